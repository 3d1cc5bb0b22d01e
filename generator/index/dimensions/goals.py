"""Goals: a page that names a target belongs to its goal."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types._goals import goal_of
from generator.index.dimension import Dimension, Value, unique
from generator.index.dimensions._codes import codes_of
from generator.model.page import Corpus, Page
from generator.taxonomy.goals import GOALS as GOAL_TERMS


def _of(page: Page[Any]) -> tuple[str, ...]:
    return unique(goal_of(code) for code in codes_of(page.record))


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for goal in corpus.vocabularies[GOAL_TERMS]:
        yield Value(id=goal.id, label=f"{goal.id} {goal.label}", url=f"sdg/{goal.id}/")


GOALS = Dimension(name="goals", label="Goal", plural="Goals", url="sdg/", of=_of, values=_values)
