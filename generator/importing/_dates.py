"""What a reference says of its date, and how much of that a page can say."""

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile
from typing import NamedTuple

from dateutil import parser

from generator.model.dates import PartialDate

_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/])(\d{1,2})(?:\2(\d{1,2}))?)?(?!\d)", re.ASCII)
_LONGEST = 60
"""More letters than these are no date, and cost time to find that out."""
_FILLED_IN = (datetime.fromisoformat("2001-01-01"), datetime.fromisoformat("2002-02-02"))
"""Two dates from which dateutil takes what a text does not say: what differs then was not said."""
_SHOWN = 80
_FIX = "look into the work, and write the year, month or day that it prints under `issued`"


class Said(NamedTuple):
    """One field of a reference: its text as written, the date in it, and whether that is all of it."""

    field: str
    written: str
    date: str
    whole: bool

    @property
    def begins(self) -> str:
        """How a message names it."""
        return f"the date “{shown(self.written)}” in `{self.field}`"


def shown(text: str) -> str:
    """A text as reports name it: its beginning, where it is long."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def said(field: str, written: str, text: str = "") -> Said:
    """What a field says; `text` is what it comes to where it is not written as one text."""
    text = text or written
    start = _YEAR_FIRST.match(text)
    # dateutil would pass over the sign of a range without an end or a beginning: `2019/`, `../2019`.
    in_words = any(map(str.isalpha, text)) if start else text[:1].isalnum()
    if in_words and (date := _in_words(text)):
        return Said(field, written, date, whole=True)
    if not start:
        return Said(field, written, "", whole=False)
    parts = [part for part in (start[1], start[3], start[4]) if part]
    date = _longest(parts)
    said_all = start.end() == len(text) and date.split("-") == [part.zfill(2) for part in parts]
    return Said(field, written, date, whole=said_all)


def agreed(dates: Sequence[Said]) -> tuple[str, list[tuple[str, str]]]:
    """The most exact of the dates that agree with the first, and what to tell of the others."""
    first = next((one.date for one in dates if one.date), "")
    issued = max((one.date for one in dates if one.date.startswith(first)), key=len, default="")
    told = []
    for one in dates:
        if not one.date:
            told.append(f"{one.begins} is not understood, and was left out")
        elif not issued.startswith(one.date):
            told.append(f"{one.begins} is another one than {issued}, and was left out")
        elif not one.whole:
            told.append(f"of {one.begins} only {one.date} is taken over")
    return issued, [(message, _FIX) for message in told]


def _longest(parts: Sequence[str]) -> str:
    """As many of the parts as are a date: `2021-05` of `2021-05-32`."""
    for length in range(len(parts), 0, -1):
        try:
            return str(PartialDate.parse("-".join(part.zfill(2) for part in parts[:length])))
        except ValueError:
            continue
    return ""


def _in_words(text: str) -> str:
    """The date that a text is, if it can be read in one way only: `3/5/2021` cannot."""
    if len(text) > _LONGEST:
        return ""
    # Behind a year comes the month.
    orders = (False,) if _YEAR_FIRST.match(text) else (False, True)
    found = {_parsed(text, day_first=day_first) for day_first in orders}
    return found.pop() if len(found) == 1 else ""


def _parsed(text: str, *, day_first: bool) -> str:
    try:
        one, other = (
            parser.parse(text, default=day, dayfirst=day_first, ignoretz=True) for day in _FILLED_IN
        )
    except (ValueError, OverflowError):
        return ""
    # A year of two digits is a guess.
    if one.year != other.year or f"{one.year:04}" not in text:
        return ""
    pairs = ((one.month, other.month), (one.day, other.day))
    known = [first for first, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return str(PartialDate(one.year, *known))
