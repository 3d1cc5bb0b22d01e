"""Addresses of pages, relative to the site's root and ending with a slash: they never change."""

from generator.model.settings import ROOT


def page_url(folder: str, slug: str, language: str = ROOT) -> str:
    """Address of a page of the content, `case-studies/valencia/`, below `<language>/` but in English."""
    parts = [part for part in (folder, slug) if part and part != "index"]
    return in_language("".join(f"{part}/" for part in parts), language)


def in_language(url: str, language: str) -> str:
    """An address at the root as it is in another language."""
    return url if language == ROOT else f"{language}/{url}"


def list_url(base: str, number: int) -> str:
    """Address of page `number`, from 1, of a list."""
    return base if number == 1 else f"{base}page/{number}/"


LIBRARY_TABLE = "library/library.csv"
"""Address of the library as a table."""


def table_url(columns: str, rows: str) -> str:
    """Address of the table of two dimensions, beside the page that shows it."""
    return f"{columns}{rows}/{rows}.csv"


def logo_url(agency: str, ending: str) -> str:
    """Address of the file of an agency's logo."""
    return f"assets/logos/{agency}.{ending}"


def results_url(page: str) -> str:
    """Address of the table of a page's indicator results, the same in every language."""
    return f"{page}results.csv"


def relative(source: str, target: str) -> str:
    """Link from one address to another, by way of the root, so that a site works below any path.

    Pages that lie equally deep have the same links, and what they share is made once.
    """
    return "../" * source.count("/") + target or "./"
