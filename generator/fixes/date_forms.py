"""Dates in the one form that sorts."""

import re
from collections.abc import Iterator

from generator.fixes._base import Edit, Source, fix
from generator.fixes._fields import rewritten, typed_values
from generator.model.dates import PartialDate
from generator.source.fields import TermOf

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
SHORT = {**{month[:3]: number for number, month in enumerate(MONTHS, 1)}, "sept": 9}

# `05/06/2020` is no form of these: whether it is a day in May or in June, nobody but its author can say.
_FORMS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?:(?P=mark)(?P<day>[0-9]{1,2}))?",
        r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? +(?P<name>[a-z]+)\.?,? +(?P<year>[0-9]{4})",
        r"(?P<name>[a-z]+)\.? +(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? +)?(?P<year>[0-9]{4})",
    )
]


@fix(does="writes dates as YYYY-MM-DD where year, month and day are beyond doubt")
def date_forms(source: Source) -> Iterator[Edit]:
    """Dates of other forms, except where day and month could be taken for each other."""
    for path, written, kind in typed_values(source):
        if isinstance(kind, TermOf):
            continue
        meant = iso(written, whole=kind is not PartialDate)
        if meant and meant != written and (edit := rewritten(source.document, path, meant, plain=True)):
            yield edit


def iso(written: str, *, whole: bool) -> str | None:
    """A date as YYYY-MM-DD, or YYYY-MM unless it must be `whole`; None where it is not beyond doubt."""
    match = next((found for form in _FORMS if (found := form.fullmatch(written))), None)
    if match is None:
        return None
    parts = match.groupdict()
    month = int(parts["month"]) if parts.get("month") else _month(parts["name"])
    day = parts["day"]
    if month is None or (whole and day is None):
        return None
    text = f"{parts['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return None


def _month(name: str) -> int | None:
    name = name.lower()
    return MONTHS.index(name) + 1 if name in MONTHS else SHORT.get(name)
