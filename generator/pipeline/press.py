"""Pages made from views: a pure function of what it is sent, in whatever process."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from generator.model.catalogue import Catalogue
from generator.model.social_card import SocialCard
from generator.render.article import Renderer
from generator.render.frame import Frame, slots
from generator.render.planned import Planned
from generator.render.queries import Cell
from generator.render.site import Site
from generator.render.social import card_of


@dataclass(frozen=True, slots=True)
class Made:
    """A page's file, every question whose answer it was made from, and what its picture bears."""

    path: str
    octets: bytes
    digest: str
    asked: frozenset[Cell]
    card: SocialCard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Everything that pages of an edition are made from; `frame_of` gives the number of a page's frame."""

    site: Site
    templates: tuple[tuple[str, str], ...]
    frames: Sequence[Frame]
    frame_of: Mapping[str, int]

    def page(self, planned: Planned) -> Made:
        """Make a page."""
        view, asked = planned.view(self.site)
        renderer = _renderer(self.templates, self.site.catalogues[planned.language])
        frame = self.frames[self.frame_of[planned.url]]
        text = frame.filled(slots(view, renderer, self.site.settings))
        # As mkdocs writes what is no Unicode text.
        octets = text.encode("utf-8", "xmlcharrefreplace")
        card = card_of(view, renderer.catalogue, self.site.settings) if planned.public else None
        return Made(f"{planned.url}index.html", octets, sha256(octets).hexdigest(), asked, card)


@cache
def _renderer(templates: tuple[tuple[str, str], ...], catalogue: Catalogue) -> Renderer:
    """One for each process and language: templates are compiled once."""
    return Renderer(dict(templates), catalogue)
