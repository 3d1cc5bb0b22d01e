"""What `check --fix` mends: one file per fix, found by walking this package."""

from functools import cache

from generator import fixes
from generator.fixes._base import Fix, Source, applied
from generator.model.discovery import declared
from generator.model.document import Document
from generator.model.vocabulary import Vocabularies
from generator.source.record import Record


@cache
def all_fixes() -> tuple[Fix, ...]:
    """Every fix, by name."""
    return tuple(sorted(declared(fixes, Fix), key=lambda one: one.name))


def mended(
    document: Document,
    record: type[Record] | None,
    vocabularies: Vocabularies,
    original: Document | None = None,
) -> str:
    """The text of a file with every fix applied.

    `record` is what a page is read as, None for a registry; `original` is the page that it translates.
    """
    source = Source(document=document, record=record, vocabularies=vocabularies, original=original)
    for one in all_fixes():
        if record is not None or one.registries:
            source = applied(one, source)
    return source.document.text
