"""Why the public does not see a page, and from when on it would, in plain words for those who write it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.content_types.release import ONCE_PUBLIC, Release, release
from generator.model.brief import Brief
from generator.model.diagnostic import Diagnostic, Severity
from generator.rules import all_rules
from generator.source.field_faults import MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What would be kept back of a page, why (a line for each reason), and from when on it would be shown."""

    what: str
    why: tuple[str, ...]
    shown_from: str


def withheld(brief: Brief, as_of: date, wrong: Iterable[Diagnostic]) -> Withheld | None:
    """What of a page the public edition of a day keeps back; None where it shows the whole of it.

    Of all that is `wrong` with the page, what stands between it and its publication is told.
    """
    verdict = release(brief, as_of)
    if verdict is Release.FULL:
        errors = tuple(_said(one) for one in wrong if one.severity is Severity.ERROR)
        return Withheld(what=STOPPED, why=errors, shown_from=MENDED) if errors else None
    lacking = tuple(_said(one) for one in wrong if one.severity is Severity.ERROR or one.code in _needed())
    return Withheld(
        what=NOTICE if verdict is Release.TOMBSTONE else NOTHING,
        why=(*_reasons(brief, as_of), *lacking),
        shown_from=_shown_from(brief, as_of, lacking=bool(lacking)),
    )


NOTHING = "The public edition would not show this page, nor name it anywhere."
NOTICE = "In place of this page the public edition would show a notice that it was here, and in no list."
STOPPED = "With these errors no public edition can be built: the last one stays in its place."
MENDED = "As soon as they are mended."


def _reasons(brief: Brief, as_of: date) -> Iterator[str]:
    """By status and by date."""
    if brief.status == "withdrawn":
        yield "Status: it is `withdrawn`."
    elif brief.status not in ONCE_PUBLIC:
        yield f"Status: it is `{brief.status}`; the public sees what is `published` or `superseded`."
    if brief.publish_on and brief.expires_on and brief.expires_on <= brief.publish_on:
        yield f"Date: it expires on {brief.expires_on}, before its embargo lifts on {brief.publish_on}."
        return
    if brief.publish_on and as_of < brief.publish_on:
        yield f"Date: it is under embargo until {brief.publish_on} (`publish_on`)."
    if brief.expires_on and as_of >= brief.expires_on:
        yield f"Date: it has expired on {brief.expires_on} (`expires_on`)."


@cache
def _needed() -> frozenset[str]:
    """Codes of what a page may lack only while it is not to be shown."""
    return frozenset({rule.code for rule in all_rules() if rule.needed_for_release} | {MISSING.code})


def _said(one: Diagnostic) -> str:
    subject = "Consent" if one.field.split(".")[0] == "consent" else "Rule"
    return f"{subject} {one.code}: {one.message}"


def _shown_from(brief: Brief, as_of: date, *, lacking: bool) -> str:
    mended = ", and what is said above is mended" if lacking else ""
    if brief.publish_on and brief.expires_on and brief.expires_on <= brief.publish_on:
        return f"Never, as these dates are; mend `publish_on` or `expires_on`{mended}."
    if brief.expires_on and as_of >= brief.expires_on:
        return "Not again, unless `expires_on` is moved to a later day or taken away."
    if brief.status == "withdrawn":
        return "Not again, unless its status is changed."
    until = f", up to the day before {brief.expires_on}" if brief.expires_on else ""
    day = brief.publish_on if brief.publish_on and as_of < brief.publish_on else None
    if brief.status not in ONCE_PUBLIC:
        embargo = f", but not before {day}, 00:00 UTC" if day else ""
        return f"Once its status is `published`{mended}{embargo}{until}."
    return f"From {day}, 00:00 UTC, by itself{mended}{until}."
