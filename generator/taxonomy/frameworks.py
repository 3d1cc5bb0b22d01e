"""Agendas and frameworks that works align with."""

from typing import Annotated

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import Issued, TermOf, Text
from generator.source.term import BaseTerm


class Framework(BaseTerm):
    """An international agenda; `successor` is the one that replaced it."""

    label: Text
    """What it is called."""
    successor: Annotated[Reference, TermOf("frameworks")] | None = None
    """The agenda that took its place."""
    since: Issued | None = None
    """When it was adopted, only where a source on record says so."""


FRAMEWORKS = Vocabulary("frameworks", Framework, "frameworks.yml", "framework")
