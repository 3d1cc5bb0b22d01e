"""Works whose pages show logos, and the pieces of which examples of rules are made."""

from generator.content_types._work import UseOfLogo, Work
from generator.content_types.related_work import RelatedWork
from generator.model.page import Page
from generator.model.vocabulary import Vocabularies
from generator.registry.approvals import APPROVALS, Approval


def carries_logos(work: Work) -> bool:
    """Whether the Terms of Reference want the partners' logos on a work's page.

    Related works are not the initiative's, and of a withdrawn one nothing is shown.
    """
    return not isinstance(work, RelatedWork) and work.status != "withdrawn"


def leave(page: Page[Work], vocabularies: Vocabularies) -> tuple[UseOfLogo, Approval] | None:
    """The initiative's logo on a page and the approval named for it, if there are both, of the right kind."""
    use = page.record.u4ssc_logo
    if use is None or not use.used or use.approval is None:
        return None
    approval = vocabularies[APPROVALS].get(use.approval)
    return (use, approval) if approval and approval.kind == "u4ssc-logo" else None


_NEEDED = {
    "kind": "report",
    "issued": "unknown",
    "sdgs": "none-on-record",
    "topics": "[]",
    "partners": "not-on-record",
    "rights": "{holders: [itu], licence: not-on-record, stated: not-on-record, contact: not-on-record}",
    "consent": "{basis: public-record, url: https://works.example/, seen_on: 2029-01-01}",
}


def work(fields: str, status: str = "draft") -> dict[str, str]:
    """A case study with some fields, for an example; the first of them stands on line 6."""
    head = f"title: A\nsummary: A.\nstatus: {status}\nis_set: true\n{fields}\n"
    given = {line.partition(":")[0] for line in fields.split("\n")}
    needed = "" if status == "draft" else _lines({k: v for k, v in _NEEDED.items() if k not in given})
    return {"case-studies/a.md": f"---\n{head}{needed}---\n"}


def _lines(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def approval(
    *,
    kind: str = "u4ssc-logo",
    scope: str = "case-studies/a",
    uses: str = "report",
    date: str = "2029-01-01",
    valid_until: str = "",
) -> dict[str, str]:
    """An invented approval named `leave`, for an example."""
    until = f"valid_until: {valid_until}\n" if valid_until else ""
    text = (
        f"id: leave\nkind: {kind}\nscope: [{scope}]\nuses: [{uses}]\ngranted_by: itu\ndate: {date}\n"
        f"{until}evidence: A letter that nobody wrote\n"
    )
    return {"registry/approvals/leave.yml": text}


LOGO = "u4ssc_logo: {used: true, approval: leave, use: report}"
