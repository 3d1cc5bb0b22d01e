"""TRN009."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import transition
from generator.rules._finding import Finding, at
from generator.rules.transitions._pairs import AnyPage, body_of, was_public

_GONE = (
    "---\ntitle: A\nsummary: A.\nstatus: withdrawn\npublished_on: 2029-01-01\n"
    "withdrawn_on: 2029-02-01\nreason: Wrong.\n---\n"
)


@transition(
    code="TRN009",
    name="identifier-given-to-another-work",
    severity=Severity.ERROR,
    clause="",
    message="`{identifier}` was `{title}`{gone}, and another work takes its name",
    fix="give the new work a name of its own, and leave this page as it was",
    before={"about/a.md": _GONE},
    good={"about/a.md": _GONE, "about/b.md": "---\ntitle: B\nsummary: B.\nstatus: published\n---\n"},
    bad={"about/a.md": "---\ntitle: B\nsummary: B.\nstatus: published\n---\n"},
    fires_at="about/a.md:2:8",
)
def identifier_reused(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """Who cited the old work would be shown another one under the same address."""
    for name, old in before.pages.items():
        new = after.pages.get(name)
        if (
            new is None
            or new.brief.digest == old.brief.digest
            or new.record == old.record
            or new.record.status == "withdrawn"
        ):
            continue
        if was_public(old, settings) and _is_another(old, new):
            gone = ", withdrawn since" if old.record.status == "withdrawn" else ""
            yield at(new, "title", identifier=name, title=old.record.title, gone=gone)


def _is_another(old: AnyPage, new: AnyPage) -> bool:
    """Whether a page tells of another work: by its research record or address, else by its words.

    The words of a public page may all be written anew, so that its dates must differ too; those of a
    withdrawn one are left alone, so that a new title and a new text are enough there.
    """
    facts, addresses = _both(old, new, "fact"), _both(old, new, "source_url")
    if facts or (addresses and addresses[0] == addresses[1]):
        return bool(facts and facts[0] != facts[1])
    if old.record.title == new.record.title or (body_of(old) and body_of(old) == body_of(new)):
        return False
    dates = _both(old, new, "issued") or _both(old, new, "date")
    rewritten = old.record.summary != new.record.summary and bool(dates) and dates[0] != dates[1]
    return rewritten or old.record.status == "withdrawn"


def _both(old: AnyPage, new: AnyPage, field: str) -> tuple[object, ...]:
    """What a field says before and after, nothing where one of them does not say it."""
    values = getattr(old.record, field, None), getattr(new.record, field, None)
    return values if all(values) else ()
