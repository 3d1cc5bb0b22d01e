"""Years, newest first; works without a date stand under `unknown`."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.index.dimension import Dimension, Value
from generator.index.entry import date_of
from generator.model.page import Corpus, Page

UNKNOWN = "unknown"


def _of(page: Page[Any]) -> tuple[str, ...]:
    date = date_of(page.record)
    return (str(date.year) if date else UNKNOWN,)


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for year in sorted({*used} - {UNKNOWN}, reverse=True):
        yield Value(id=year, label=year, url=f"years/{year}/")
    yield Value(id=UNKNOWN, label="Year unknown", url=f"years/{UNKNOWN}/")


YEARS = Dimension(
    name="years", label="Year", plural="Years", url="years/", of=_of, values=_values, when_used=True
)
