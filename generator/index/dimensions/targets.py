"""Targets, listed when used."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.index.dimension import Dimension, Value, unique
from generator.index.dimensions._codes import codes_of
from generator.model.page import Corpus, Page
from generator.model.words import N_
from generator.taxonomy.goals import GOALS


def _of(page: Page[Any]) -> tuple[str, ...]:
    return unique(code for code in codes_of(page.record) if "." in code)


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for goal in corpus.vocabularies[GOALS]:
        for target in goal.targets:
            yield Value(id=target.id, label=f"{target.id} {target.text}", url=f"sdg/{target.id}/")


TARGETS = Dimension(
    name="targets",
    label=N_("Target"),
    plural=N_("Targets"),
    url="sdg/",
    of=_of,
    values=_values,
    when_used=True,
)
