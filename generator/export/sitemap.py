"""Sitemaps, as sitemaps.org defines them, with the languages of each page as Google reads them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from generator.model.artifact import Artifact
from generator.model.settings import ROOT, Settings

MOST = 40_000
"""Addresses in a file; sitemaps.org allows 50,000 and 50 MB, which long addresses in six languages reach."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemap(urls: Iterable[str], settings: Settings, most: int = MOST) -> Iterator[Artifact]:
    """Addresses of all pages that search engines may know, in a fixed order, at most so many in a file.

    No dates: the day of a build says nothing about when a page changed.
    """
    known = sorted(urls)
    places = [*_places(known, settings)]
    if len(places) <= most:
        yield Artifact("sitemap.xml", _whole(places))
        return
    parts = [places[start : start + most] for start in range(0, len(places), most)]
    for number, part in enumerate(parts, 1):
        yield Artifact(f"sitemap-{number}.xml", _whole(part))
    numbered = (f"{settings.site_url}sitemap-{number}.xml" for number in range(1, len(parts) + 1))
    index = "".join(f"<sitemap><loc>{escape(place)}</loc></sitemap>\n" for place in numbered)
    yield Artifact("sitemap.xml", f"{_HEAD}<sitemapindex {_SPACE}>\n{index}</sitemapindex>\n".encode())


def _whole(places: Sequence[str]) -> bytes:
    return f"{_HEAD}<urlset {_SPACE} {_LINKS}>\n{''.join(places)}</urlset>\n".encode()


def _places(urls: Sequence[str], settings: Settings) -> Iterator[str]:
    """A page with all others that are the same in another language: their addresses differ in that alone."""
    same: dict[str, dict[str, str]] = defaultdict(dict)
    for url in urls:
        language, own = _parts(url, settings)
        same[own][language] = f"{settings.site_url}{url}"
    for url in urls:
        others = _others(same[_parts(url, settings)[1]])
        yield f"<url><loc>{escape(settings.site_url + url)}</loc>{others}</url>\n"


def _others(places: Mapping[str, str]) -> str:
    if len(places) == 1:
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(place)}"/>'
        for language, place in places.items()
    )


def _parts(url: str, settings: Settings) -> tuple[str, str]:
    """The language of an address, and what is the same in all languages."""
    first, _, rest = url.partition("/")
    return (first, rest) if first in settings.languages else (ROOT, url)
