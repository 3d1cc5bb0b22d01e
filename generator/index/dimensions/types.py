"""Content types that are listed."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types import by_folder
from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus, Page
from generator.model.words import N_


def _of(page: Page[Any]) -> tuple[str, ...]:
    return (page.folder,)


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for folder, kind in sorted(by_folder().items()):
        if kind.listed:
            yield Value(id=folder, label=kind.plural, url=f"{folder}/")


TYPES = Dimension(
    name="types", label=N_("Type"), plural=N_("Types"), url="library/", of=_of, values=_values, said=True
)
