"""The clauses of the Terms of Reference, and how far a publishing system can enforce each."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.vocabulary import Vocabulary
from generator.source.fields import Flag, Text
from generator.source.record import Record
from generator.source.term import BaseTerm


class Support(Record):
    """What helps people to see to a clause: in words, with the page or the command."""

    text: Text
    """What helps, in words."""
    page: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*/$")] | None = None
    """Address of a page of this site, `about/joining/`."""
    command: Annotated[str, StringConstraints(pattern=r"^u4ssc( [a-z0-9-]+)+$")] | None = None
    """A command that helps."""


class Clause(BaseTerm):
    """A clause: what it asks for, how much it weighs, and what serves it.

    A clause is served by rules, which name it. `undecidable` says why data cannot decide it, or which
    half of it data cannot decide; `support` names pages and commands that help people to see to it.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]+-\d{2}$")]
    """Name of the clause."""
    section: Text
    """Heading of the Terms of Reference under which it stands."""
    area: Text
    """What it is about, in a word."""
    summary: Text
    """What it asks for, in our own words."""
    severity: Literal["critical", "error", "warning", "info"]
    """How much it weighs. What a `critical` one forbids never reaches the public."""
    enforcement: Literal["block", "warn", "support"]
    """Whether a breach blocks publication, is reported, or is for people to see to."""
    interpretation: Flag = False
    """Whether the editors derived it; the text does not say it in so many words."""
    undecidable: Text | None = None
    """Why data cannot decide it, or which half of it."""
    support: tuple[Support, ...] = ()
    """Pages and commands that help people to see to it."""

    @property
    def label(self) -> str:
        return self.id

    @property
    def critical(self) -> bool:
        """Whether what it forbids must never reach the public; no waiver lifts it."""
        return self.severity == "critical"


CLAUSES = Vocabulary("clauses", Clause, "clauses.yml", "clause")
