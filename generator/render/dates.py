"""Dates in words."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from generator.model.dates import PartialDate


@lru_cache(10_000)
def in_words(value: PartialDate | date | None, language: str = "en") -> str:
    """`23 November 2026`, `June 2020` or `2020`; empty for no date."""
    if value is None:
        return ""
    if not value.month:
        return str(value.year)
    day = date(value.year, value.month, value.day or 1)
    return format_date(day, "d MMMM y" if value.day else "MMMM y", locale=language)


def distance(day: date, as_of: date) -> str:
    """How far a day is from another: `today`, `in 3 days`, `3 days ago`."""
    days = (day - as_of).days
    if not days:
        return "today"
    number = f"{abs(days):,} day{'' if abs(days) == 1 else 's'}"
    return f"in {number}" if days > 0 else f"{number} ago"
