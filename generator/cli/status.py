"""u4ssc status."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.options import as_of_option, content_option
from generator.model.diagnostic import Severity

if TYPE_CHECKING:
    from generator.index.status.item import Item
    from generator.index.status.screen import Status

DEFAULT = Path("content")


@click.command()
@content_option
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "ics"]),
    default="text",
    show_default=True,
    help="For people, for tools or for calendars.",
)
def status(*, roots: tuple[Path, ...], as_of: date | None, form: str) -> None:
    """List what waits, lapses and ends, of all pages, published or not."""
    from generator.index.status import screen
    from generator.pipeline.load import load

    loaded = load(roots or (DEFAULT,))
    errors = sum(fault.severity is Severity.ERROR for fault in loaded.diagnostics)
    if errors:
        number = f"{errors} error" if errors == 1 else f"{errors} errors"
        click.echo(f"u4ssc: not all can be read: {number}, which `u4ssc check` names", err=True)
    made = screen.status(loaded.corpus, as_of or datetime.now(UTC).date())
    if form == "ics":
        from generator.export.status_calendar import status_calendar

        click.echo(status_calendar(made), nl=False)
    elif form == "json":
        click.echo(json.dumps(_data(made), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(made)))


def _lines(made: "Status") -> Iterator[str]:
    from generator.index.changes import next_change

    yield f"Status as of {made.as_of}"
    yield f"The public edition changes by itself on {next_change(made.changes) or 'no day that is known'}"
    for section in made.sections:
        yield ""
        yield section.title
        rows = [_row(item, made.as_of) for item in section.items]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True) if width)
            yield f"  {'  '.join(cells)}".rstrip()
        if not rows:
            yield "  nothing"


def _row(item: "Item", as_of: date) -> tuple[str, str, str, str]:
    from generator.render.dates import distance

    day = (str(item.day), distance(item.day, as_of)) if item.day else ("", "")
    return (*day, item.subject, item.note)


def _data(made: "Status") -> dict[str, Any]:
    return {
        "asOf": str(made.as_of),
        "changes": [{"day": str(one.day), "page": one.page, "what": str(one)} for one in made.changes],
        "sections": [
            {
                "name": section.name,
                "title": section.title,
                "items": [
                    {
                        "kind": item.kind,
                        "key": item.key,
                        "subject": item.subject,
                        "page": item.page,
                        "day": str(item.day) if item.day else None,
                        "days": (item.day - made.as_of).days if item.day else None,
                        "note": item.note,
                    }
                    for item in section.items
                ],
            }
            for section in made.sections
        ],
    }
