"""The texts of all pages as numbers, so that comparing them costs little."""

from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress, count, islice
from typing import Any, NamedTuple
from zlib import crc32

from generator.content_types._work import Work
from generator.content_types.release import ONCE_PUBLIC
from generator.model.page import Corpus, Page
from generator.model.span import Span
from generator.model.wording import Keys, Numbers, Wording
from generator.source.words import place_of, words, words_of_html

_SHORT = 3
PASSAGE = 30
"""Words from an anchor on by which passages are found; one of forty lacks any three times in a thousand."""
SHINGLE = 5
"""Words of a shingle."""
SHORT_TEXT = 150
"""Words of a text of which every shingle is kept, of longer ones those at half of the anchors."""


class Text(NamedTuple):
    """A page and its wording."""

    page: Page[Any]
    wording: Wording

    @property
    def body(self) -> Numbers:
        """The body as numbers."""
        return self.wording.body


class _Numbering(dict[str, int]):
    def __init__(self) -> None:
        super().__init__()
        self.chosen: set[str] = set()

    def __missing__(self, word: str) -> int:
        number = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        # Short words of European languages are everywhere, and would be too many anchors or none.
        if number % 4 == 0 and (len(word) > _SHORT or not word.isascii()):
            self.chosen.add(word)
        return number

    def of(self, some: Iterable[str]) -> Numbers:
        return array("I", map(self.__getitem__, some))


@cache
def _numbering() -> _Numbering:
    """The numbers of all words met so far; a language has few, and each of them again and again."""
    return _Numbering()


def texts(corpus: Corpus) -> tuple[Text, ...]:
    """Every page and translation of a corpus, in their order."""
    known = corpus.wordings
    return tuple(Text(page, known.get(page.path) or wording_of(page)) for page in corpus.texts)


def wording_of(page: Page[Any]) -> Wording:
    """The wording of a page, from its words."""
    numbering = _numbering()
    found = words_of_html(page.document.body.html)
    body = numbering.of(found)
    anchors = array("I", compress(count(), map(numbering.chosen.__contains__, found)))
    return Wording(
        head=numbers_of(f"{page.record.title} {page.record.summary}"),
        body=body,
        anchors=anchors,
        passages=keys_at(body, anchors, PASSAGE),
        shingles=_shingles(body, anchors) if issubclass(page.kind, Work) else array("Q"),
    )


def _shingles(body: Numbers, anchors: Numbers) -> Keys:
    short = len(body) <= SHORT_TEXT
    places = range(len(body)) if short else [place for place in anchors if body[place] % 8 == 0]
    return array("Q", sorted(set(keys_at(body, places, SHINGLE))))


def numbers_of(text: str) -> Numbers:
    """A plain text as numbers."""
    return _numbering().of(words(text))


def shingles(numbers: Numbers, length: int) -> Iterator[tuple[int, ...]]:
    """Every run of `length` words."""
    return zip(*(islice(numbers, start, None) for start in range(length)), strict=False)


def keys_at(body: Numbers, places: Iterable[int], length: int) -> Keys:
    """A number of eight octets for the run of `length` words at each place."""
    octets, size = body.tobytes(), body.itemsize
    width = size * length
    return array(
        "Q",
        [crc32(octets[size * place : size * place + width]) << 32 | body[place] for place in places],
    )


def newer_first(one: Text, other: Text) -> tuple[Text, Text]:
    """Two texts, the one that more likely came later first: it is the one to say where it comes from."""
    return (one, other) if _age(one.page) > _age(other.page) else (other, one)


def _age(page: Page[Any]) -> tuple[bool, str, str, str]:
    brief = page.brief
    issued = str(brief.issued or "9999")
    return (brief.status not in ONCE_PUBLIC, str(brief.published_on or "9999"), issued, page.path)


def in_text(text: Text, place: int, count: int) -> Span:
    """Where a passage of a body's words stands in its file, or the body's start where it is not found."""
    document = text.page.document
    sought = words_of_html(document.body.html)[place : place + count]
    found = place_of(sought, document.text, document.body_start)
    return Span(*found) if found else Span(document.body_start, document.body_start)
