"""Charts as readers get them: by name and description, at any width, in any colours."""

import re
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.built_site import BuiltSite
from tests.conftest import NewPage, served
from tests.site.test_map import CLEARANCE
from tests.site.test_map import FILES as PLACES
from tests.workshop import Workshop

pytestmark = pytest.mark.browser

CHARTED = {
    "city": "cities/pully/",
    "city with gaps": "cities/bizerte/",
    "city with little": "cities/rana/",
    "indicator": "kpis/ec-ict-ict-1c/",
    "indicator in parts": "kpis/ec-ict-ict-4c/",
}

PLACED = """
() => [...document.querySelectorAll(".u-chart svg")].flatMap(chart => {
  const frame = chart.getBoundingClientRect();
  return [...chart.querySelectorAll("text, rect")].filter(part => {
    const box = part.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
  }).map(part => part.textContent || part.outerHTML);
})
"""
"""What of a chart stands outside of it."""

COVERED = """
() => [...document.querySelectorAll(".u-chart svg")].flatMap(chart => {
  const words = [...chart.querySelectorAll("text")]
    .map(word => [word.textContent, word.getBoundingClientRect()]);
  return words.flatMap(([one, a], at) => words.slice(at + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
    .map(([other]) => `${one} / ${other}`));
})
"""
"""Which words of a chart stand on each other."""


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize("name", CHARTED)
def test_a_chart_is_an_image_with_a_name_and_a_description(
    site_url: str, new_page: NewPage, name: str
) -> None:
    page = new_page()
    page.goto(site_url + CHARTED[name])
    title = page.locator(".u-chart svg title").first.text_content() or ""
    image = page.get_by_role("img", name=title, exact=True)
    assert image.count() == 1
    described = image.get_attribute("aria-describedby")
    assert "result" in (page.locator(f"desc#{described}").text_content() or "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["city with gaps", "indicator in parts"])
def test_axe_finds_nothing_wrong_with_a_chart(
    site_url: str, new_page: NewPage, name: str, scheme: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 900}, color_scheme=scheme)
    page.goto(site_url + CHARTED[name])
    assert page.locator(".u-chart svg").count() > 0
    assert violations(page) == []


@pytest.mark.parametrize("name", CHARTED)
def test_a_chart_fits_any_screen_and_its_letters_are_as_large_on_a_phone_as_elsewhere(
    site_url: str, new_page: NewPage, name: str
) -> None:
    sizes = []
    page = new_page()
    for width in (320, 360, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(site_url + CHARTED[name])
        assert page.evaluate(PLACED) == []
        assert page.evaluate(COVERED) == []
        word = page.locator(".u-chart text").first
        sizes.append(word.evaluate("word => word.getBoundingClientRect().height"))
        assert word.evaluate("word => parseFloat(getComputedStyle(word).fontSize)") >= 12
    assert sizes == pytest.approx(sizes[:1] * 3, abs=0.5)


def test_a_chart_takes_the_colours_that_the_reader_forces(site_url: str, new_page: NewPage) -> None:
    page = new_page(forced_colors="active")
    page.goto(site_url + CHARTED["city with gaps"])
    text = page.evaluate("getComputedStyle(document.body).color")
    fill = page.locator(".u-chart__bar--full").first.evaluate("bar => getComputedStyle(bar).fill")
    assert fill == text
    assert page.locator(".u-chart__label").first.evaluate("word => getComputedStyle(word).fill") == text


def test_statuses_differ_without_any_colour(site_url: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site_url + CHARTED["city with gaps"])
    drawn = page.evaluate(
        """() => Object.fromEntries(["full", "hatched", "empty"].map(kind => {
             const bar = document.querySelector(`.u-chart__bar--${kind}`);
             const style = getComputedStyle(bar);
             const {fill, strokeDasharray: dashes} = style;
             return [kind, [fill.startsWith("url("), fill === "none", dashes !== "none"]];
           }))"""
    )
    assert drawn == {
        "full": [False, False, False],
        "hatched": [True, False, False],
        "empty": [False, True, True],
    }


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with invented places and an invented clearance."""
    record = {name: str(value) for name, value in asdict(CLEARANCE).items()}
    workshop = Workshop.at(
        tmp_path_factory.mktemp("mapped"), PLACES, as_of="2030-06-15", languages=["en"], map_clearance=record
    )
    with served(BuiltSite(workshop.built()).folder) as address:
        yield address


@pytest.mark.parametrize("width", [360, 1440])
def test_a_map_has_a_name_asks_for_nothing_and_axe_finds_nothing_wrong(
    mapped: str, new_page: NewPage, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{mapped}cities/")
    assert page.get_by_role("img", name=re.compile("^Map: ")).count() == 1
    assert page.get_by_text(CLEARANCE.disclaimer).is_visible()
    assert violations(page) == []
    assert [url for url in asked if not url.startswith(mapped)] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
