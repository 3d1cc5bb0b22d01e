"""Content with something to see to, and what the Secretariat's screen makes of it."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from generator.index.status.screen import Status, status
from generator.pipeline.load import load
from tests.factories import DAY, content_folder


def day(offset: int) -> str:
    """A day before or after that of the tests."""
    return str(DAY + timedelta(days=offset))


def approval(**fields: str) -> str:
    """A record of an approval that nobody gave."""
    own = {
        "id": "leave-of-nobody",
        "kind": "publication",
        "scope": "[deliverables/a]",
        "granted_by": "itu",
        "date": "2029-01-01",
        "evidence": "Nothing",
        **fields,
    }
    return "".join(f"{name}: {value}\n" for name, value in own.items())


def records(*lines: str) -> str:
    """A registry of records, one line each."""
    return "about: Invented.\nrecords:\n" + "".join(f"- {{{line}}}\n" for line in lines)


def screen(root: Path, files: Mapping[str, str | bytes], *, as_of: date = DAY) -> Status:
    """The screen of some files laid over the registries of the project."""
    return status(load([content_folder(root, files)]).corpus, as_of)


def shown(made: Status, name: str) -> list[str]:
    """The items of a section, one line each: day, subject and note."""
    [section] = [section for section in made.sections if section.name == name]
    return [
        " | ".join(part for part in (str(item.day or ""), item.subject, item.note) if part)
        for item in section.items
    ]
