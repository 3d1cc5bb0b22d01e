"""What an index is about: goals, topics, cities."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.model.page import Corpus, Page


class Value(NamedTuple):
    """One value of a dimension, `11.6` or `circular-economy`, with the address of its page.

    `note` is what stands beside the label in lists, an indicator's code; `language` is that of the
    label, where it is another one than that of the page.
    """

    id: str
    label: str
    url: str
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension by which pages are listed.

    `of` gives the values of a page, None where these follow from the cities that it names; `values` every
    value that can have a page, in the order of their index. With `when_used`, a value without pages has no
    page of its own, and `values` is told which of them pages have.

    Labels in other languages than English: `said` ones are messages of the interface, `titled` ones the
    titles of pages; `name_in` gives them by value and language, None where there is none. `proper` names are
    the same in every language. The order of `alphabetical` ones is another in each language.
    """

    name: str
    label: str
    plural: str
    url: str
    of: Callable[[Page[Any]], Iterable[str]] | None
    values: Callable[[Corpus, Collection[str]], Iterable[Value]]
    when_used: bool = False
    said: bool = False
    titled: bool = False
    proper: bool = False
    alphabetical: bool = False
    name_in: Callable[[Corpus, str, str], str | None] | None = None


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """The values in their order, each once."""
    return tuple(dict.fromkeys(values))


Facets = Mapping[str, tuple[str, ...]]
"""Values of one page, by name of dimension."""
