from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import SAMPLE
from tests.built_site import BuiltSite
from tests.conftest import NewPage, served

pytestmark = pytest.mark.browser

MINI_SITE = [
    "case-studies/bridge-of-nowhereville/",
    "case-studies/stairs-of-nowhereville/",
    "fr/case-studies/bridge-of-nowhereville/",
    "related-works/gone-with-the-river/",
    "policy-papers/against-bridges/",
    "news/no-news/",
]


@pytest.fixture(scope="module")
def mini_site_url(mini_site: BuiltSite) -> Iterator[str]:
    with served(mini_site.folder) as address:
        yield address


def violations(new_page: NewPage, address: str, scheme: str) -> list[str]:
    """What axe finds wrong: rule and element."""
    page = new_page(color_scheme=scheme)
    page.goto(address)
    page.emulate_media(reduced_motion="reduce")
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SAMPLE)
def test_axe_finds_nothing_wrong(site_url: str, new_page: NewPage, name: str, scheme: str) -> None:
    assert violations(new_page, site_url + SAMPLE[name], scheme) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", MINI_SITE)
def test_axe_finds_nothing_wrong_with_any_feature_of_a_body(
    mini_site_url: str, new_page: NewPage, address: str, scheme: str
) -> None:
    assert violations(new_page, mini_site_url + address, scheme) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_page_is_as_light_or_dark_as_the_reader_asks(
    site_url: str,
    new_page: NewPage,
    scheme: str,
    dark: bool,  # noqa: FBT001 - a parameter of the test
    scripts: bool,  # noqa: FBT001 - as above
) -> None:
    page = new_page(color_scheme=scheme, java_script_enabled=scripts)
    page.goto(site_url)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    channels = [int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    assert (sum(channels) / 3 < 128) == dark


def test_axe_would_find_something_wrong(new_page: NewPage, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><img src='x.png'>", "utf-8")
    with served(tmp_path) as address:
        assert [fault for fault in violations(new_page, address, "light") if fault.startswith("image-alt")]
