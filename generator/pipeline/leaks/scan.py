"""One file of a built site, looked through for needles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pipeline.leaks.decode import embedded, read, undone
from generator.pipeline.leaks.needles import Found, Needles
from generator.pipeline.leaks.pieces import Pieces
from generator.pipeline.leaks.search_files import text_of
from generator.pipeline.leaks.unpack import DEPTH, Allowance, NotToItsEndError, inside, is_apart
from generator.pipeline.leaks.words import fold, words

_PAGE = ("<!doctype html", "<html")
_HEAD = 100
_PART = b"    "
"""Parts one word from another, and no character is made of the ends of two."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was found in a file, and whether it could be unpacked to its end."""

    found: frozenset[Found]
    whole: bool = True


class Scanner:
    """Looks through files, one after another."""

    def __init__(self, needles: Needles) -> None:
        self._needles = needles
        self._pieces = Pieces(needles)

    def look(self, path: str, octets: bytes) -> Look:
        """Everything that a file gives away, by its name and by what it holds, whatever it is packed in."""
        if not self._needles.hidden:
            return Look(frozenset())
        found = set(self.in_name(path))
        allowance = Allowance()
        try:
            found.update(self._in_octets(path, octets, allowance, 0))
        except NotToItsEndError:
            allowance.whole = False
        return Look(frozenset(found), allowance.whole)

    def in_name(self, path: str) -> Iterator[Found]:
        """What the name of a file gives away."""
        for text in read(path, markup=False):
            yield from self._in_text(text)

    def _in_octets(self, name: str, octets: bytes, allowance: Allowance, depth: int) -> Iterator[Found]:
        if owner := self._needles.of_file(octets):
            yield owner
        if not name.endswith(".br") and self._pieces.clear(octets):
            return
        packed: list[tuple[str, bytes]] = []
        written: list[bytes] = []
        known = text_of(octets, allowance)
        texts, plain = texts_of(octets if known is None else known)
        for text in texts:
            page = text[:_HEAD].lstrip().lower().startswith(_PAGE)
            for inner in self._readings(text, page=page):
                yield from self._in_text(inner)
            if not page or "base64" in text or "atob(" in text:
                anywhere = not page or "atob(" in text
                written += embedded(undone(text), anywhere=anywhere)
        if not plain or name.endswith(".br"):
            packed += inside(name, octets, allowance)
        if depth == DEPTH:
            allowance.whole = allowance.whole and not (packed or written)
            return
        yield from self._in_base64(name, written, allowance, depth + 1)
        for inner, part in packed:
            yield from self.in_name(inner)
            yield from self._in_octets(inner, part, allowance, depth + 1)

    def _in_base64(
        self, name: str, parts: Sequence[bytes], allowance: Allowance, depth: int
    ) -> Iterator[Found]:
        """What was written in base64, or looks so, as ten thousand addresses in a list do: first all at once.

        Where that gives anything away, each is looked at by itself; two of them might say it together.
        """
        sorted_out = [(self._is_apart(part), part) for part in parts]
        apart = [part for by_itself, part in sorted_out if by_itself]
        rest = [part for by_itself, part in sorted_out if not by_itself]
        if len(rest) > 1:
            tried = Allowance(allowance.left)
            try:
                nothing = not any(self._in_octets(name, _PART.join(rest), tried, depth))
            except NotToItsEndError:
                nothing = False
            if nothing and tried.whole:
                allowance.left, rest = tried.left, []
        for part in (*apart, *rest):
            yield from self._in_octets(name, part, allowance, depth)

    def _is_apart(self, octets: bytes) -> bool:
        """Whether octets are not read among others as they are by themselves."""
        marked = octets.startswith(_ALL_MARKS)
        return marked or is_apart(octets) or self._needles.of_file(octets) is not None

    def _readings(self, text: str, *, page: bool) -> Iterator[str]:
        """A page, whose tags are tags, is read in one way; XML and all else, also as it stands."""
        if page:
            yield from read(text, markup=True)
            return
        if text.startswith("<"):
            yield from read(text, markup=True)
        yield from read(text, markup=False)

    def _in_text(self, text: str) -> Iterator[Found]:
        folded = fold(text)
        own = words(folded)
        yield from self._needles.named(own, folded)
        for run in self._needles.net.caught_in(own):
            if owner := self._needles.owner(run):
                yield owner


_MARKS = {
    "utf-16": (b"\xff\xfe", b"\xfe\xff"),
    "utf-32": (b"\xff\xfe\0\0", b"\0\0\xfe\xff"),
}
_ALL_MARKS = tuple(mark for marks in _MARKS.values() for mark in marks)


def texts_of(octets: bytes) -> tuple[list[str], bool]:
    """Octets as the text they are; or as every text that they may hold, and that they are no plain text."""
    # Two octets in front say that all else is UTF-16, and need not be right.
    marked = [octets.decode(code, "replace") for code, marks in _MARKS.items() if octets.startswith(marks)]
    if b"\0" not in octets and not marked:
        try:
            return [octets.decode()], True
        except UnicodeDecodeError:
            pass
    # Exif holds UTF-16 in the midst of other data, at even places and at odd ones.
    wide = [octets[at:].decode(f"utf-16-{order}", "replace") for at in (0, 1) for order in ("le", "be")]
    return [*marked, octets.decode("utf-8", "replace"), octets.decode("latin-1"), *wide], False
