"""ALN001."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.alignment._agendas import aligned_with, is_guidance
from generator.rules.alignment._example import draft, public


@page_rule(
    Work,
    code="ALN001",
    name="guidance-without-agenda",
    severity=Severity.ERROR,
    clause="ALIGN-01",
    message="the work gives guidance, and names no goal, framework, standard or indicator",
    fix="add at least one of `sdgs`, `frameworks`, `standards` and `kpis`",
    good={"policy-papers/a.md": draft("kind: policy-paper", "frameworks: [new-urban-agenda]")},
    bad={"policy-papers/a.md": public("kind: policy-paper", "sdgs: none-on-record")},
    fires_at="policy-papers/a.md:11:7",
    needed_for_release=True,
)
def guidance_without_agenda(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Guidance is to be in line with agreed agendas; a reader finds it by the one it serves."""
    if is_guidance(page.record, vocabularies) and not aligned_with(page.record):
        yield at(page, "kind")
