"""Ways that readers take, by keyboard alone and by touch, with scripts and without, under the site's policy.

The site comes from a host that sends its headers, so that browsers keep to those and to what pages say.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.built_site import BuiltSite
from tests.conftest import POLICY, NewPage, served
from tests.hosted import hosted
from tests.page_types import languages

pytestmark = pytest.mark.browser

GUIDE = "U4SSC: A guide to circular cities"
MOST_STOPS = 300
WAYS: dict[str, dict[str, Any]] = {
    "keyboard": {"viewport": {"width": 1280, "height": 800}},
    "touch": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
}


class Reader(NamedTuple):
    """Somebody before a page, and how they press what they have found on it."""

    page: Page
    press: Callable[[Locator], None]

    def follow(self, within: Locator, name: str | re.Pattern[str]) -> None:
        """Follow the first link of a name within a part of the page, unfolding what hides it."""
        links = within.get_by_role("link", name=name, include_hidden=True)
        links.first.wait_for(state="attached")
        before = self.page.url
        for link in links.all():
            folded = self.page.locator("details:not([open])").filter(has=link)
            if not link.is_visible() and folded.count():
                self.press(folded.first.locator("summary").first)
            if link.is_visible():
                self.press(link)
                self.page.wait_for_url(lambda url: url != before)
                return
        pytest.fail(f"no link {name!r} on {self.page.url}")

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")


def tab_to(found: Locator) -> None:
    """Press Tab until something has the focus, then Enter."""
    for _ in range(MOST_STOPS):
        found.page.keyboard.press("Tab")
        if found.evaluate("one => one === document.activeElement"):
            found.page.keyboard.press("Enter")
            return
    pytest.fail(f"{found} is not reached by keyboard")


PRESSES: dict[str, Callable[[Locator], None]] = {"keyboard": tab_to, "touch": Locator.tap}


@pytest.fixture(scope="module")
def host(site: BuiltSite) -> Iterator[str]:
    with hosted(site.folder) as address:
        yield address


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(params=WAYS)
def reader(request: pytest.FixtureRequest, host: str, new_page: NewPage, scripts: bool) -> Reader:  # noqa: FBT001 - a fixture
    """Somebody on the home page."""
    page = new_page(java_script_enabled=scripts, **WAYS[request.param])
    page.goto(host)
    return Reader(page, PRESSES[request.param])


def test_works_on_the_circular_economy_for_goal_12_are_three_steps_from_the_home_page(
    reader: Reader, host: str
) -> None:
    reader.follow(reader.main, re.compile("Responsible consumption"))
    expect(reader.page).to_have_url(f"{host}sdg/12/")
    reader.follow(reader.main, re.compile("^Circular economy"))
    expect(reader.page).to_have_url(f"{host}sdg/12/topics/circular-economy/")
    reader.follow(reader.main, GUIDE)
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(GUIDE)


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_a_reader_who_switches_the_language_stays_on_the_page(
    reader: Reader, host: str, language: str
) -> None:
    reader.page.goto(f"{host}sdg/12/")
    banner = reader.page.get_by_role("banner")
    reader.press(banner.locator(".u-languages summary"))
    reader.press(banner.locator(f".u-languages a[hreflang='{language}']"))
    expect(reader.page).to_have_url(f"{host}{language}/sdg/12/")
    whole = reader.page.locator("html")
    expect(whole).to_have_attribute("lang", language)
    expect(whole).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    reader.press(reader.page.get_by_role("banner").locator(".u-languages summary"))
    reader.press(reader.page.get_by_role("banner").locator(".u-languages a[hreflang='en']"))
    expect(reader.page).to_have_url(f"{host}sdg/12/")


def test_what_a_policy_forbids_does_not_run_and_is_told(
    site: BuiltSite, tmp_path: Path, new_page: NewPage
) -> None:
    text = site.text("index.html")
    planted = "<script>document.title = 'planted'</script><p style='color: red'>x</p></main>"
    (tmp_path / "index.html").write_text(text.replace("</main>", planted), "utf-8")
    page = new_page(policy_may_be_broken=True)
    with served(tmp_path) as address:
        with page.expect_console_message(lambda said: POLICY in said.text):
            page.goto(address)
        assert page.title() != "planted"
