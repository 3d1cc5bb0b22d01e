"""A page in a browser while its file is written: `u4ssc serve`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.cli.test_serve import Server
from tests.conftest import NewPage
from tests.factories import page as source
from tests.factories import work, write
from tests.served import Served
from tests.workshop import Workshop

pytestmark = pytest.mark.browser

LONG = "\n\n".join(["A line of many."] * 200)
GUIDE = "deliverables/guide.md"


def saved(body: str, **fields: object) -> dict[str, str | bytes]:
    return {"about/a.md": source(f"{body}\n\n{LONG}", **{"title": "A", "status": "published", **fields})}


def guide(body: str = "Fine.", **fields: object) -> dict[str, str | bytes]:
    return {
        GUIDE: work(
            body, **{"title": "Handbook", "status": "in-review", "publish_on": "2099-01-01", **fields}
        )
    }


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    workshop = Workshop.at(tmp_path / "work", {**saved("As it was."), **guide()})
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


def test_a_fault_of_fields_that_show_nowhere_stands_above_the_page_until_it_is_mended(
    served: Served, reader: Page
) -> None:
    faults = reader.get_by_role("alert")
    served.save(saved("As it is now.", titel="Wrong"))
    expect(faults).to_contain_text("about/a.md:5:1")
    expect(faults.get_by_role("link", name="FLD002")).to_have_attribute("href", "/guide/rules/FLD002/")
    expect(faults).to_contain_text("Fix: ")
    # What cannot be read is not shown: the page is as it was.
    expect(reader.get_by_role("main")).to_contain_text("As it was.")
    served.save(saved("As it is in the end."))
    expect(reader.get_by_role("main")).to_contain_text("As it is in the end.")
    expect(faults).to_be_empty()


def test_a_fault_of_the_body_stands_at_the_block_that_has_it(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{served.server.url}deliverables/guide/")
    served.save(guide("First.\n\nSee [nobody](nobody.md).\n\n- one\n- and [none](none.md)\n\nLast."))
    fault = page.locator("main .u4ssc-fault")
    expect(fault).to_have_count(2)
    # Right behind the paragraph, and inside the item of the list.
    expect(page.locator("main p:has-text('See nobody') + .u4ssc-fault")).to_contain_text("nobody.md")
    expect(page.locator("main li:has-text('and none') .u4ssc-fault")).to_contain_text("none.md")
    expect(page.get_by_role("alert")).to_contain_text("2 of this page's faults")
    served.save(guide("First.\n\nSee nobody.\n\nLast."))
    expect(fault).to_have_count(0)


def test_a_fault_of_a_field_stands_where_the_page_shows_the_field(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{served.server.url}deliverables/guide/")
    rights = dict.fromkeys(("holders", "stated", "contact"), "not-on-record")
    served.save(guide(rights={**rights, "licence": "Nobody's own"}))
    place = page.locator(".u-rights div:has(> dt:text-is('Licence'))")
    expect(place.locator(".u4ssc-fault")).to_contain_text("RGT005")


def test_a_page_says_what_of_it_is_withheld_why_and_until_when(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{served.server.url}deliverables/guide/")
    note = page.get_by_role("note", name="Withheld from the public")
    for words in (
        "would not show this page",
        "`in-review`",
        "embargo until 2099-01-01",
        "not before 2099-01-01",
    ):
        expect(note).to_contain_text(words)
    served.change(guide(status="published"))
    expect(note).to_contain_text("From 2099-01-01, 00:00 UTC, by itself")
    expect(note).not_to_contain_text("in-review")
    page.goto(f"{served.server.url}about/a/")
    expect(note).to_have_count(0)


def test_the_switch_shows_the_public_edition_as_it_would_be_and_everything_again(
    served: Served, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{served.server.url}deliverables/guide/")
    expect(page.get_by_role("heading", name="Handbook", exact=True)).to_be_visible()
    page.get_by_role("link", name="Public edition").click()
    expect(page.get_by_role("main")).to_contain_text("404")
    expect(page.get_by_role("note", name="Withheld from the public")).to_contain_text("`in-review`")
    page.goto(f"{served.server.url}deliverables/")
    expect(page.get_by_role("main")).not_to_contain_text("Handbook")
    page.get_by_role("link", name="Everything").click()
    expect(page.get_by_role("main")).to_contain_text("Handbook")


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
    served.change(saved("As it is now.", titel="Wrong"))
    expect(page.get_by_role("alert")).to_contain_text("FLD002")
    served.change(saved("As it is now."))
    expect(page.get_by_role("main")).to_contain_text("As it is now.")
    assert wrong == []
