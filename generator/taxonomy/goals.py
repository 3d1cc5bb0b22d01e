"""The Sustainable Development Goals and their targets."""

from typing import Annotated

from pydantic import StringConstraints

from generator.model.vocabulary import Vocabulary
from generator.source.fields import Text
from generator.source.record import Record
from generator.source.term import BaseTerm, Forms, Names, TermId


class Target(Record):
    """A target of a goal, in the editor's own short words."""

    id: TermId
    """Number of the target: `11.6`, `9.c`."""
    text: Text
    """The target in short words."""


class Goal(BaseTerm):
    """One of the 17 goals."""

    names: Names
    """Names in the six languages."""
    colour: Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
    """Colour of the badge that we draw."""
    targets: tuple[Target, ...]
    """Its targets."""
    forms: Forms = Forms()
    """Words by which search finds it, besides its names."""

    @property
    def label(self) -> str:
        return self.names.en

    def target(self, identifier: str) -> Target | None:
        """The target with this code, `11.6`, if the goal has it."""
        return next((target for target in self.targets if target.id == identifier), None)


GOALS = Vocabulary("goals", Goal, "sdg.yml", "goal")
