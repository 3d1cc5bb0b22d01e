"""The page of the command line, from click's own tree: `python -m tests.guide.command_line`."""

import re
import sys
from collections.abc import Iterator

import click

from generator.cli.main import cli
from tests.workshop import CONTENT

PAGE = CONTENT / "guide/command-line.md"

HEAD = """\
---
# `make handbook` writes this page from the program itself.
title: The command line
summary: Every command and option of u4ssc, the program behind this site, as it describes them itself.
status: published
sources:
- "the program itself: u4ssc --help"
---

{intro}
"""
INTRO = (
    "`make site` puts the command `u4ssc` into `.venv/bin/`; run it in the folder of the repository. "
    "`u4ssc COMMAND --help` says the same as this page. How most contributors use it is told in "
    "[Your first page in ten minutes](first-contribution/index.md)."
)


def commands() -> Iterator[tuple[click.Command, click.Context]]:
    """Every command, those within a group after it."""
    root = click.Context(cli, info_name="u4ssc", **cli.context_settings)
    yield cli, root
    yield from _within(cli, root)


def _within(group: click.Group, above: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    for name in group.list_commands(above):
        if command := group.get_command(above, name):
            context = click.Context(command, info_name=name, parent=above)
            yield command, context
            if isinstance(command, click.Group):
                yield from _within(command, context)


def page() -> str:
    """The text of the page."""
    told = (line for command, context in commands() for line in _command(command, context))
    return "\n".join((HEAD.format(intro=INTRO), *told))


def heading(context: click.Context) -> str:
    """The heading of a command: a group's commands stand under it."""
    return f"{'#' * max(2, context.command_path.count(' ') + 1)} {context.command_path}"


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"{heading(context)}\n\n{_prose(command)}\n"
    if context.parent:
        usage = " ".join(command.collect_usage_pieces(context))
        yield f"```text\n{context.command_path} {usage}\n```\n"
    yield from _options(command, context)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    """A line for each option, as its help has it."""
    records = (one.get_help_record(context) for one in command.get_params(context))
    lines = [f"- `{record[0]}`: {_inline(record[1])}" for record in records if record and record[1]]
    yield "\n".join(lines)
    yield ""


def _prose(command: click.Command) -> str:
    """The help of a command as Markdown: paragraphs, with a mark of click's own taken out."""
    paragraphs = re.split(r"\n\s*\n", (command.help or "").replace("\b\n", "").strip())
    return "\n\n".join(_inline(" ".join(one.split())) for one in paragraphs)


def _inline(text: str) -> str:
    """Text in which what Markdown would take for its own stays as it is."""
    text = re.sub(r"  \[(.+)\]$", r" (\1)", text)
    # GitHub and the site make links of addresses, and these are examples.
    parts = re.sub(r"(?<!`)https?://\S+", r"`\g<0>`", text).split("`")
    return "`".join(
        part if number % 2 else re.sub(r"([\\<>*_\[\]|])", r"\\\1", part) for number, part in enumerate(parts)
    )


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(CONTENT.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
