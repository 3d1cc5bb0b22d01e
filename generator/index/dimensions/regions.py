"""Regions and sub-regions of M49."""

from collections.abc import Collection, Iterator

from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus
from generator.model.words import N_
from generator.taxonomy.regions import REGIONS as REGION_TERMS


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for region in corpus.vocabularies[REGION_TERMS]:
        yield Value(id=region.id, label=region.label, url=f"regions/{region.id}/")


def _name(corpus: Corpus, code: str, language: str) -> str | None:
    return corpus.vocabularies[REGION_TERMS][code].names.of(language)


REGIONS = Dimension(
    name="regions",
    label=N_("Region"),
    plural=N_("Regions"),
    url="regions/",
    of=None,
    values=_values,
    name_in=_name,
)
