"""What index, gate and release record take from a page: known of every page without reading it again."""

from typing import NamedTuple

from generator.model.dates import PartialDate


class Excerpt(NamedTuple):
    """All that they take, besides the page's brief.

    `facets` are values by name of dimension, `countries` those that the page itself names; `named` are pages
    that it names, each with what it is to them. `source` is the SHA-256 of its text, `files` are those of its
    own folder that it names, whether they are there or not, `logos` the agencies whose logos it shows.
    """

    summary: str
    date: PartialDate | None
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    countries: tuple[str, ...]
    named: tuple[tuple[str, str], ...]
    source: str
    files: tuple[str, ...]
    logos: tuple[str, ...]
    consent: tuple[tuple[str, str], ...] | None
    holders: tuple[str, ...] | str | None
    licence: str | None
