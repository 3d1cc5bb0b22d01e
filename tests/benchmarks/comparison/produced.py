"""What a generator has made: a short time says little without it."""

from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.comparison.works import SECTIONS

_FEEDS = ("<rss", "<feed")
_SEARCH = ("search/search_index.json", "search.json", "pagefind")
"""Where mkdocs, Zensical and Pagefind put the index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Produced:
    """Counts of one site: `terms` are the lists of the three taxonomies with their further pages.

    `sitemap` counts addresses, `search` octets of the index.
    """

    files: int
    octets: int
    pages: int
    works: int
    terms: int
    feeds: int
    sitemap: int
    search: int


def produced(site: Path, taxonomies: tuple[str, ...]) -> Produced:
    """Count what a built site has; `taxonomies` are the folders of its lists of goals, topics and cities."""
    files = [file for file in site.rglob("*") if file.is_file()]
    pages = [file.relative_to(site).as_posix() for file in files if file.suffix == ".html"]
    xml = [file for file in files if file.suffix in {".xml", ".atom", ".rss"}]
    return Produced(
        files=len(files),
        octets=sum(file.stat().st_size for file in files),
        pages=len(pages),
        works=sum(page.split("/")[0] in SECTIONS and "/invented-" in page for page in pages),
        terms=sum(page.split("/")[0] in taxonomies for page in pages),
        feeds=sum(any(mark in file.read_text("utf-8")[:500] for mark in _FEEDS) for file in xml),
        sitemap=sum(file.read_text("utf-8").count("<url>") for file in site.glob("sitemap*.xml")),
        search=sum(_octets(site / name) for name in _SEARCH),
    )


def _octets(path: Path) -> int:
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size if path.exists() else 0
