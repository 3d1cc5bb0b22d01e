"""ALN002."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.alignment._example import draft, public


@page_rule(
    Work,
    code="ALN002",
    name="no-goal-named",
    severity=Severity.ERROR,
    clause="ALIGN-02",
    message="the list of goals is empty",
    fix="name the goals or targets that the work serves, or write `sdgs: none-on-record`",
    good={"case-studies/a.md": draft("sdgs: none-on-record")},
    bad={"case-studies/a.md": public("kind: case-study", "sdgs: []")},
    fires_at="case-studies/a.md:12:7",
    needed_for_release=True,
)
def no_goal_named(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """The initiative exists for the goals: a work says which it serves, or that none is on record."""
    if page.record.sdgs == ():
        yield at(page, "sdgs")
