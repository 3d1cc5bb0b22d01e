"""`check --fix`: files whose fields have faults of a mechanical kind are written anew."""

from collections.abc import Sequence
from pathlib import Path

from generator.content_types.translation import Translation
from generator.fixes import all_fixes, mended
from generator.fixes._base import Edit, Fix, Source, applied
from generator.model.document import Document
from generator.model.page import Corpus
from generator.model.vocabulary import Vocabularies
from generator.pipeline.disk import Found, scan, text_of
from generator.pipeline.disk_entries import is_within
from generator.pipeline.place import place_of
from generator.pipeline.registries import load_vocabularies
from generator.pipeline.writing import write_whole
from generator.source import read
from generator.source.record import Record


def mend(roots: Sequence[Path], *, within: Sequence[str] = ()) -> list[str]:
    """Apply every fix to the sources of the content folders and return the paths that were changed.

    `within` limits it to files and folders. What cannot be read, or gives a field twice, is left alone.
    """
    found = scan(roots)
    vocabularies, _ = load_vocabularies(found, [])
    changed = []
    for path, file in sorted(found.sources.items()):
        if within and not is_within(path, within):
            continue
        text, _ = text_of(path, file)
        after = None if text is None else _mended(path, text, found, vocabularies)
        if after is not None and after != text:
            write_whole(file, after, "leave out --fix")
            changed.append(path)
    return changed


def mends(corpus: Corpus, path: str, text: str) -> list[tuple[Fix, list[Edit]]]:
    """The fixes that would change a text of the page at a path, unsaved or not; each with its edits."""
    source = _unsaved(corpus, path, text)
    if source is None:
        return []
    # A fix whose result would not read as meant changes nothing.
    return [(one, [*one.edits(source)]) for one in all_fixes() if applied(one, source) is not source]


def all_mended(corpus: Corpus, path: str, text: str) -> str:
    """Such a text with every fix applied."""
    source = _unsaved(corpus, path, text)
    if source is None:
        return text
    return mended(source.document, source.record, source.vocabularies, source.original)


def _unsaved(corpus: Corpus, path: str, text: str) -> Source | None:
    """A text as fixes see it, None where it cannot be read or gives a field twice."""
    place = place_of(path, [])
    document, faults = read.fields(path, text)
    if place is None or document is None or faults:
        return None
    original = corpus.by_path.get(place.original) if place.original != path else None
    return Source(
        document=document,
        record=Translation if original else place.kind.record,
        vocabularies=corpus.vocabularies,
        original=original.document if original else None,
    )


def _mended(path: str, text: str, found: Found, vocabularies: Vocabularies) -> str:
    if path.endswith(".yml"):
        document, faults = read.registry(path, text)
        record = None
    else:
        record = _record(path, found)
        document, faults = read.fields(path, text)
        if record is None:
            return text
    if document is None or faults:
        return text
    return mended(document, record, vocabularies, _original(path, found) if record is Translation else None)


def _original(path: str, found: Found) -> Document | None:
    """The page that another one translates, as far as it can be read."""
    place = place_of(path, [])
    if place is None:
        return None
    text, _ = text_of(place.original, found.sources[place.original])
    return None if text is None else read.page(place.original, text)[0]


def _record(path: str, found: Found) -> type[Record] | None:
    """What a page is read as; None for a file in no place for a page."""
    place = place_of(path, [])
    if place is None:
        return None
    return Translation if place.original in found.sources and place.original != path else place.kind.record
