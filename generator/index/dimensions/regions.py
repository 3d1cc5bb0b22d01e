"""Regions and sub-regions of M49."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.index.dimension import Dimension, Value
from generator.index.places import countries_of, regions_of
from generator.model.page import Corpus, Page
from generator.taxonomy.regions import REGIONS as REGION_TERMS


def _of(page: Page[Any], corpus: Corpus) -> tuple[str, ...]:
    return regions_of(countries_of(page.record, corpus), corpus)


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for region in corpus.vocabularies[REGION_TERMS]:
        yield Value(id=region.id, label=region.label, url=f"regions/{region.id}/")


REGIONS = Dimension(name="regions", label="Region", plural="Regions", url="regions/", of=_of, values=_values)
