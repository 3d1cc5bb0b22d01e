"""The thesaurus of topics."""

from typing import Annotated

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import TermOf
from generator.source.term import Concept, Forms


class Topic(Concept):
    """A subject of works."""

    broader: tuple[Annotated[Reference, TermOf("topics")], ...] = ()
    """Topics of which it is a part."""
    related: tuple[Annotated[Reference, TermOf("topics")], ...] = ()
    """Topics beside it."""
    forms: Forms = Forms()
    """Words by which search finds it, besides its labels."""


TOPICS = Vocabulary("topics", Topic, "topics.yml", "topic")
