"""CRF016."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._kin import Kin, are_related
from generator.rules._others import Others

_WORK = "---\ntitle: {}\nsummary: A.\nstatus: draft\nidentifiers: {{doi: 10.5555/nowhere.{}}}\n---\n"


@linked_rule(
    Work,
    translations=False,
    code="CRF016",
    name="identifier-of-another-work",
    severity=Severity.ERROR,
    clause="SHARE-01",
    message="`{other}` has the {field} `{value}` too",
    fix="keep it on the work that prints it; where both are one work, merge the pages and add a redirect",
    good={"deliverables/a.md": _WORK.format("A", 1), "deliverables/b.md": _WORK.format("B", 2)},
    bad={"deliverables/a.md": _WORK.format("A", 1), "deliverables/b.md": _WORK.format("B", 1)},
    fires_at="deliverables/b.md:5:20",
)
def identifier_of_another_work(page: Page[Work], others: Others, settings: Settings) -> Iterator[Finding]:
    """A DOI or an ISBN names one work; on two pages it shows one work told twice, or a slip."""
    for field in ("doi", "isbn"):
        value = getattr(page.record.identifiers, field)
        other = others.earlier_numbered(page.identifier, field, value) if value else None
        if other and not are_related(Kin.of(page), other):
            yield at(page, "identifiers", field, field=field.upper(), value=value, other=other.path)
