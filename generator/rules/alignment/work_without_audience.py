"""ALN006."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.content_types.related_work import RelatedWork
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._record import on_public_record
from generator.rules.alignment._agendas import is_guidance
from generator.rules.alignment._example import draft


@page_rule(
    Work,
    code="ALN006",
    name="work-without-audience",
    severity=Severity.WARNING,
    clause="SCOPE-01",
    message="the work does not say for whom it is written",
    fix="add `audience:` with those who are to act on it, for instance `[city administrations]`",
    good={
        "case-studies/a.md": draft("kind: guideline", "frameworks: [paris-agreement]", "audience: [mayors]")
    },
    bad={"case-studies/a.md": draft("kind: guideline")},
    fires_at="case-studies/a.md:5:7",
)
def work_without_audience(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """U4SSC writes for those who decide in cities; they look for what is meant for them."""
    work = page.record
    if work.audience or isinstance(work, RelatedWork) or work.status == "withdrawn":
        return
    if not on_public_record(work):
        yield at(page, "kind")
    elif is_guidance(work, vocabularies):
        # Whom a printed work addresses is often not on record; only guidance is asked for it at all.
        yield at(page, "kind", severity=Severity.INFO)
