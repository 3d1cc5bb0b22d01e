"""How heavy the pages are: readers come on weak lines, and a page must not grow with the site."""

import gzip
from pathlib import Path
from statistics import mean

import pytest

from tests.benchmarks.content import TYPES, write
from tests.built_site import BuiltSite
from tests.presses import press_of
from tests.workshop import CONTENT, Workshop

CONTENT_PAGES = ("case-studies/", "policy-papers/", "deliverables/", "related-works/", "cities/", "events/")
LISTS = ("sdg/", "topics/", "countries/", "regions/", "kinds/", "years/", "partners/", "kpis/")


SMALL, LARGE = 100, 5_000
FLAT = 0.05
SAMPLE = 40
"""Pages of a type that stand for it: the same ones at both sizes."""

SITE_PAGES = ["", "about/", "guide/", "guide/rules/", "sdg/", "topics/", "cities/", "partners/", "years/"]
FULL_LISTS = ["library/", "library/page/2/"]
"""Lists with as many entries as a page may have, already of the small site."""

HEAVIEST_LIST = 100_000


class Pages:
    """The pages of a site, made as they are asked for: what most of them weigh, none has to be written."""

    def __init__(self, folder: Path, works: int) -> None:
        workshop = Workshop(folder)
        self.works = write(workshop.content, CONTENT, works)
        workshop.configure()
        self._press, planned = press_of(workshop.config)
        self._planned = {page.url: page for page in planned}

    def size(self, url: str) -> int:
        """Octets of a page."""
        return len(self._press.page(self._planned[url]).octets)

    def asked(self, url: str) -> set[str]:
        """The names of all that a page asks of the site."""
        return {str(name) for name, *_ in self._press.page(self._planned[url]).asked}

    def lists(self) -> list[str]:
        """Addresses of lists, of all kinds and far apart."""
        own = [url for url in self._planned if url.startswith(LISTS) and url.count("/") > 1]
        return own[:: max(1, len(own) // 200)]


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Pages]:
    return {works: Pages(tmp_path_factory.mktemp("size") / str(works), works) for works in (SMALL, LARGE)}


def growth(sizes: dict[int, Pages], urls: list[str]) -> float:
    """How much larger pages are in the large site than the same ones in the small one, as a share."""
    small, large = (mean(sizes[works].size(url) for url in urls) for works in (SMALL, LARGE))
    return abs(large - small) / small


@pytest.mark.parametrize("folder", TYPES)
def test_a_work_does_not_grow_with_the_number_of_pages(sizes: dict[int, Pages], folder: str) -> None:
    own = [f"{work}/" for work in sizes[SMALL].works if work.startswith(folder)]
    assert growth(sizes, own[:SAMPLE]) <= FLAT


@pytest.mark.parametrize("url", [*SITE_PAGES, *FULL_LISTS])
def test_a_page_of_the_site_itself_does_not_grow_with_the_number_of_pages(
    sizes: dict[int, Pages], url: str
) -> None:
    assert growth(sizes, [url]) <= FLAT


def test_a_list_fills_up_and_then_grows_no_more(sizes: dict[int, Pages]) -> None:
    large = sizes[LARGE]
    weights = {url: large.size(url) for url in large.lists()}
    assert len(weights) > 100
    assert {url: weight for url, weight in weights.items() if weight > HEAVIEST_LIST} == {}


def test_growth_would_be_seen(sizes: dict[int, Pages]) -> None:
    # A year lists its works: there are few of them in the small site.
    assert growth(sizes, ["years/2020/"]) > FLAT


def test_a_record_of_the_shipped_site_is_light(site: BuiltSite) -> None:
    own = [address for address in site.addresses if address.startswith(CONTENT_PAGES)]
    packed = [len(gzip.compress(site.file(address).read_bytes())) for address in own]
    assert mean(packed) <= 6_000


@pytest.mark.parametrize("kind", [".css", ".js"])
def test_what_a_page_fetches_besides_itself_is_light(site: BuiltSite, kind: str) -> None:
    asked = site.tree("").xpath("//link[@rel='stylesheet']/@href | //script/@src")
    own = [site.folder / str(path) for path in asked if str(path).endswith(kind)]
    assert sum(len(gzip.compress(file.read_bytes())) for file in own) <= 40_000


@pytest.mark.parametrize("list_", ["regions/150/", "sdg/11/"])
def test_a_further_page_of_a_list_asks_for_nothing_that_grows_and_is_not_shown(
    sizes: dict[int, Pages], list_: str
) -> None:
    onward = {"cities_in", "location", "counts"}
    assert onward & sizes[LARGE].asked(list_)
    assert not onward & sizes[LARGE].asked(f"{list_}page/2/")
