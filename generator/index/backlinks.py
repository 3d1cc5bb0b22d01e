"""Who names a page in its front matter."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.index.entry import Entry
from generator.model.reference import PAGES
from generator.source.record import references

FIELDS = {
    "part_of": "part",
    "deliverable": "case",
    "derived_from": "derived",
    "superseded_by": "predecessor",
    "related": "related",
}
"""Front-matter fields whose targets want to know, and what the page is to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A page that names another in a field."""

    relation: str
    identifier: str


def named(record: object) -> Iterator[tuple[str, str]]:
    """The pages that a record names, each with what the page is to it."""
    for path, reference in references(record):
        relation = FIELDS.get(str(path[0]))
        if relation and reference.vocabulary == PAGES:
            yield relation, str(reference)


def backlinks(
    named_by: Mapping[str, Sequence[tuple[str, str]]], entries: Mapping[str, Entry]
) -> dict[str, tuple[Backlink, ...]]:
    """For every page, those that name it, newest first."""
    found: dict[str, dict[str, Backlink]] = defaultdict(dict)
    for name, others in named_by.items():
        for relation, other in others:
            found[other].setdefault(name, Backlink(relation=relation, identifier=name))
    return {
        name: tuple(sorted(links.values(), key=lambda link: entries[link.identifier].newest_first))
        for name, links in found.items()
        if name in entries
    }
