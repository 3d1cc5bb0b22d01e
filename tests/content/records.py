"""The content, read without the generator: front matter and registries as plain nested text."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

CONTENT = Path(__file__).parents[2] / "content"
WORKS = ("case-studies", "policy-papers", "deliverables", "related-works")

_PAGE = re.compile(r"---\n(.*?)^---\n(.*)", re.MULTILINE | re.DOTALL)

Fields = dict[str, Any]


class Record(NamedTuple):
    """A page: where it lies, its fields as text, and its body."""

    path: str
    fields: Fields
    body: str

    def __str__(self) -> str:
        return self.path


def plain(text: str) -> Any:  # noqa: ANN401 - whatever the YAML holds
    """YAML as nested text."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and mappings only


def pages(*folders: str, content: Path = CONTENT) -> Iterator[Record]:
    """The pages of some folders, or of all of them; no translations."""
    for file in sorted(content.rglob("*.md")):
        path = file.relative_to(content).as_posix()
        if file.suffixes != [".md"]:
            continue
        found = _PAGE.fullmatch(file.read_text(encoding="utf-8"))
        if found and not path.startswith("registry/") and (not folders or path.partition("/")[0] in folders):
            yield Record(path, plain(found[1]), found[2])


@cache
def registry(name: str, content: Path = CONTENT) -> list[Fields]:
    """The records of a registry file."""
    records: list[Fields] = plain((content / "registry" / f"{name}.yml").read_text(encoding="utf-8"))[
        "records"
    ]
    return records


def each(value: object) -> list[Any]:
    """The members of a list; of words that stand for none, and of nothing, none."""
    return value if isinstance(value, list) else []
