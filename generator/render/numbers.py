"""Numbers as a language writes them."""

from functools import lru_cache

from babel.numbers import format_decimal


@lru_cache(10_000)
def number(value: float, language: str) -> str:
    """`1,194` in English, `1 194` in French."""
    return format_decimal(value, locale=language)
