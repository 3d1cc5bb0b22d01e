"""Code blocks of the handbook: files that it writes with its readers, and commands that it has them enter."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.workshop import CONTENT

GUIDE = CONTENT / "guide"
PAGES = sorted(file.relative_to(GUIDE).as_posix() for file in GUIDE.rglob("*.md"))

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMANDS = frozenset({"console", "shell", "sh", "bash"})


class Step(NamedTuple):
    """A command to enter, or where `file` is given, a file with the text `entered`."""

    entered: str
    file: str = ""


def steps(page: str) -> Iterator[Step]:
    """What a page tells its readers to do, in order; what a command answers is no step."""
    for kind, file, text in _BLOCK.findall((GUIDE / page).read_text(encoding="utf-8")):
        if kind in _COMMANDS:
            for line in text.splitlines():
                if line.startswith("$ "):
                    yield Step(line.removeprefix("$ "))
        elif file:
            yield Step(text, file)


def unmarked(page: str) -> list[str]:
    """Lines of command blocks on pages in which no line is marked as one to enter."""
    blocks = _BLOCK.findall((GUIDE / page).read_text(encoding="utf-8"))
    return [text for kind, _, text in blocks if kind in _COMMANDS and "$ " not in text]
