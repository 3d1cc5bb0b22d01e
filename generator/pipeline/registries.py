"""Registry files to look-ups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from generator import registry, taxonomy
from generator.model.diagnostic import Diagnostic
from generator.model.discovery import declared
from generator.model.document import Document, FieldPath, Value
from generator.model.page import Corpus, Entry
from generator.model.reference import PAGES
from generator.model.vocabulary import Lookup, Term, Vocabularies, Vocabulary
from generator.pipeline.disk import Found, scan, text_of
from generator.registry.clauses import CLAUSES, Clause
from generator.source import read
from generator.source.fault_diagnostics import at_span, at_start
from generator.source.faults import NO_REGISTRY, NOWHERE, TWICE
from generator.source.field_faults import UNKNOWN_TERM
from generator.source.record import references
from generator.source.structure import structure, value_at
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
    readings = {kind.name: _read(kind, found, faults) for kind in vocabularies_declared()}
    vocabularies = Vocabularies({name: reading.lookup() for name, reading in readings.items()})
    faults.extend(_unread(found))
    places = {
        name: {entry.record.id: Entry(entry.document, entry.path) for entry in reversed(reading.entries)}
        for name, reading in readings.items()
    }
    for reading in readings.values():
        faults.extend(_twice(reading.entries))
        faults.extend(_dangling(reading.entries, vocabularies))
    return vocabularies, places


@dataclass(slots=True)
class _Reading:
    """What one vocabulary's files gave; `complete` is false where a file of it could not be read."""

    entries: list[_Entry] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    complete: bool = True

    def lookup(self) -> Lookup[Term]:
        return Lookup([entry.record for entry in self.entries], broken=self.broken, unread=not self.complete)


def vocabularies_of(roots: Sequence[Path]) -> Vocabularies:
    """Every look-up of some content folders, whatever else is wrong there."""
    return load_vocabularies(scan(roots), [])[0]


def clauses_of(roots: Sequence[Path]) -> Lookup[Clause]:
    """The clauses alone, as far as they can be read; none where there is no content folder."""
    return Lookup(entry.record for entry in _read(CLAUSES, scan(roots), []).entries)


def _read(kind: Vocabulary[Any], found: Found, faults: list[Diagnostic]) -> _Reading:
    """The records of one vocabulary: of its file, or one from each file of its folder."""
    paths = _files(kind, found)
    reading = _Reading(complete=_is_folder(kind) or bool(paths))
    for path in paths:
        document = _document(path, found.sources[path], _belongs(kind), faults)
        places = [()] if _is_folder(kind) and document else _places(document, faults)
        if document is None or places is None:
            reading.complete = False
            continue
        for place in places:
            record, wrong = structure(document, kind.record, at=place)
            faults.extend(wrong)
            if record is not None:
                reading.entries.append(_Entry(record, document, place))
            else:
                reading.broken |= _spellings(value_at(document.fields, place))
    return reading


def _is_folder(kind: Vocabulary[Any]) -> bool:
    return not kind.source.endswith(".yml")


def _files(kind: Vocabulary[Any], found: Found) -> list[str]:
    source = f"registry/{kind.source}"
    if not _is_folder(kind):
        return [source] if source in found.sources else []
    return [path for path in sorted(found.sources) if path.startswith(f"{source}/") and path.endswith(".yml")]


def _belongs(kind: Vocabulary[Any]) -> str:
    """What to do with a file of a vocabulary in which nothing is written."""
    known = f"`u4ssc schema {kind.name}` says what it holds"
    if _is_folder(kind):
        return f"write the record of one {kind.noun}, or delete the file; {known}"
    return f"write `about` and `records` of this registry, or restore the file; {known}"


def _document(path: str, file: Path, belongs: str, faults: list[Diagnostic]) -> Document | None:
    text, unreadable = text_of(path, file)
    faults.extend(unreadable)
    if text is None:
        return None
    document, unread = read.registry(path, text, belongs)
    faults.extend(unread)
    return document


def _spellings(record: Value) -> dict[str, str]:
    """Every text of a record that could not be read, as a spelling of its identifier."""
    name = record.get("id") if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(name, str):
        return {}
    aliases = record.get("aliases", [])
    texts = [*record.values(), *(aliases if isinstance(aliases, list) else [])]
    return {text: name for text in texts if isinstance(text, str)}


def _places(document: Document | None, faults: list[Diagnostic]) -> list[FieldPath] | None:
    if document is None:
        return None
    header, wrong = structure(document, Registry)
    faults.extend(wrong)
    return [("records", number) for number in range(len(header.records))] if header else None


def missing_registries(found: Found, corpus: Corpus) -> Iterator[Diagnostic]:
    """Vocabularies that have no file though a page names a term of theirs: one fault for all its terms."""
    missing = {
        kind.name: f"registry/{kind.source}"
        for kind in vocabularies_declared()
        if not _is_folder(kind) and not _files(kind, found)
    }
    for page in corpus.documents if missing else ():
        for _, reference in references(page.record):
            if path := missing.pop(reference.vocabulary, None):
                message = f"the file is missing, and `{page.path}` names `{reference}` of it"
                yield at_start(path, NO_REGISTRY, message)


def _unread(found: Found) -> Iterator[Diagnostic]:
    """Registry files that belong to no vocabulary: a misspelt name would hide all its records."""
    known = [kind.source for kind in vocabularies_declared()]
    for path in sorted(found.sources):
        name = path.removeprefix("registry/")
        if path.endswith(".yml") and name not in known and name.partition("/")[0] not in known:
            message = f"no vocabulary reads this file; there are {', '.join(sorted(known))}"
            yield at_start(path, NOWHERE, message, fix="give it the name of a vocabulary")


def _twice(entries: list[_Entry]) -> Iterator[Diagnostic]:
    """Identifiers and other spellings that would name two records."""
    identifiers: set[str] = set()
    for entry in entries:
        if entry.record.id in identifiers:
            span = entry.document.span((*entry.path, "id"))
            yield at_span(entry.document, span, TWICE, f"`{entry.record.id}` stands above already")
        identifiers.add(entry.record.id)
    owners = {identifier.casefold(): identifier for identifier in identifiers}
    for entry in entries:
        for spelling in entry.record.spellings:
            owner = owners.setdefault(spelling.casefold(), entry.record.id)
            if owner != entry.record.id:
                span = entry.document.span((*entry.path, "aliases"))
                yield at_span(entry.document, span, TWICE, f"`{spelling}` names the record `{owner}` too")


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
