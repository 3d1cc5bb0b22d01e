"""Numbers, and words one after the other, as a language writes them."""

from collections.abc import Iterable
from functools import lru_cache

from babel.numbers import format_decimal


@lru_cache(10_000)
def number(value: float, language: str) -> str:
    """`1,194` in English, `1 194` in French."""
    return format_decimal(value, locale=language)


def listed(words: Iterable[object], language: str) -> str:
    """`a, b, c`, with the comma of the language: Arabic and Chinese have their own."""
    return COMMAS.get(language, ", ").join(map(str, words))


COMMAS = {"ar": "، ", "zh": "、"}
