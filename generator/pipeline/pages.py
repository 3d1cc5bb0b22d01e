"""Each page by itself, from its file to its record: what no other page has a say in."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from generator.content_types._base import RELEASED
from generator.content_types.translation import Translation
from generator.model.diagnostic import Diagnostic
from generator.model.document import Document
from generator.model.vocabulary import Vocabularies
from generator.pipeline.disk import text_of
from generator.pipeline.place import place_of
from generator.pipeline.processes import spread
from generator.source import read
from generator.source.structure import structure

WORTH_PROCESSES = 1_000
"""Pages from which on further processes gain more than they cost."""

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file as far as it could be read, with what is wrong with it as text, and with its fields.

    `record` is a Translation's where the path is that of one.
    """

    path: str
    document: Document | None
    unread: Sequence[Diagnostic]
    record: Any = None
    wrong: Sequence[Diagnostic] = ()


def take_all(files: Mapping[str, Path], known: Container[str], vocabularies: Vocabularies) -> Iterator[Taken]:
    """Every page among some files, in the order in which they are to be put together.

    `known` are the paths of all files that a translation can be one of.
    """
    pages = [path for path in files if path.endswith(".md") and not path.startswith("registry/")]
    # Shorter names first: an original stands before its translations.
    pages.sort(key=lambda path: (path.count("."), path))
    batches = [pages[start : start + _BATCH] for start in range(0, len(pages), _BATCH)]

    def take(paths: Sequence[str]) -> list[Taken]:
        return [_take(path, files[path], known, vocabularies) for path in paths]

    with spread(take, batches, worthwhile=len(pages) >= WORTH_PROCESSES) as results:
        yield from chain.from_iterable(results)


def _take(path: str, file: Path, known: Container[str], vocabularies: Vocabularies) -> Taken:
    text, unread = text_of(path, file)
    document = None
    if text is not None:
        document, faults = read.page(path, text)
        unread = [*unread, *faults]
    place = place_of(path, [])
    if document is None or place is None:
        return Taken(path=path, document=document, unread=unread)
    if place.is_translation(known):
        translation, wrong = structure(document, Translation)
        return Taken(path=path, document=document, unread=unread, record=translation, wrong=wrong)
    status = document.fields.get("status")
    released = isinstance(status, str) and status in RELEASED
    record, wrong = structure(document, place.kind.record, vocabularies, released=released)
    return Taken(path=path, document=document, unread=unread, record=record, wrong=wrong)
