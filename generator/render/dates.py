"""Dates in words."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton

from generator.model.dates import PartialDate
from generator.model.settings import ROOT


@lru_cache(10_000)
def in_words(value: PartialDate | date | None, language: str = "en") -> str:
    """`23 November 2026`, `June 2020` or `2020`, as the language writes it; empty for no date."""
    if value is None:
        return ""
    day = date(value.year, value.month or 1, value.day or 1)
    if language == ROOT:
        # Babel's English is that of the United States, which puts the month first.
        form = "d MMMM y" if value.day else "MMMM y" if value.month else "y"
        return format_date(day, form, locale=language)
    if value.day:
        return format_date(day, "long", locale=language)
    return format_skeleton("yMMMM" if value.month else "y", day, locale=language)


def distance(day: date, as_of: date) -> str:
    """How far a day is from another: `today`, `in 3 days`, `3 days ago`."""
    days = (day - as_of).days
    if not days:
        return "today"
    number = f"{abs(days):,} day{'' if abs(days) == 1 else 's'}"
    return f"in {number}" if days > 0 else f"{number} ago"
