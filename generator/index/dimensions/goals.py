"""Goals: a page that names a target belongs to its goal."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types._goals import goal_of
from generator.index.dimension import Dimension, Value, unique
from generator.index.dimensions._codes import codes_of
from generator.model.page import Corpus, Page
from generator.model.words import N_
from generator.taxonomy.goals import GOALS as GOAL_TERMS


def _of(page: Page[Any]) -> tuple[str, ...]:
    return unique(goal_of(code) for code in codes_of(page.record))


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for goal in corpus.vocabularies[GOAL_TERMS]:
        yield Value(id=goal.id, label=f"{goal.id} {goal.label}", url=f"sdg/{goal.id}/")


def _name(corpus: Corpus, number: str, language: str) -> str | None:
    return f"{number} {corpus.vocabularies[GOAL_TERMS][number].names.of(language)}"


GOALS = Dimension(
    name="goals", label=N_("Goal"), plural=N_("Goals"), url="sdg/", of=_of, values=_values, name_in=_name
)
