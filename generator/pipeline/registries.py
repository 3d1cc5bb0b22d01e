"""Registry files to look-ups."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator import registry, taxonomy
from generator.model.diagnostic import Diagnostic
from generator.model.discovery import declared
from generator.model.document import Document, FieldPath
from generator.model.page import Entry
from generator.model.reference import PAGES
from generator.model.vocabulary import Lookup, Term, Vocabularies, Vocabulary
from generator.pipeline.disk import Found, scan, text_of
from generator.registry.clauses import CLAUSES, Clause
from generator.source import read
from generator.source.faults import NOWHERE, TWICE, at_span, at_start
from generator.source.field_faults import UNKNOWN_TERM
from generator.source.record import references
from generator.source.structure import structure
from generator.source.term import Registry

Entries = dict[str, dict[str, Entry]]
"""Where each record of each vocabulary stands."""


class _Entry(NamedTuple):
    record: Any
    document: Document
    path: FieldPath


def vocabularies_declared() -> list[Vocabulary[Any]]:
    """Every registry and vocabulary of the generator."""
    return [*declared(taxonomy, Vocabulary), *declared(registry, Vocabulary)]


def load_vocabularies(found: Found, faults: list[Diagnostic]) -> tuple[Vocabularies, Entries]:
    """Read every registry file; what is wrong is added to `faults`."""
    entries = {kind.name: list(_entries(kind, found, faults)) for kind in vocabularies_declared()}
    lookups: dict[str, Lookup[Term]] = {
        name: Lookup([entry.record for entry in of_kind]) for name, of_kind in entries.items()
    }
    vocabularies = Vocabularies(lookups)
    faults.extend(_unread(found))
    for of_kind in entries.values():
        faults.extend(_twice(of_kind))
        faults.extend(_dangling(of_kind, vocabularies))
    places = {
        name: {entry.record.id: Entry(entry.document, entry.path) for entry in reversed(of_kind)}
        for name, of_kind in entries.items()
    }
    return vocabularies, places


def clauses_of(roots: Sequence[Path]) -> Lookup[Clause]:
    """The clauses alone, as far as they can be read; none where there is no content folder."""
    return Lookup(entry.record for entry in _entries(CLAUSES, scan(roots), []))


def _entries(kind: Vocabulary[Any], found: Found, faults: list[Diagnostic]) -> Iterator[_Entry]:
    """The records of one vocabulary: of its file, or one from each file of its folder."""
    source = f"registry/{kind.source}"
    folder = not source.endswith(".yml")
    for path, file in sorted(found.sources.items()):
        if path != source and not (folder and path.startswith(f"{source}/") and path.endswith(".yml")):
            continue
        text, unreadable = text_of(path, file)
        faults.extend(unreadable)
        if text is None:
            continue
        document, unread = read.registry(path, text)
        faults.extend(unread)
        if document is None:
            continue
        places: list[FieldPath] = [()] if folder else _places(document, faults)
        for place in places:
            record, wrong = structure(document, kind.record, at=place)
            faults.extend(wrong)
            if record is not None:
                yield _Entry(record, document, place)


def _places(document: Document, faults: list[Diagnostic]) -> list[FieldPath]:
    header, wrong = structure(document, Registry)
    faults.extend(wrong)
    return [("records", number) for number in range(len(header.records))] if header else []


def _unread(found: Found) -> Iterator[Diagnostic]:
    """Registry files that belong to no vocabulary: a misspelt name would hide all its records."""
    known = [kind.source for kind in vocabularies_declared()]
    for path in sorted(found.sources):
        name = path.removeprefix("registry/")
        if path.endswith(".yml") and name not in known and name.partition("/")[0] not in known:
            message = f"no vocabulary reads this file; there are {', '.join(sorted(known))}"
            yield at_start(path, NOWHERE, message, fix="give it the name of a vocabulary")


def _twice(entries: list[_Entry]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for entry in entries:
        if entry.record.id in seen:
            span = entry.document.span((*entry.path, "id"))
            yield at_span(entry.document, span, TWICE, f"`{entry.record.id}` stands above already")
        seen.add(entry.record.id)


def _dangling(entries: list[_Entry], vocabularies: Vocabularies) -> Iterator[Diagnostic]:
    """References between registries; those to pages are for a rule, when the pages are known."""
    for entry in entries:
        for path, reference in references(entry.record):
            if reference.vocabulary == PAGES:
                continue
            lookup = vocabularies.named(reference.vocabulary)
            if reference not in lookup:
                message = f"`{reference}` is not in the vocabulary `{reference.vocabulary}`"
                near = ", ".join(f"`{name}`" for name in lookup.near(reference))
                span = entry.document.span((*entry.path, *path))
                yield at_span(entry.document, span, UNKNOWN_TERM, message, fix=near and f"close ones: {near}")
