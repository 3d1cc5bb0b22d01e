"""What a search loads and when, and what stands there without scripts or without its index."""

import pytest
from playwright.sync_api import Response, expect

from tests.browser.searching import PATIENCE, Explore, found
from tests.conftest import NewPage

pytestmark = pytest.mark.browser


def test_nothing_is_loaded_before_somebody_searches(new_page: NewPage, site_url: str) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.goto(f"{site_url}explore/")
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if path.startswith("pagefind/")]
    page.get_by_label("Words to look for").focus()
    page.wait_for_event("response", lambda answer: "pagefind.js" in answer.url)


def test_no_other_page_loads_anything_of_the_search(site_url: str, new_page: NewPage) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if "pagefind" in url or "explore" in url]


def test_the_boxes_of_the_header_and_the_front_page_lead_to_it_without_any_script(
    site_url: str, new_page: NewPage
) -> None:
    for label, address in (("Search", "sdg/11/"), ("Words to look for", ""), ("Search", "fr/sdg/11/")):
        page = new_page(java_script_enabled=False)
        page.goto(site_url + address)
        box = page.locator("form[action$='explore/'] input").last
        box.fill("water")
        box.press("Enter")
        language = "fr/" if address.startswith("fr/") else ""
        expect(page).to_have_url(f"{site_url}{language}explore/?q=water")
        assert label


@pytest.mark.parametrize("language", ["", "fr"])
def test_without_scripts_the_page_says_so_and_leads_to_every_index(explore: Explore, language: str) -> None:
    page = explore(language=language, java_script_enabled=False)
    expect(page.locator("#u-explore")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    ways = {link.evaluate("link => link.pathname") for link in page.locator(".u-explore__ways a").all()}
    prefix = f"/{language}/" if language else "/"
    names = ("library", "sdg", "topics", "cities", "countries", "regions", "kinds", "years", "partners")
    assert {f"{prefix}{name}/" for name in names} <= ways


def test_where_the_index_cannot_be_loaded_the_page_says_so(new_page: NewPage, site_url: str) -> None:
    page = new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{site_url}explore/?q=water")
    expect(page.locator("[data-part=status]")).to_contain_text("could not be loaded", timeout=PATIENCE)
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Search", exact=True).last.click()
    assert found(page) > 0


def test_no_answer_is_missing(new_page: NewPage, site_url: str) -> None:
    page = new_page()
    failed: list[Response] = []
    said: list[str] = []
    page.on("response", lambda answer: failed.append(answer) if answer.status >= 400 else None)
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site_url}ar/explore/?q=المدن&goal=11&region=150&sort=newest")
    found(page)
    assert (failed, said) == ([], [])
