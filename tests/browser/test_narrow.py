import pytest

from tests.browser.pages import SAMPLE
from tests.conftest import NewPage

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}


CUT_OFF = """() => [...document.querySelectorAll("main h1, main h2, main h3, main p, main li, main dd")]
    .filter(part => !part.closest("[tabindex='0'], table"))
    .filter(part => part.getBoundingClientRect().right > window.innerWidth + 1)
    .map(part => part.textContent.trim().slice(0, 60))"""
"""Texts that go on beyond the edge."""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("name", SAMPLE)
def test_no_page_scrolls_sideways_or_cuts_text_off_on_a_phone(
    site_url: str,
    new_page: NewPage,
    name: str,
    scripts: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    page = new_page(java_script_enabled=scripts, viewport=PHONE)
    page.goto(site_url + SAMPLE[name])
    wide = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide[0] <= wide[1] == PHONE["width"]
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("address", ["cities/karmoy/", "cities/bizerte/", "kpis/ec-ict-ict-1c/"])
def test_each_part_of_a_result_is_in_sight_on_a_phone(site_url: str, new_page: NewPage, address: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(site_url + address)
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".u-results tbody :is(th, td):not(:empty)")]
            .filter(cell => cell.getBoundingClientRect().right > window.innerWidth
                || !cell.getBoundingClientRect().height)
            .map(cell => cell.textContent.trim())"""
    )
    assert page.locator(".u-results tbody tr").count()
    assert outside == []


@pytest.mark.parametrize("address", ["sdg/topics/", "sdg/regions/"])
def test_heads_of_a_matrix_stay_in_sight_on_a_phone(site_url: str, new_page: NewPage, address: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(site_url + address)
    assert page.locator(".u-matrix-cue").is_visible()
    moved = page.evaluate(
        """() => {
            const frame = document.querySelector(".u-scroll--matrix");
            frame.scrollTo(frame.scrollWidth, frame.scrollHeight);
            const edge = frame.getBoundingClientRect();
            const row = document.querySelector(".u-matrix tbody tr:last-child th").getBoundingClientRect();
            const head = document.querySelector(".u-matrix thead tr th:last-child").getBoundingClientRect();
            return [frame.scrollLeft, frame.scrollTop, row.left - edge.left, head.top - edge.top];
        }"""
    )
    assert min(moved[:2]) > 0
    assert max(abs(distance) for distance in moved[2:]) < 8


@pytest.mark.parametrize("width", [360, 480, 640, 1024, 1440])
def test_a_short_word_with_a_hyphen_stays_in_one_line(site_url: str, new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(site_url + "case-studies/case-of-dubai/")
    places = """() => [...document.querySelectorAll(".u-unbroken")].map((word) => {
        const range = document.createRange();
        range.selectNodeContents(word);
        const place = ["h1", ".u-lead", ".u-prose", ".u-card"].find((name) => word.closest(name));
        return [place, word.textContent, range.getClientRects().length];
    })"""
    found = page.evaluate(places)
    assert {"h1", ".u-prose", ".u-card"} == {place for place, word, _ in found if word == "ITU-T"}
    assert [broken for broken in found if broken[2] != 1] == []


def test_the_code_of_an_indicator_stays_in_one_line_of_a_list(site_url: str, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(site_url + "kpis/")
    heights = """() => [...document.querySelectorAll(".u-links--counts .u-note")].map((code) => {
        const range = document.createRange();
        range.selectNodeContents(code);
        return range.getClientRects().length;
    })"""
    assert set(page.evaluate(heights)) == {1}
