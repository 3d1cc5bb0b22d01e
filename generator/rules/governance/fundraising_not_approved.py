"""GOV020."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.release import ONCE_PUBLIC
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.approvals import APPROVALS, Approval
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = (
    "---\ntitle: Bridge fund\nsummary: A fund.\nstatus: published\npublished_on: 2030-05-01\n"
    "fundraising: {approvals: [from-itu, from-unece]}\n---\n"
)


def _approval(agency: str, day: str = "2030-04-01") -> dict[str, str]:
    text = (
        f"id: from-{agency}\nkind: fundraising\nscope: [about/a]\ngranted_by: {agency}\n"
        f"date: {day}\nevidence: an invented letter\n"
    )
    return {f"registry/approvals/from-{agency}.yml": text}


_BOTH = {"itu": "ITU", "unece": "UNECE"}
"""The two whose approval it takes; the approval of one is none."""


@page_rule(
    BaseRecord,
    code="GOV020",
    name="fundraising-not-approved",
    severity=Severity.ERROR,
    clause="FUND-01",
    message="the page raises funds, and {fault}",
    fix="take the page back until both ITU and UNECE have approved it, and name both approvals in "
    "`fundraising.approvals`",
    good={"about/a.md": _PAGE} | _approval("itu") | _approval("unece"),
    bad={"about/a.md": _PAGE} | _approval("itu") | _approval("unece", "2030-05-02"),
    fires_at="about/a.md:6:14",
)
def fundraising_not_approved(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Money asked for in the name of U4SSC binds both ITU and UNECE, so both agree before anybody asks."""
    asked = page.record.fundraising
    if asked is None:
        return
    records = vocabularies[APPROVALS]
    approvals = [found for name in asked.approvals if (found := records.get(name))]
    faults = []
    for agency, acronym in _BOTH.items():
        given = [one for one in approvals if one.kind == "fundraising" and one.granted_by == agency]
        reasons = [_why_not(one, page, settings) for one in given]
        if not given:
            faults.append(f"{acronym} has not approved it")
        elif all(reasons):
            faults.append(f"the approval of {acronym} {reasons[0]}")
    if faults:
        yield at(page, "fundraising", fault=", and ".join(faults))


def _why_not(approval: Approval, page: Page[BaseRecord], settings: Settings) -> str:
    """Why an approval does not hold for the page, empty if it does."""
    published = page.record.published_on
    if page.identifier not in approval.scope:
        return "is for other pages"
    if published is None and page.record.status in ONCE_PUBLIC:
        return "may not have come first: the page does not say when it was published"
    if published and approval.date > published:
        return f"came on {approval.date}, after the page"
    if approval.date > settings.as_of:
        return f"is dated {approval.date}, which is yet to come"
    if approval.valid_until and approval.valid_until < settings.as_of:
        return f"lapsed on {approval.valid_until}"
    return ""
