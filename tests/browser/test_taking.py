"""Taking away what a page holds: by keyboard, on paper, and without a trace."""

import re

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Page, expect

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

WORK = "deliverables/factsheet-pully-2020/"
TITLE = "U4SSC Factsheet, Pully, Switzerland"


@pytest.fixture
def reader(new_page: NewPage) -> Page:
    """A page of somebody who lets this site write to the clipboard."""
    return new_page(permissions=["clipboard-read", "clipboard-write"])


def walk_to(page: Page, name: str) -> None:
    """Press Tab until the link or button of a name has the focus."""
    wanted = page.locator(f"#u-take :is(a, button):text-is('{name}')")
    for _ in range(200):
        page.keyboard.press("Tab")
        if wanted.evaluate("found => found === document.activeElement"):
            return
    pytest.fail(f"{name} is not reached by keyboard")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize(("name", "ending"), [("BibTeX", "bib"), ("RIS", "ris")])
def test_a_work_is_cited_by_keyboard_with_or_without_scripts(
    site_url: str, new_page: NewPage, name: str, ending: str, *, scripts: bool
) -> None:
    page = new_page(java_script_enabled=scripts)
    page.goto(site_url + WORK)
    page.locator(f"#u-take a:text-is('Save as {name}')").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == f"deliverables-factsheet-pully-2020.{ending}"
    text = download.value.path().read_text("utf-8")
    if ending == "bib":
        [entry] = parse_string(text).entries
        assert TITLE in entry["title"]
    else:
        assert rispy.loads(text)[0]["title"] == TITLE


def test_the_ways_to_cite_are_reached_with_the_tab_key(site_url: str, reader: Page) -> None:
    reader.goto(site_url + WORK)
    walk_to(reader, "Copy citation")
    walk_to(reader, "Save as BibTeX")
    walk_to(reader, "Copy link")


def test_a_citation_is_copied_by_keyboard_and_the_reader_is_told(site_url: str, reader: Page) -> None:
    reader.goto(site_url + WORK)
    walk_to(reader, "Copy citation")
    reader.keyboard.press("Enter")
    expect(reader.locator("#u-take [role=status]")).to_have_text("Citation copied")
    copied = reader.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"International Telecommunication Union (2020). {TITLE}. https://")


def test_the_link_that_is_copied_is_the_address_of_the_page(site_url: str, reader: Page) -> None:
    reader.goto(f"{site_url}{WORK}?from=nowhere#u-take")
    reader.get_by_role("button", name="Copy link").click()
    expect(reader.locator("#u-take [role=status]")).to_have_text("Link copied")
    assert reader.evaluate("navigator.clipboard.readText()") == f"https://knowledge.example/{WORK}"


def test_a_reader_whose_browser_refuses_is_told_what_to_do(site_url: str, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(site_url + WORK)
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("#u-take [role=status]")).to_have_text(re.compile("select the text"))


def test_without_a_script_there_is_no_button_that_does_nothing(site_url: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site_url + WORK)
    expect(page.locator("#u-take button").first).to_be_hidden()
    expect(page.locator("#u-take a").first).to_be_visible()


@pytest.mark.parametrize("address", [WORK, "sdg/11/", "cities/pully/", "about/rights/"])
def test_a_page_on_paper_says_where_it_is_from_and_whose_it_is(
    site_url: str, new_page: NewPage, address: str
) -> None:
    page = new_page()
    page.goto(site_url + address)
    page.emulate_media(media="print")
    footer = page.locator("footer")
    expect(footer.get_by_text(f"https://knowledge.example/{address}")).to_be_visible()
    expect(footer.get_by_text("Each page states its own rights.")).to_be_visible()
    expect(page.locator("#u-cite")).to_be_visible()
    for unwanted in ["header.u-header", ".u-take__ways >> nth=0", ".u-footer__links"]:
        expect(page.locator(unwanted)).to_be_hidden()


def test_a_work_on_paper_states_its_rights(site_url: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site_url + WORK)
    page.emulate_media(media="print")
    expect(page.locator(".u-rights").get_by_text("All rights reserved", exact=True)).to_be_visible()
