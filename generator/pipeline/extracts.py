"""What was taken from pages, kept for those that are the same still: they need not be read for it."""

from collections.abc import Callable
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, Generic, TypeVar

from generator.content_types.city import City
from generator.index.card import Card, card_of
from generator.model.page import Corpus, Page
from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.packed import packed, unpacked
from generator.pipeline.recall import recall, remember
from generator.pipeline.stock import Stock, stock_of
from generator.render.queries import records, spellings

T = TypeVar("T")


class PageExtracts:
    """What gate, release record and index take from the pages of a corpus."""

    def __init__(self, cache: Path | None, corpus: Corpus) -> None:
        self._folder = cache and cache / "extracts"
        self._corpus = corpus
        self._generator = generator_digest() if cache else ""
        self._stock: Extracts[Stock] = self._of_kind("stock", corpus.once(spellings))
        self._cards: Extracts[Card] | None = None

    def stock(self, page: Page[Any], corpus: Corpus) -> Stock:
        """What gate and release record take from a page."""
        return self._stock.of(page, corpus, lambda: stock_of(page))

    def cards(self, released: Corpus) -> Callable[[Page[Any], Corpus], Card]:
        """What the index takes from pages that are released: it says the names of places and of terms."""
        cities = (page.brief.digest for page in released.pages.values() if issubclass(page.kind, City))
        cards: Extracts[Card] = self._of_kind("cards", f"{released.once(records)} {' '.join(cities)}")
        self._cards = cards
        return lambda page, corpus: cards.of(page, corpus, lambda: card_of(page, corpus))

    def keep(self) -> None:
        """Keep them for the next run."""
        for extracts in (self._stock, self._cards):
            if extracts is not None:
                extracts.keep()

    def _of_kind(self, name: str, context: str) -> "Extracts[Any]":
        return Extracts(self._folder and self._folder / name, f"{self._generator} {context}")


class Extracts(Generic[T]):
    """Extracts of one kind, by path of their page; all of them hold in one `context`.

    Without a `file`, nothing is known and nothing kept.
    """

    def __init__(self, file: Path | None, context: str) -> None:
        self._file = file
        self._context = context
        self._known: dict[str, tuple[str, T]] = _read(file, context) if file else {}
        self._made: dict[str, tuple[str, T]] = {}

    def of(self, page: Page[Any], corpus: Corpus, make: Callable[[], T]) -> T:
        """The extract of a page, which is made where none is known."""
        key = _key(page, corpus)
        known = self._known.get(page.path)
        found = known if known and known[0] == key else (key, make())
        self._made[page.path] = found
        return found[1]

    def keep(self) -> None:
        """Keep them for the next run, and none of pages that are gone."""
        if self._file is not None and self._made != self._known:
            remember(self._file, (self._context, packed(self._made)))


def _read(file: Path, context: str) -> dict[str, Any]:
    kept = recall(file)
    if kept is None or kept[0] != context:
        return {}
    try:
        found: dict[str, Any] = unpacked(kept[1])
    except UnpicklingError:
        return {}
    return found


def _key(page: Page[Any], corpus: Corpus) -> str:
    """What a page is read from: its file, and that of the page that it translates."""
    original = corpus.pages.get(page.identifier)
    other = "" if original is None or original is page else original.brief.digest
    return page.brief.digest + other
