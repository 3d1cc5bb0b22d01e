"""Works for the examples of these rules: invented, and as small as a work can be."""

_PUBLIC = """\
published_on: 2029-01-01
issued: 2028
topics: [governance]
partners: not-on-record
rights: {holders: not-on-record, licence: not-on-record, stated: not-on-record, contact: not-on-record}
consent: {basis: public-record, url: https://www.itu.int/nowhere, seen_on: 2029-01-01}
"""


def draft(*fields: str) -> str:
    """A work that is still being written, with further fields."""
    return _work("draft", "", *fields)


def public(*fields: str) -> str:
    """The record of a work that others made public, with further fields from line 12 on."""
    return _work("published", _PUBLIC, *fields)


def _work(status: str, more: str, *fields: str) -> str:
    lines = "".join(f"{field}\n" for field in fields)
    return f"---\ntitle: Advice to Nowhereville\nsummary: Advice.\nstatus: {status}\n{more}{lines}---\n"
