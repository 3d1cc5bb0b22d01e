"""Kinds of works: guideline, report, toolkit."""

from generator.model.vocabulary import Vocabulary
from generator.source.fields import Flag
from generator.source.term import Concept


class Kind(Concept):
    """The form a work has."""

    guidance: Flag = False
    """Whether works of this kind tell cities what to do, and so name the agendas they serve."""
    internal: Flag = False
    """Whether works of this kind stay in the closed collaboration space."""


KINDS = Vocabulary("kinds", Kind, "kinds.yml", "kind")
