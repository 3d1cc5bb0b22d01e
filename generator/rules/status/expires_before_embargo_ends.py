"""STA017."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\npublish_on: 2031-01-01\n"


@page_rule(
    BaseRecord,
    code="STA017",
    name="expires-before-embargo-ends",
    severity=Severity.ERROR,
    clause="",
    message="the page expires on {expires}, and its embargo ends on {publish}: it is never public",
    fix="mend the date that is wrong; `expires_on` is the first day on which the page is gone",
    good={"about/a.md": _PAGE + "expires_on: 2031-01-02\n---\n"},
    bad={"about/a.md": _PAGE + "expires_on: 2031-01-01\n---\n"},
    fires_at="about/a.md:6:13",
    needed_for_release=True,
)
def expires_before_embargo_ends(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A page that is published to be seen never is meant to be seen."""
    publish, expires = page.record.publish_on, page.record.expires_on
    if publish and expires and publish >= expires:
        yield at(page, "expires_on", publish=str(publish), expires=str(expires))
