"""Years, newest first; works without a date stand under `unknown`."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.index.dimension import Dimension, Value
from generator.index.entry import date_of
from generator.model.page import Corpus, Page
from generator.model.words import N_

UNKNOWN = "unknown"


def _of(page: Page[Any]) -> tuple[str, ...]:
    date = date_of(page.record)
    return (str(date.year) if date else UNKNOWN,)


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for year in sorted({*used} - {UNKNOWN}, reverse=True):
        yield Value(id=year, label=year, url=f"years/{year}/")
    yield Value(id=UNKNOWN, label=N_("Year unknown"), url=f"years/{UNKNOWN}/")


YEARS = Dimension(
    name="years",
    label=N_("Year"),
    plural=N_("Years"),
    url="years/",
    of=_of,
    said=True,
    values=_values,
    when_used=True,
)
