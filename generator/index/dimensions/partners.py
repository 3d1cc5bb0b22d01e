"""United Nations bodies on record for a work."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types._work import Work
from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus, Page
from generator.model.words import N_
from generator.registry.agencies import AGENCIES


def _of(page: Page[Any]) -> tuple[str, ...]:
    return tuple(page.record.partner_ids) if isinstance(page.record, Work) else ()


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for agency in corpus.vocabularies[AGENCIES]:
        yield Value(id=agency.id, label=agency.acronym, url=f"partners/{agency.id}/")


PARTNERS = Dimension(
    name="partners",
    label=N_("Partner"),
    plural=N_("Partners"),
    url="partners/",
    of=_of,
    values=_values,
    proper=True,
)
