"""The locator map: nothing of it without a clearance, and never without what the clearance asks for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest
import yaml
from lxml import html
from lxml.html import HtmlElement

from generator.model.settings import MapClearance
from generator.pipeline.build import build
from generator.render.article import Renderer
from generator.render.charts.equal_earth import placed
from tests.built_site import BuiltSite
from tests.factories import DAY, city, content_folder, settings
from tests.workshop import FRAME, ROOT, THEME

CLEARANCE = MapClearance(
    reference="No. 0 (invented)",
    date=date(2030, 1, 2),
    granted_by="Nobody & Sons",
    disclaimer="Invented words: the points on this map mean nothing.",
)
FILES = {
    "cities/north.md": city(title="North", location={"lat": 60.5, "lon": 5.25}),
    "cities/south.md": city(title="South", country="NZ", location={"lat": -41.5, "lon": 174.5}),
    "cities/guessed.md": city(title="Guessed", location={"lat": 1, "lon": 2, "confirmed": False}),
    "cities/nowhere.md": city(title="Nowhere", country="CH"),
}
MAPPED = {"cities/": 2, "countries/no/": 1, "countries/nz/": 1, "regions/150/": 1, "regions/154/": 1}
"""Pages that have a map when it is cleared, and how many points are on it."""

Articles = Mapping[str, str]
Make = Callable[[MapClearance | None], Articles]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    folder = content_folder(tmp_path_factory.mktemp("content"), {**FRAME, **FILES})

    def articles(clearance: MapClearance | None) -> Articles:
        made = build([folder], THEME, replace(settings(), map_clearance=clearance)).edition
        assert made is not None
        renderer = Renderer(made.templates)
        wanted = ("cities/", "countries/", "regions/")
        pages = (page for page in made.pages if page.url.startswith(wanted))
        return {page.url: renderer.article(page.view(made.site)[0]) for page in pages}

    return articles


@pytest.fixture(scope="module")
def without(make: Make) -> Articles:
    return make(None)


@pytest.fixture(scope="module")
def cleared(make: Make) -> Articles:
    return make(CLEARANCE)


def maps(tree: HtmlElement) -> Sequence[HtmlElement]:
    return list(tree.find_class("u-map"))


def without_map(article: str) -> str:
    """An article with its map cut out, and the white space that templates leave."""
    tree = html.fromstring(article)
    for figure in maps(tree):
        figure.drop_tree()
    return " ".join(html.tostring(tree, encoding="unicode").split())


def test_without_a_clearance_no_page_has_anything_of_a_map(without: Articles) -> None:
    assert [url for url, article in without.items() if "u-map" in article or "<svg" in article] == []


def test_with_a_clearance_lists_of_places_have_a_map_and_nothing_else_is_another(
    without: Articles, cleared: Articles
) -> None:
    assert {url for url, article in cleared.items() if "u-map" in article} >= MAPPED.keys()
    assert without.keys() == cleared.keys()
    assert [url for url in without if without_map(without[url]) != without_map(cleared[url])] == []


@pytest.mark.parametrize("url", MAPPED)
def test_a_map_has_the_points_that_are_on_record(cleared: Articles, url: str) -> None:
    assert cleared[url].count("<circle") == MAPPED[url]


def test_a_point_stands_where_it_is(cleared: Articles) -> None:
    x, y = placed(60.5, 5.25)
    assert f'cx="{x}" cy="{y}"' in cleared["countries/no/"]


@pytest.mark.parametrize("url", MAPPED)
def test_a_map_says_what_its_clearance_asks_for(cleared: Articles, url: str) -> None:
    figure = maps(html.fromstring(cleared[url]))[0]
    said = " ".join(figure.text_content().split())
    for words in (CLEARANCE.disclaimer, CLEARANCE.reference, "Nobody & Sons", "2 January 2030"):
        assert words in said


@pytest.mark.parametrize("url", ["countries/ch/", "countries/fr/", "cities/north/"])
def test_a_page_without_points_has_no_map(cleared: Articles, url: str) -> None:
    assert "u-map" not in cleared[url]


def test_a_map_names_no_address_that_a_browser_would_ask_for(cleared: Articles) -> None:
    figure = maps(html.fromstring(cleared["cities/"]))[0]
    names = [name for part in figure.iter() for name in part.attrib]
    assert {"href", "src", "xlink:href", "style"}.isdisjoint(names)
    assert "url(" not in html.tostring(figure, encoding="unicode")


def test_a_clearance_of_a_later_day_shows_no_map_yet(make: Make, without: Articles) -> None:
    assert make(replace(CLEARANCE, date=DAY.replace(day=DAY.day + 1))) == without


def test_the_shipped_site_has_no_map(site: BuiltSite) -> None:
    assert "map_clearance" not in str(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8")))
    land = (THEME / "partials/land.html").read_text("utf-8").partition(' d="')[2][:40]
    pages = [path for path in site.files if path.endswith(".html")]
    assert land
    assert [path for path in pages for text in [site.text(path)] if "u-map" in text or land in text] == []
