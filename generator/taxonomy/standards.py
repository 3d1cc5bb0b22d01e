"""Technical standards that works use."""

from typing import Annotated

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import PageOf, Text
from generator.source.term import BaseTerm


class Standard(BaseTerm):
    """A standard; `work` is its page here, when it has one."""

    label: Text
    title: Text | None = None
    work: Annotated[Reference, PageOf("related-works")] | None = None


STANDARDS = Vocabulary("standards", Standard, "standards.yml", "standard")
