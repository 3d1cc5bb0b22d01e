"""Technical standards that works use."""

from typing import Annotated

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import PageOf, Text
from generator.source.term import BaseTerm


class Standard(BaseTerm):
    """A standard; `work` is its page here, when it has one."""

    label: Text
    """Number, as it is cited."""
    title: Text | None = None
    """Title."""
    work: Annotated[Reference, PageOf("related-works")] | None = None
    """Its page here, where it has one."""


STANDARDS = Vocabulary("standards", Standard, "standards.yml", "standard")
