"""The texts of all pages as numbers, so that comparing them costs little."""

from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress, count, islice
from typing import Any, NamedTuple, TypeAlias
from zlib import crc32

from generator.content_types.release import ONCE_PUBLIC
from generator.model.page import Corpus, Page
from generator.model.span import Span
from generator.source.words import place_of, words, words_of_html

Numbers: TypeAlias = "array[int]"
"""One number of four octets for each word: its CRC-32, the same in every run and for every corpus."""

_SHORT = 3


class Text(NamedTuple):
    """A page's body as numbers.

    `anchors` are places in the body, about every eighth, chosen by the word there alone, so that equal
    passages have equal ones. A passage of forty words lacks any some three times in a thousand.
    """

    page: Page[Any]
    body: Numbers
    anchors: Numbers

    @property
    def head(self) -> Numbers:
        """Title and summary as numbers."""
        return numbers_of(f"{self.page.record.title} {self.page.record.summary}")


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
    numbering = _numbering()
    return tuple(_text(page, numbering) for page in corpus.texts)


def _text(page: Page[Any], numbering: _Numbering) -> Text:
    found = words_of_html(page.document.body.html)
    return Text(
        page=page,
        body=numbering.of(found),
        anchors=array("I", compress(count(), map(numbering.chosen.__contains__, found))),
    )


def numbers_of(text: str) -> Numbers:
    """A plain text as numbers."""
    return _numbering().of(words(text))


def shingles(numbers: Numbers, length: int) -> Iterator[tuple[int, ...]]:
    """Every run of `length` words."""
    return zip(*(islice(numbers, start, None) for start in range(length)), strict=False)


def keys_at(text: Text, places: Iterable[int], length: int) -> "array[int]":
    """A number of eight octets for the run of `length` words at each place."""
    octets = text.body.tobytes()
    size = text.body.itemsize
    width = size * length
    return array("q", [hash(octets[size * place : size * place + width]) for place in places])


def newer_first(one: Text, other: Text) -> tuple[Text, Text]:
    """Two texts, the one that more likely came later first: it is the one to say where it comes from."""
    return (one, other) if _age(one.page) > _age(other.page) else (other, one)


def _age(page: Page[Any]) -> tuple[bool, str, str, str]:
    record = page.record
    issued = str(getattr(record, "date", None) or "9999")
    return (record.status not in ONCE_PUBLIC, str(record.published_on or "9999"), issued, page.document.path)


def in_text(text: Text, place: int, count: int) -> Span:
    """Where a passage of a body's words stands in its file, or the body's start where it is not found."""
    document = text.page.document
    sought = words_of_html(document.body.html)[place : place + count]
    found = place_of(sought, document.text, document.body_start)
    return Span(*found) if found else Span(document.body_start, document.body_start)
