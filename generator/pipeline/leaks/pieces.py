"""Pages of which most is known: the pages of a site share their pieces, and only new ones are read.

A page is cut into blocks, which many pages share, and a block into lines, which many blocks share. A line
has its own words looked at once. It is quiet if no run can go on across its ends; of others the letters at
their ends are kept, of text and of tags. What a page may have is not told from here: it is read as a whole.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from zlib import crc32

from generator.pipeline.leaks.decode import undone
from generator.pipeline.leaks.letters import GAP, SEAM, Alphabet
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.words import fold, words_and_seams

Spelt = tuple[str, str]
"""The text of a line and its tags, in letters."""

_HEAD = 100
_PAGE = (b"<!doctype html", b"<html")
_BLOCK = b">\n<"
"""Where a block ends: lines inside begin with spaces, as templates write them."""
_LINE = b">\n"
_SEAM = b">%b<%b>" % (SEAM, SEAM)
_NUL = SEAM.decode()
_OTHERS = bytes(octet for octet in range(0x100) if octet not in b"<>")
_NOT_BY_ITSELF = (b"<script", b"<!--", b"base64", b"atob(")
_EMPTY_SCRIPT = re.compile(rb"<script([^<>]*></script>)")
"""A script that lies elsewhere: a tag like any other."""
_NO_LETTERS = GAP + _NUL
_INSIDE = re.compile(f"{GAP}[^{_NUL}]*{GAP}")
"""What of the letters of a line no run across its ends can have."""
_ODD: Spelt = ("\x01", "\x01")
"""Of a piece that says nothing by itself, or something that must not be there."""

_MOST_OCTETS = 16_000_000
_OCTETS_BESIDES = 100
"""What a piece takes besides its own octets."""


class Pieces:
    """Pieces of pages that were read, those met last."""

    def __init__(self, needles: Needles) -> None:
        self._needles = needles
        self._alphabet = Alphabet(needles.net.used | {*map(crc32, needles.rare)})
        self._rare = frozenset(self._alphabet.spell(needles.rare))
        self._blocks = _Met()
        self._lines = _Met()

    def clear(self, octets: bytes) -> bool:
        """Whether octets are a page that has no needle; otherwise they may be one, or be anything else."""
        page = octets.strip()
        if not (page[:_HEAD].lower().startswith(_PAGE) and page.endswith(b">")):
            return False
        blocks = page[1:-1].split(_BLOCK)
        if fresh := self._blocks.fresh(blocks):
            cut = {block: (b"<" + block).split(_LINE) for block in fresh}
            if lines := self._lines.fresh(chain.from_iterable(cut.values())):
                self._read(lines)
            self._blocks.keep({block: self._together(self._lines, inside) for block, inside in cut.items()})
        return self._together(self._blocks, blocks) != _ODD

    def _together(self, met: "_Met", pieces: Iterable[bytes]) -> Spelt:
        """Pieces one behind the other, but for quiet ones, which could only part the words of a run."""
        if met.speaking.keys().isdisjoint(pieces):
            return "", ""
        spelt = [met.speaking[piece] for piece in pieces if piece in met.speaking]
        text, tags = map("".join, zip(*spelt, strict=True))
        if _ODD in spelt or any(any(self._needles.net.caught(stream)) for stream in (text, tags)):
            return _ODD
        return _INSIDE.sub(GAP, text), _INSIDE.sub(GAP, tags)

    def _read(self, lines: Sequence[bytes]) -> None:
        """Several lines at once, which is faster, and in halves to know which of them are odd."""
        spelt = self._spelt(lines)
        if spelt and is_quiet(*spelt):
            self._lines.keep_quiet(lines)
        elif spelt:
            text, tags = (stream.split(_NUL) for stream in spelt)
            self._lines.keep(dict(zip(lines, zip(text, tags, strict=True), strict=True)))
        elif len(lines) == 1:
            self._lines.keep({lines[0]: _ODD})
        else:
            half = len(lines) // 2
            self._read(lines[:half])
            self._read(lines[half:])

    def _spelt(self, lines: Sequence[bytes]) -> Spelt | None:
        octets = _EMPTY_SCRIPT.sub(rb"<\1", _SEAM.join(lines) + b">")
        brackets = octets.translate(None, _OTHERS)
        if brackets != b"<>" * (len(brackets) // 2) or any(mark in octets for mark in _NOT_BY_ITSELF):
            return None
        try:
            parts = octets.decode().replace(">", "<").split("<")
        except UnicodeDecodeError:
            return None
        text, tags = (self._letters(" ".join(stream), len(lines)) for stream in (parts[::2], parts[1::2]))
        return None if text is None or tags is None else (text, tags)

    def _letters(self, stream: str, number: int) -> str | None:
        """The letters at the ends of some lines; nothing if they must not be taken by themselves."""
        plain = undone(stream)
        if "<" in plain or plain.count(_NUL) != number - 1:
            return None
        folded = fold(plain)
        found = words_and_seams(folded)
        # Of gaps, one is as good as many.
        spelt = self._alphabet.spell(found).replace(GAP * 8, GAP).replace(GAP * 2, GAP)
        if not self._rare.isdisjoint(spelt):
            named = any(self._needles.named(found, folded))
            if named or not self._needles.apart.isdisjoint(found):
                return None
        return None if any(self._needles.net.caught(spelt)) else _INSIDE.sub(GAP, spelt)


class _Met:
    """Pieces that were met last: those that are quiet, and the letters of those that are `speaking`."""

    def __init__(self) -> None:
        self.speaking: dict[bytes, Spelt] = {}
        self._quiet: set[bytes] = set()
        self._before: set[bytes] = set()
        self._octets = 0

    def fresh(self, pieces: Iterable[bytes]) -> list[bytes]:
        """Those of some pieces that are not known."""
        if self._octets > _MOST_OCTETS:
            self._before, self._quiet, self._octets = self._quiet, set(), 0
            self.speaking.clear()
        fresh = set(pieces) - self._quiet
        again = fresh & self._before
        self.keep_quiet(again)
        return [piece for piece in fresh - again if piece not in self.speaking]

    def keep(self, made: Mapping[bytes, Spelt]) -> None:
        """Know more pieces."""
        loud = {piece: spelt for piece, spelt in made.items() if not is_quiet(*spelt)}
        self.speaking |= loud
        self.keep_quiet(made.keys() - loud.keys() if loud else made)

    def keep_quiet(self, pieces: Collection[bytes]) -> None:
        """Know more pieces that are quiet."""
        self._quiet.update(pieces)
        self._octets += sum(map(len, pieces)) + _OCTETS_BESIDES * len(pieces)


def is_quiet(text: str, tags: str) -> bool:
    """Whether nothing in some letters could be a part of a run across the ends of lines."""
    return not (text.strip(_NO_LETTERS) or tags.strip(_NO_LETTERS))
