from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.barriers import COLOURS, SCHEMES, WIDTHS, all_barriers
from tests.built_site import BuiltSite
from tests.conftest import NewPage, served
from tests.page_types import by_kind, kind, languages, page_types

pytestmark = pytest.mark.browser

LEAST = 15
"""Types of pages that there are in every language, and more."""

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


WINDOWS = [(360, "light"), (1440, "dark"), (360, "dark"), (1440, "light")]
"""Widths and schemes. Languages share a layout, so each is looked at in the first two, which have every
width and every scheme; English in all four, and `make accessibility` all languages in all."""

COLOURED = ("en", "ar")
"""Languages whose colours are looked at: one for each direction of writing, all else shares their style."""


@pytest.mark.parametrize(
    ("language", "window"),
    [
        pytest.param(one, window, id=f"{one}-{'-'.join(map(str, window))}")
        for one in languages()
        for window in WINDOWS[: None if one == "en" else 2]
    ],
)
def test_axe_finds_nothing_wrong_with_any_type_of_page(
    site: BuiltSite, site_url: str, chromium: Browser, language: str, window: tuple[int, str]
) -> None:
    types = {name: site_url + address for name, address in page_types(site, language).items()}
    assert len(types) > LEAST
    assert all_barriers(chromium, types, *window, without=() if language in COLOURED else COLOURS) == {}


def test_every_width_and_scheme_is_looked_at() -> None:
    assert {*WINDOWS} == {(width, scheme) for width in WIDTHS for scheme in SCHEMES}
    assert [{*found} for found in zip(*WINDOWS[:2], strict=True)] == [{*WIDTHS}, {*SCHEMES}]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_wrong_with_any_feature_of_a_body(
    mini_site_url: str, chromium: Browser, scheme: str
) -> None:
    pages = {address: mini_site_url + address for address in MINI_SITE}
    assert all_barriers(chromium, pages, 1440, scheme) == {}


def test_every_template_has_a_page_that_is_looked_at(site: BuiltSite) -> None:
    looked_at = {kind(site, address) for address in page_types(site, "en").values()}
    assert looked_at == set(by_kind(site, "en"))


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


BROKEN = """<!doctype html><html lang="en"><title>Broken</title><style>
p { color: #999; background: #fff }
@media (prefers-color-scheme: dark) { p { color: #222; background: #000 } }
</style><main><h1>Broken</h1><p>Grey on white, black on black.</p><img src="x.png"><h4>Too deep</h4></main>"""


@pytest.mark.parametrize(
    "fault",
    [
        "image-alt",  # level A
        "color-contrast",  # level AA
        "heading-order",  # best practice
    ],
)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_would_find_something_wrong(chromium: Browser, tmp_path: Path, fault: str, scheme: str) -> None:
    (tmp_path / "index.html").write_text(BROKEN, "utf-8")
    with served(tmp_path) as address:
        found = all_barriers(chromium, {"broken": address}, 360, scheme)
    assert [said for said in found["broken"] if said.startswith(f"{fault}: ")]
