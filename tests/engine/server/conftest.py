"""What a server shows, and a server whose files a test changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import page
from tests.served import Served
from tests.workshop import Workshop

A = "about/a.md"
FILES: dict[str, str | bytes] = {
    A: page("As it was. See [b](b.md).", title="Page a", status="published"),
    "about/b.md": page("Unchanged.", title="Page b", status="published"),
    "about/draft.md": page(title="A draft"),
}


def a(body: str = "As it was. See [b](b.md).", /, **fields: object) -> dict[str, str | bytes]:
    return {A: page(body, **{"title": "Page a", "status": "published", **fields})}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop.at(tmp_path / "work", FILES, registries=False)


@pytest.fixture
def served(workshop: Workshop) -> Iterator[Served]:
    made = Served(workshop)
    with made.listening():
        yield made
