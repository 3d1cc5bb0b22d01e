"""Kinds of works, listed when used."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types._work import Work
from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus, Page
from generator.model.words import N_
from generator.taxonomy.kinds import KINDS as KIND_TERMS


def _of(page: Page[Any]) -> tuple[str, ...]:
    record = page.record
    return (record.kind,) if isinstance(record, Work) and record.kind else ()


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for kind in sorted(corpus.vocabularies[KIND_TERMS], key=lambda kind: kind.label.casefold()):
        yield Value(id=kind.id, label=kind.label, url=f"kinds/{kind.id}/")


def _name(corpus: Corpus, identifier: str, language: str) -> str | None:
    return corpus.vocabularies[KIND_TERMS][identifier].translations.of(language)


KINDS = Dimension(
    name="kinds",
    label=N_("Kind"),
    plural=N_("Kinds"),
    url="kinds/",
    of=_of,
    values=_values,
    when_used=True,
    alphabetical=True,
    name_in=_name,
)
