"""Registry files and deliverables for the examples of these rules: plainly invented."""

_PLANNING = """\
planning:
  objectives: Show how to build a bridge to nowhere.
  scope: Bridges over the river of nowhere.
  subject_areas: [bridges]
  leaders: [{organisation: Nowhere Works, appointed_by: the vice-chairs, appointed_on: 2030-01-10}]
  work_plan: {reference: letter 1, sent_on: 2030-01-20}
  schedule: [{title: outline, due: 2030-02-01}, {title: text, due: 2030-09-01}]
  meetings: [{date: 2030-07-01}]
"""
_PUBLISHED = """\
published_on: 2030-05-01
kind: report
issued: 2030
sdgs: ["11"]
topics: [governance]
partners: [itu, unece]
rights: {holders: [itu, unece], licence: all-rights-reserved, stated: nothing, contact: nobody}
consent: {basis: secretariat, approval: consent-of-nobody}
"""

CONSENT = """\
id: consent-of-nobody
kind: publication
scope: [deliverables/a]
granted_by: itu
date: 2030-04-01
evidence: an invented letter
"""


def at_work(*changes: tuple[str, str], status: str = "draft") -> str:
    """A deliverable that is being written, with all that its leader owes; `changes` replace text."""
    return _changed(f"---\ntitle: Bridge\nsummary: B.\nstatus: {status}\n{_PLANNING}---\n", *changes)


def consented(*changes: tuple[str, str]) -> dict[str, str]:
    """A deliverable that the Secretariat allowed to publish, and its approval."""
    page = f"---\ntitle: Bridge\nsummary: B.\nstatus: published\n{_PUBLISHED}{_PLANNING}---\n"
    return {
        "deliverables/a.md": _changed(page, *changes),
        "registry/approvals/consent-of-nobody.yml": CONSENT,
    }


def records(*fields: str) -> str:
    """A registry file, each record written as the inside of a flow mapping."""
    lines = "".join(f"- {{{record}}}\n" for record in fields)
    return f"about: Invented.\nrecords:\n{lines}"


def _changed(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        text = text.replace(old, new)
    return text
