"""What a reader finds with JavaScript off, on a desk and on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

GUIDE = "U4SSC: A guide to circular cities"
SCREENS = {"desk": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}


@pytest.fixture(params=SCREENS)
def reader(request: pytest.FixtureRequest, site_url: str, new_page: NewPage) -> Page:
    """The home page, in a browser that runs no script."""
    page = new_page(java_script_enabled=False, viewport=SCREENS[request.param])
    page.goto(site_url)
    return page


def tap(page: Page, name: str | re.Pattern[str]) -> None:
    """Follow the first link of a name in the page's own part that can be seen, unfolding what hides it."""
    links = page.get_by_role("main").get_by_role("link", name=name, include_hidden=True)
    # all() does not wait, and the page before may still be there.
    links.first.wait_for(state="attached")
    for link in links.all():
        if not link.is_visible():
            hidden_by = page.locator("details:not([open])").filter(has=link)
            if not hidden_by.count():
                continue
            hidden_by.first.locator("summary").first.click()
        link.click()
        return
    raise AssertionError(f"no link {name!r} on {page.url}")


def expect_result(page: Page, row: str, *texts: str) -> None:
    """Texts in the row of a table; found as elements, for on a phone the cells are stacked and no table."""
    cells = page.locator("table tr").filter(has_text=row).locator("td")
    for text in texts:
        expect(cells.filter(has_text=re.compile(f"^{re.escape(text)}$"))).to_be_visible()


def expect_the_guide(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(GUIDE)


def test_the_guide_to_circular_cities_is_found_by_goal_and_says_who_assigned_it(reader: Page) -> None:
    tap(reader, re.compile("Responsible consumption"))
    tap(reader, GUIDE)
    expect_the_guide(reader)
    expect(reader.get_by_role("main")).to_contain_text("Assigned by an editor")


def test_the_guide_to_circular_cities_is_found_by_topic(reader: Page) -> None:
    tap(reader, re.compile("Find by topic"))
    tap(reader, re.compile("^Circular economy"))
    tap(reader, GUIDE)
    expect_the_guide(reader)


def test_the_guide_to_circular_cities_is_found_by_year(reader: Page) -> None:
    tap(reader, "Years")
    tap(reader, re.compile("^2020"))
    tap(reader, GUIDE)
    expect_the_guide(reader)


def test_the_guide_leads_back_to_its_goal_topic_and_year_and_on_to_its_publisher(reader: Page) -> None:
    tap(reader, re.compile("Responsible consumption"))
    tap(reader, GUIDE)
    own = reader.get_by_role("main")
    for name in (re.compile("12 Responsible consumption"), "Circular economy", "2020"):
        expect(own.get_by_role("link", name=name).last).to_be_visible()
    source = own.get_by_role("link", name=re.compile(r"www\.itu\.int")).first
    expect(source).to_have_attribute(
        "href", re.compile(r"^https://www\.itu\.int/en/publications/.*circular-cities/")
    )


@pytest.mark.parametrize(
    ("indicator", "value", "unit"),
    [
        ("Household Internet Access", "91.0", "%"),
        ("Wireless Broadband Subscriptions", "101200.0", "per 100 000 inhabitants"),
    ],
)
def test_the_results_of_pully_are_found_by_city(reader: Page, indicator: str, value: str, unit: str) -> None:
    tap(reader, re.compile("Find by place"))
    tap(reader, re.compile("^Pully"))
    expect(reader.get_by_role("heading", level=1)).to_have_text("Pully")
    expect_result(reader, indicator, value, unit)


def test_the_results_of_pully_are_found_by_indicator(reader: Page) -> None:
    tap(reader, re.compile("Indicators"))
    tap(reader, re.compile("Household Internet Access"))
    expect_result(reader, "Pully", "91.0")


def test_a_cell_of_the_matrix_leads_to_the_guide(reader: Page) -> None:
    tap(reader, re.compile("Goals by topic"))
    cell = (
        reader.get_by_role("row")
        .filter(has_text="Circular economy")
        .get_by_role("link", name=re.compile("12"))
    )
    cell.last.click()
    tap(reader, GUIDE)
    expect_the_guide(reader)


def test_the_menu_leads_to_every_section(reader: Page, site_url: str) -> None:
    menu = reader.get_by_role("banner").locator(".u-menu summary")
    if menu.is_visible():
        menu.click()
    expect(
        reader.get_by_role("link", name="Indicators", exact=True).locator("visible=true").first
    ).to_be_visible()
    reader.get_by_role("link", name="Indicators", exact=True).locator("visible=true").first.click()
    expect(reader).to_have_url(f"{site_url}kpis/")
