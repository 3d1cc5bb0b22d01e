"""GOV016."""

from collections.abc import Iterator

from generator.content_types.news import News
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: Walk\nsummary: Walk.\nstatus: draft\ndate: 2030-01-01\nnews_kind: campaign\n"
_PERIOD = "campaign: {owner: Nowhere, start: 2030-01-01, end: 2030-02-01}\n"


@page_rule(
    News,
    code="GOV016",
    name="campaign-without-owner-period-or-goal",
    severity=Severity.WARNING,
    clause="PRESS-02",
    message="the campaign has {missing}",
    fix="add `campaign: {owner, start, end}`, and the goals it serves as `sdgs:`",
    good={"news/a.md": _PAGE + _PERIOD + 'sdgs: ["11"]\n---\n'},
    bad={"news/a.md": _PAGE + _PERIOD + "---\n"},
    fires_at="news/a.md:6:12",
)
def campaign_without_owner(
    page: Page[News], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Who joins a campaign wants to know whose it is, how long it runs and what it is for."""
    record = page.record
    if record.news_kind != "campaign":
        return
    missing = []
    if record.campaign is None:
        missing.append("no owner and period")
    elif record.campaign.end < record.campaign.start:
        missing.append("a period that ends before it begins")
    if not isinstance(record.sdgs, tuple) or not record.sdgs:
        missing.append("no goal")
    if missing:
        yield at(page, "news_kind", missing=" and ".join(missing))
