"""A sitemap names pages, and in which languages each of them is."""

from datetime import date

from lxml import etree

from generator.export.sitemap import sitemap
from generator.model.settings import Settings

SETTINGS = Settings(as_of=date(2029, 1, 1), site_url="https://site.example/", languages=("en", "fr", "ar"))
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINK = "{http://www.w3.org/1999/xhtml}link"


def read(octets: bytes) -> dict[str, dict[str, str]]:
    """The alternates of each address."""
    return {
        url.findtext(LOC) or "": {link.get("hreflang", ""): link.get("href", "") for link in url.iter(LINK)}
        for url in etree.fromstring(octets)
    }


def test_pages_in_several_languages_name_all_of_them_and_others_none() -> None:
    [whole] = sitemap(["sdg/1/", "fr/sdg/1/", "ar/sdg/1/", "cities/france/"], SETTINGS)
    found = read(whole.content)
    everywhere = {
        "en": "https://site.example/sdg/1/",
        "fr": "https://site.example/fr/sdg/1/",
        "ar": "https://site.example/ar/sdg/1/",
    }
    assert found == {
        "https://site.example/ar/sdg/1/": everywhere,
        "https://site.example/fr/sdg/1/": everywhere,
        "https://site.example/sdg/1/": everywhere,
        "https://site.example/cities/france/": {},
    }


def test_front_pages_are_the_same_page() -> None:
    [whole] = sitemap(["", "fr/"], SETTINGS)
    assert read(whole.content)["https://site.example/fr/"] == {
        "en": "https://site.example/",
        "fr": "https://site.example/fr/",
    }


def test_more_pages_than_fit_are_divided_and_none_is_lost_or_named_twice() -> None:
    urls = [f"cities/{number}/" for number in range(25)]
    *parts, index = sitemap(urls, SETTINGS, most=10)
    named = [place.text for place in etree.fromstring(index.content).iter(LOC)]
    assert named == [f"https://site.example/{part.path}" for part in parts]
    assert index.path == "sitemap.xml"
    assert sorted(url for part in parts for url in read(part.content)) == sorted(
        f"https://site.example/{url}" for url in urls
    )
