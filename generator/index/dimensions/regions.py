"""Regions and sub-regions of M49."""

from collections.abc import Collection, Iterator

from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus
from generator.taxonomy.regions import REGIONS as REGION_TERMS


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for region in corpus.vocabularies[REGION_TERMS]:
        yield Value(id=region.id, label=region.label, url=f"regions/{region.id}/")


REGIONS = Dimension(name="regions", label="Region", plural="Regions", url="regions/", of=None, values=_values)
