"""CRF015."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._kin import Kin, are_related
from generator.rules._others import Others

_WORK = "---\ntitle: {}\nsummary: A.\nstatus: draft\n---\n"


@linked_rule(
    Work,
    translations=False,
    code="CRF015",
    name="title-given-twice",
    severity=Severity.WARNING,
    clause="",
    message="`{other}` has the title `{title}` too",
    fix="tell the two apart by place, year or number; where one replaces the other, say `superseded_by`",
    good={
        "deliverables/a.md": _WORK.format("Of nothing, 2028"),
        "deliverables/b.md": _WORK.format("Of nothing, 2029"),
    },
    bad={"deliverables/a.md": _WORK.format("Of nothing"), "deliverables/b.md": _WORK.format("of Nothing.")},
    fires_at="deliverables/b.md:2:8",
)
def title_given_twice(page: Page[Work], others: Others, settings: Settings) -> Iterator[Finding]:
    """In a list or a search result nobody can tell which of the two is meant."""
    other = others.earlier_titled(page.identifier, page.language, page.record.title)
    if other and not are_related(Kin.of(page), other):
        yield at(page, "title", title=page.record.title, other=other.path)
