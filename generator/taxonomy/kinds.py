"""Kinds of works: guideline, report, toolkit."""

from generator.model.vocabulary import Vocabulary
from generator.source.term import Concept


class Kind(Concept):
    """The form a work has."""


KINDS = Vocabulary("kinds", Kind, "kinds.yml", "kind")
