"""Indicators that a work names."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types._work import Work
from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus, Page
from generator.model.words import N_
from generator.taxonomy.kpis import KPIS as INDICATORS


def _of(page: Page[Any]) -> tuple[str, ...]:
    return tuple(page.record.kpis) if isinstance(page.record, Work) else ()


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for indicator in corpus.vocabularies[INDICATORS]:
        url = f"kpis/{indicator.id}/"
        yield Value(id=indicator.id, label=indicator.name, url=url, note=indicator.code)


KPIS = Dimension(
    name="kpis", label=N_("Indicator"), plural=N_("Indicators"), url="kpis/", of=_of, values=_values
)
