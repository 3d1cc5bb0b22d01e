"""Types, answers to each of their questions, and pages begun with them."""

from pathlib import Path

import pytest

from generator.authoring.questions import authored, questions
from generator.cli.interview import flag
from generator.content_types import ContentType
from tests.cli.conftest import Command
from tests.factories import city, write
from tests.workshop import Run

TYPES = {kind.name: kind for kind in authored()}

ANSWERS = {
    "title": "Bicycles of Nowhereville",
    "summary": "A town that does not exist rides to work.",
    "kind": "report",
    "issued": "2029",
    "sdgs": "11.6",
    "topics": "mobility",
    "cities": "nowhereville",
    "countries": "NO",
    "country": "NO",
    "partners": "not-on-record",
    "audience": "city administrations",
    "frameworks": "new-urban-agenda",
    "collection": "related",
    "sources": "https://works.example/bicycles",
    "place_kind": "city",
    "event_kind": "webinar",
    "date": "2029-01-01",
    "place": "online",
    "news_kind": "news",
}
"""An answer to each question that any content type asks."""


@pytest.fixture
def content(content: Path) -> Path:
    write(content, {"cities/nowhereville.md": city()})
    return content


def options(kind: ContentType) -> list[str]:
    """Every question of a type answered by an option."""
    return [
        part
        for question in questions(kind)
        if question.asked
        for part in (flag(question), ANSWERS[question.name])
    ]


def begin(command: Command, content: Path, kind: str, *arguments: str) -> Run:
    return command("new", kind, "--content", content, *arguments)


def file_of(content: Path, kind: str, slug: str = "bicycles-of-nowhereville") -> Path:
    return content / TYPES[kind].folder / slug / "index.md"


def files(content: Path) -> set[Path]:
    return set(content.rglob("*"))
