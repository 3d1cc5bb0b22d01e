import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

PAGES = ["", "sdg/11/", "topics/", "deliverables/guide-to-circular-cities/", "sdg/topics/", "404.html"]
FOCUSED = "document.activeElement"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def page(request: pytest.FixtureRequest, new_page: NewPage) -> Page:
    return new_page(java_script_enabled=request.param)


@pytest.mark.parametrize("address", PAGES)
def test_the_first_stop_is_a_visible_link_to_the_content_and_it_works(
    site_url: str, page: Page, address: str
) -> None:
    page.goto(site_url + address)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to content")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main h1:target")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.querySelector('main').contains({FOCUSED})")


@pytest.mark.parametrize("address", PAGES)
def test_every_stop_can_be_seen(site_url: str, page: Page, address: str) -> None:
    page.goto(site_url + address)
    unseen = []
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED} === document.body"):
            break
        stop = page.evaluate(
            f"""() => {{
                const box = {FOCUSED}.getBoundingClientRect(), style = getComputedStyle({FOCUSED});
                const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
                return [{FOCUSED}.outerHTML.slice(0, 90), box.width * box.height > 0, marked];
            }}"""
        )
        if not (stop[1] and stop[2]):
            unseen.append(stop)
    assert unseen == []


def test_the_menu_of_a_phone_opens_by_keyboard(site_url: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto(site_url)
    page.get_by_role("banner").locator(".u-menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('nav') !== null && {FOCUSED}.closest('details').open")
