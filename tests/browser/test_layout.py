"""Pages laid out for whoever looks: from right to left, on paper, with a thumb, with colours of one's own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route

from tests.browser.pages import SAMPLE
from tests.built_site import BuiltSite
from tests.conftest import NewPage, served

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}
PAPER = {"width": 672, "height": 1000}
"""A4 without its margins."""

LAID_OUT = [
    "home",
    "goal",
    "topics",
    "matrix of topics",
    "library",
    "case study",
    "deliverable",
    "city",
    "indicator",
    "event",
    "terms of reference",
    "rule",
    "page not found",
]
MAIN_CONTROLS = ".u-button, .u-tiles a, .u-menu summary, .u-ways a"
SMALL_CONTROLS = ".u-links--chips a, .u-pager a, .u-goals a, .u-crumbs a, .u-onward a, .u-numbers a, .u-nav a"
CASE = "case-studies/stairs-of-nowhereville/"


def mirrored(page: Page) -> Page:
    """A page that serves every document as if its language were Arabic."""

    def turn(route: Route) -> None:
        answer = route.fetch()
        html = answer.text().replace('<html lang="en" dir="ltr"', '<html lang="ar" dir="rtl"')
        route.fulfill(response=answer, body=html)

    page.route(lambda url: url.endswith(("/", ".html")), turn)
    return page


@pytest.fixture(scope="module")
def mini_site_url(mini_site: BuiltSite) -> Iterator[str]:
    with served(mini_site.folder) as address:
        yield address


@pytest.mark.parametrize("name", LAID_OUT)
def test_no_page_scrolls_sideways_on_a_phone_from_right_to_left(
    site_url: str, new_page: NewPage, name: str
) -> None:
    page = mirrored(new_page(viewport=PHONE))
    page.goto(site_url + SAMPLE[name])
    assert page.evaluate("document.documentElement.dir") == "rtl"
    wide = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide[0] <= wide[1] == PHONE["width"]


def test_what_stands_beside_a_work_changes_sides_with_the_direction(site_url: str, new_page: NewPage) -> None:
    sides = []
    for page in (new_page(viewport=DESK), mirrored(new_page(viewport=DESK))):
        page.goto(site_url + SAMPLE["deliverable"])
        sides.append(
            page.evaluate(
                """() => ["h1", ".u-record__side"]
                    .map(part => document.querySelector(part).getBoundingClientRect().left)"""
            )
        )
    assert sides[0][0] < sides[0][1]
    assert sides[1][0] > sides[1][1]


@pytest.mark.parametrize("name", LAID_OUT)
def test_paper_has_the_page_and_nothing_to_press(site_url: str, new_page: NewPage, name: str) -> None:
    page = new_page(viewport=PAPER, color_scheme="dark")
    page.goto(site_url + SAMPLE[name])
    page.emulate_media(media="print", color_scheme="dark")
    for part in (".u-header", ".u-nav", ".u-crumbs", ".u-pager", ".u-contents", ".u-hero__ways"):
        assert not any(found.is_visible() for found in page.locator(part).all()), part
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(21, 34, 45)"
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]


@pytest.mark.parametrize(
    "name", ["matrix of topics", "matrix of regions", "city", "indicator", "coverage of clauses"]
)
def test_no_table_is_cut_off_on_paper(site_url: str, new_page: NewPage, name: str) -> None:
    page = new_page(viewport=PAPER)
    page.goto(site_url + SAMPLE[name])
    page.emulate_media(media="print")
    cut = page.evaluate(
        """width => [...document.querySelectorAll("table :is(th, td)")]
            .filter(cell => cell.getBoundingClientRect().right > width + 1)
            .map(cell => cell.textContent.trim())""",
        PAPER["width"],
    )
    assert page.locator("table").count()
    assert cut == []


def test_paper_tells_the_address_of_the_page_of_the_work_and_its_rights(
    site_url: str, new_page: NewPage
) -> None:
    page = new_page(viewport=PAPER)
    page.goto(site_url + SAMPLE["deliverable"])
    page.emulate_media(media="print")
    assert page.locator(".u-print-only", has_text=SAMPLE["deliverable"]).is_visible()
    assert page.locator(".u-rights").is_visible()
    assert "attr(href)" in page.evaluate(
        """() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
            .filter(rule => rule.conditionText === "print").map(rule => rule.cssText).join("")"""
    )
    printed = page.evaluate("getComputedStyle(document.querySelector('.u-get .u-button'), '::after').content")
    assert "https://www.itu.int/" in printed


@pytest.mark.parametrize("name", LAID_OUT)
def test_a_thumb_hits_what_it_means(site_url: str, new_page: NewPage, name: str) -> None:
    page = new_page(viewport=PHONE, has_touch=True)
    page.goto(site_url + SAMPLE[name])
    small = page.evaluate(
        """([main, other]) => [[main, 43.5], [other, 23.5]].flatMap(([names, least]) =>
            [...document.querySelectorAll(names)]
                .filter(part => part.checkVisibility())
                .map(part => [part.textContent.trim(), part.getBoundingClientRect()])
                .filter(([, box]) => box.height < least || box.width < 23.5)
                .map(([text, box]) => `${text}: ${box.width} by ${box.height}`))""",
        [MAIN_CONTROLS, SMALL_CONTROLS],
    )
    assert small == []


@pytest.mark.parametrize(("viewport", "seen"), [(DESK, ".u-tiles li:nth-child(12)"), (PHONE, ".u-numbers")])
def test_the_front_page_says_in_one_screen_what_this_is_and_how_to_go_in(
    site_url: str, new_page: NewPage, viewport: dict[str, int], seen: str
) -> None:
    page = new_page(viewport=viewport)
    page.goto(site_url)
    for part in ("h1", ".u-lead", ".u-hero__ways", seen):
        box = page.locator(part).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= viewport["height"], part
    assert page.locator(".u-hero__ways a").count() == 3
    assert page.locator(".u-tiles .u-goal").count() == 17


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_case_opens_with_place_year_goals_and_what_was_done(
    mini_site_url: str, new_page: NewPage, viewport: dict[str, int]
) -> None:
    page = new_page(viewport=viewport)
    page.goto(mini_site_url + CASE)
    terms = page.locator(".u-case__where dt").all_inner_texts()
    assert terms == ["City", "Country", "Year", "Goal"]
    for part in (".u-case__where", ".u-case__parts li:first-child h2"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["y"] + box["height"] <= viewport["height"]
    page.get_by_role("link", name="How to transfer it").click()
    assert page.evaluate("document.querySelector(':target').textContent") == "How to transfer it"


def test_what_a_ground_tells_has_an_edge_where_a_reader_has_colours_of_their_own(
    site_url: str, new_page: NewPage
) -> None:
    page = new_page(forced_colors="active")
    for name, part in {
        "home": ".u-goal",
        "deliverable": ".u-button",
        "goal": ".u-pager a[aria-current]",
    }.items():
        page.goto(site_url + SAMPLE[name])
        assert (
            page.evaluate("part => getComputedStyle(document.querySelector(part)).borderTopStyle", part)
            == "solid"
        ), part
