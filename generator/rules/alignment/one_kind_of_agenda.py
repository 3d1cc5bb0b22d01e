"""ALN003."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._record import on_public_record
from generator.rules.alignment._agendas import aligned_with, is_guidance
from generator.rules.alignment._example import draft


@page_rule(
    Work,
    code="ALN003",
    name="one-kind-of-agenda",
    severity=Severity.WARNING,
    clause="ALIGN-01",
    message="the work gives guidance, and is aligned with {kind} only",
    fix="name what else it follows: `sdgs`, `frameworks`, `standards` or `kpis`",
    good={"policy-papers/a.md": draft("kind: policy-paper", 'sdgs: ["11"]', "standards: [iso-37106]")},
    bad={"policy-papers/a.md": draft("kind: policy-paper", 'sdgs: ["11", "13"]')},
    fires_at="policy-papers/a.md:5:7",
)
def one_kind_of_agenda(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """The Terms of Reference name standards, indicators, agendas and goals side by side, not one of them."""
    if not is_guidance(page.record, vocabularies):
        return
    kinds = aligned_with(page.record)
    if len(kinds) == 1:
        # What a printed work names cannot be mended here.
        severity = Severity.INFO if on_public_record(page.record) else None
        yield at(page, "kind", severity=severity, kind=kinds[0])
