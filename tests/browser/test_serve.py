"""A page in a browser while its file is written: `u4ssc serve`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.cli.test_serve import Server
from tests.conftest import NewPage
from tests.factories import page as source
from tests.factories import write
from tests.served import Served
from tests.workshop import Workshop

pytestmark = pytest.mark.browser

LONG = "\n\n".join(["A line of many."] * 200)


def saved(body: str, **fields: object) -> dict[str, str | bytes]:
    return {"about/a.md": source(f"{body}\n\n{LONG}", **{"title": "A", "status": "published", **fields})}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    workshop = Workshop.at(tmp_path / "work", saved("As it was."), registries=False)
    made = Served(workshop)
    with made.listening():
        yield made


@pytest.fixture
def reader(served: Served, new_page: NewPage) -> Page:
    page = new_page()
    page.goto(f"{served.server.url}about/a/")
    expect(page.get_by_role("main")).to_contain_text("As it was.")
    return page


def test_a_page_is_reloaded_where_it_was_when_its_file_is_saved(served: Served, reader: Page) -> None:
    reader.evaluate("window.scrollTo(0, 1000)")
    reader.wait_for_function("window.scrollY === 1000")
    served.save(saved("As it is now."))
    expect(reader.get_by_role("main")).to_contain_text("As it is now.")
    reader.wait_for_function("window.scrollY === 1000")


def test_faults_stand_in_the_page_until_they_are_mended(served: Served, reader: Page) -> None:
    faults = reader.get_by_role("alert")
    served.change(saved("As it is now.", titel="Wrong"))
    expect(faults).to_contain_text("about/a.md:5:1 FLD002")
    expect(reader.get_by_role("main")).to_contain_text("As it was.")
    served.change(saved("As it is in the end."))
    expect(reader.get_by_role("main")).to_contain_text("As it is in the end.")
    expect(faults).to_have_count(0)


def test_a_page_finds_its_server_again(tmp_path: Path, new_page: NewPage) -> None:
    workshop = Workshop.at(tmp_path / "work", saved("As it was."), registries=False)
    page = new_page()
    first = Server(workshop)
    try:
        page.goto(f"http://{first.address}/about/a/")
        expect(page.get_by_role("main")).to_contain_text("As it was.")
    finally:
        first.end()
    write(workshop.content, saved("As it is now."))
    second = Server(workshop, first.address)
    try:
        expect(page.get_by_role("main")).to_contain_text("As it is now.", timeout=20_000)
    finally:
        second.end()


def test_a_page_that_is_served_logs_no_error(served: Served, new_page: NewPage) -> None:
    page = new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{served.server.url}about/a/")
    served.change(saved("As it is now."))
    expect(page.get_by_role("main")).to_contain_text("As it is now.")
    assert wrong == []
