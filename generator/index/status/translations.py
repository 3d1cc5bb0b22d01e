"""Translations that are behind their originals, or may be."""

from collections.abc import Iterator
from datetime import date

from generator.content_types.translation import origin
from generator.index.status.item import Item
from generator.model.page import Corpus
from generator.model.parts import NOW, changed


def behind(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Translations whose original has changed since, with what has, or of which nobody can tell."""
    for page in corpus.translations:
        made, original = origin(page), corpus.pages.get(page.identifier)
        # Of most translations the digests alone say that they are not behind.
        if made is None or original is None or made.source_digest == original.brief.source_digest:
            continue
        if made.source_digest in {None, NOW}:
            note = "not recorded what it was made from"
        elif found := changed(made.source_digest or "", original.document):
            note = f"changed since: {', '.join(found.names)}"
        else:
            continue
        yield Item(
            kind="translation",
            key=page.path,
            subject=f"{page.identifier}, {made.status} translation, {page.language}",
            page=page.identifier,
            day=original.record.updated,
            note=note,
        )
