"""Works for the examples of rules: plainly invented, and complete but for what an example changes."""

RECORD = "{basis: public-record, url: https://www.itu.int/nowhere, seen_on: 2029-01-01}"
COPY = "{basis: cited-elsewhere, url: https://copies.example/a, seen_on: 2029-01-01}"
SECRETARIAT = "{basis: secretariat, approval: invented}"

_UNKNOWN = "{holders: not-on-record, licence: not-on-record, stated: not-on-record, contact: not-on-record}"
_OWN = {
    "holders": "[itu, unece]",
    "licence": "CC-BY-4.0",
    "stated": '"© ITU and UNECE"',
    "contact": "a@nowhere.example",
}

_WORK = {
    "title": "A",
    "summary": "A.",
    "status": "published",
    "published_on": "2030-01-01",
    "kind": "report",
    "issued": "2029",
    "sdgs": '["11"]',
    "sdgs_by": "source",
    "topics": "[]",
    "partners": "not-on-record",
    "rights": _UNKNOWN,
    "consent": RECORD,
}
_CONSENTED = {**_WORK, "partners": "[itu, unece]", "consent": SECRETARIAT}
_APPROVAL = {
    "id": "invented",
    "kind": "publication",
    "scope": "[policy-papers/a]",
    "granted_by": "itu",
    "date": "2029-12-01",
    "evidence": "A letter that nobody wrote",
}

APPROVAL_FILE = "registry/approvals/invented.yml"


def recorded(body: str = "", /, **changes: str) -> str:
    """A page about a work that its publisher has made public; a change to nothing leaves a field out."""
    return _page(_WORK, body, changes)


def consented(body: str = "", /, **changes: str) -> str:
    """A work that is public because the Secretariat consented to it."""
    return _page({**_CONSENTED, "rights": rights()}, body, changes)


def approval(**changes: str) -> str:
    """The Secretariat's approval behind it."""
    return _lines({**_APPROVAL, **changes})


def rights(**changes: str) -> str:
    """The rights of a consented work, some of them changed."""
    return "{" + ", ".join(f"{name}: {value}" for name, value in {**_OWN, **changes}.items()) + "}"


def _page(fields: dict[str, str], body: str, changes: dict[str, str]) -> str:
    return f"---\n{_lines({**fields, **changes})}---\n{body}"


def _lines(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
