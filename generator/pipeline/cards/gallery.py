"""Pictures of a site: drawn once for what they bear, by several processes, and kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b, sha256
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.model.errors import GeneratorError
from generator.model.social_card import SocialCard
from generator.pipeline.keep import forget, keep
from generator.pipeline.processes import spread
from generator.pipeline.recall import recall, remember

if TYPE_CHECKING:
    from generator.pipeline.cards.artist import Artist

FONTS = tuple(Path(__file__).parent / "fonts" / name for name in ("latin-cyrillic-arabic.ttf", "chinese.otf"))
"""In the order in which they are asked whether they have a text."""

BATCH = 20
WORTH_PROCESSES = 60
"""Pictures from which on further processes gain more than they cost."""

_DRAWN = "drawn"


class Picture(NamedTuple):
    """A file of the site, with its octets, but where the site is known to have it."""

    path: str
    digest: str
    octets: bytes | None


class Gallery:
    """Draws cards, and keeps pictures in a `folder`, if there is one; `colours` are those of the goals.

    What is kept holds for one code of this package, its fonts, colours, and one version of Pillow.
    """

    def __init__(self, colours: Mapping[str, str], folder: Path | None = None) -> None:
        self._colours = colours
        self._folder = folder

    @cached_property
    def key(self) -> str:
        """Names everything besides a card that decides how it looks."""
        found = blake2b(f"{version('pillow')}\0{sorted(self._colours.items())}".encode(), digest_size=16)
        for file in (*sorted(Path(__file__).parent.glob("*.py")), *FONTS):
            found.update(sha256(_read(file)).digest())
        return found.hexdigest()

    def draw(self, card: SocialCard) -> bytes:
        """The picture of a card."""
        return self._artist.draw(card)

    def shown(self, cards: Iterable[SocialCard], known: Mapping[str, str]) -> Iterator[Picture]:
        """The picture of each card; where the site has its file already, by what is `known`, without octets.

        What is kept and not asked for is forgotten when all are taken.
        """
        kept = self._kept()
        wanted = {card.path: card for card in cards}
        drawn: dict[str, str] = {}
        missing: list[SocialCard] = []
        for path, card in wanted.items():
            digest = kept.get(path, "")
            octets = None if known.get(path) == digest else self._octets(path, digest)
            if digest and (octets is not None or known.get(path) == digest):
                drawn[path] = digest
                yield Picture(path, digest, octets)
            else:
                missing.append(card)
        for picture in self._drawn(missing):
            drawn[picture.path] = picture.digest
            if self._folder is not None and picture.octets is not None:
                keep(self._place(self._folder, picture.path), picture.octets)
            yield picture
        if self._folder is not None and drawn != kept:
            remember(self._folder / _DRAWN, (self.key, drawn))
            forget([self._place(self._folder, path) for path in kept.keys() - drawn.keys()])

    def _drawn(self, cards: Sequence[SocialCard]) -> Iterator[Picture]:
        if not cards:
            return
        batches = [cards[start : start + BATCH] for start in range(0, len(cards), BATCH)]
        # Before others are forked off, who would each read the fonts.
        artist = self._artist

        def draw(batch: Sequence[SocialCard]) -> list[Picture]:
            return [_picture(card, artist.draw(card)) for card in batch]

        with spread(draw, batches, worthwhile=len(cards) >= WORTH_PROCESSES) as results:
            yield from chain.from_iterable(results)

    def _kept(self) -> dict[str, str]:
        """The digests of pictures that were drawn before, by path."""
        found = recall(self._folder / _DRAWN) if self._folder is not None else None
        return dict(found[1]) if found is not None and found[0] == self.key else {}

    def _octets(self, path: str, digest: str) -> bytes | None:
        """A kept picture; None where it is not as it was."""
        if self._folder is None or not digest:
            return None
        try:
            octets = self._place(self._folder, path).read_bytes()
        except OSError:
            return None
        return octets if sha256(octets).hexdigest() == digest else None

    @staticmethod
    def _place(folder: Path, path: str) -> Path:
        return folder / path.rpartition("/")[2]

    @cached_property
    def _artist(self) -> "Artist":
        from generator.pipeline.cards.artist import Artist  # noqa: PLC0415 - who draws nothing needs no Pillow

        return Artist([_read(font) for font in FONTS], self._colours)


def _picture(card: SocialCard, octets: bytes) -> Picture:
    return Picture(card.path, sha256(octets).hexdigest(), octets)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise GeneratorError(
            reference="no-font",
            message=f"a font for pictures of pages cannot be read: {error}",
            hint="install the generator anew, or set `cards: false` in mkdocs.yml",
        ) from None
