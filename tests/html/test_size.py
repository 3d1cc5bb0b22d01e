"""How heavy the pages are: readers come on weak lines, and a page must not grow with the site."""

import gzip
from statistics import mean

import pytest

from tests.built_site import BuiltSite
from tests.factories import city, work
from tests.workshop import Workshop

CONTENT_PAGES = ("case-studies/", "policy-papers/", "deliverables/", "related-works/", "cities/", "events/")


def content(works: int) -> dict[str, str]:
    """Works of a few hundred words that share goals, topics and places, so that each has related ones."""
    topics = ["finance", "governance", "housing", "mobility", "tourism"]
    cities = {f"cities/nowhere-{number}.md": city(title=f"Nowhere {number}") for number in range(10)}
    return cities | {
        f"deliverables/invented-{number:03}.md": work(
            "Nothing at all happened here. " * 60,
            title=f"Invented work {number:03}",
            issued=str(2020 + number % 10),
            sdgs=[str(number % 17 + 1)],
            topics=[topics[number % 5], topics[(number + 1) % 5]],
            cities=[f"nowhere-{number % 10}"],
        )
        for number in range(works)
    }


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, BuiltSite]:
    return {
        works: BuiltSite(Workshop.at(tmp_path_factory.mktemp("size") / str(works), content(works)).built())
        for works in (100, 500)
    }


def mean_size(site: BuiltSite, folder: str) -> float:
    own = [address for address in site.addresses if address.startswith(folder) and address.count("/") == 2]
    return mean(site.file(address).stat().st_size for address in own)


def test_a_page_does_not_grow_with_the_number_of_pages(sizes: dict[int, BuiltSite]) -> None:
    small, large = (mean_size(sizes[works], "deliverables/") for works in (100, 500))
    assert abs(large - small) / small <= 0.05


@pytest.mark.parametrize("address", ["", "about/", "404.html"])
def test_a_page_of_the_site_itself_does_not_grow_with_the_number_of_pages(
    sizes: dict[int, BuiltSite], address: str
) -> None:
    small, large = (sizes[works].file(address).stat().st_size for works in (100, 500))
    assert abs(large - small) / small <= 0.05


def test_a_record_of_the_shipped_site_is_light(site: BuiltSite) -> None:
    own = [address for address in site.addresses if address.startswith(CONTENT_PAGES)]
    packed = [len(gzip.compress(site.file(address).read_bytes())) for address in own]
    assert mean(packed) <= 6_000


@pytest.mark.parametrize("kind", [".css", ".js"])
def test_what_a_page_fetches_besides_itself_is_light(site: BuiltSite, kind: str) -> None:
    asked = site.tree("").xpath("//link[@rel='stylesheet']/@href | //script/@src")
    own = [site.folder / str(path) for path in asked if str(path).endswith(kind)]
    assert sum(len(gzip.compress(file.read_bytes())) for file in own) <= 40_000
