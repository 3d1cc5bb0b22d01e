"""What surrounds an article, made once for all pages that have the same, and the page made from both."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from generator.model.settings import ROOT, Settings
from generator.render.article import Renderer
from generator.render.social import open_graph
from generator.render.views import RedirectView, View

SLOTS = (
    "title",
    "description",
    "canonical",
    "canary",
    "refresh",
    "alternates",
    "languages",
    "social",
    "article",
)
"""What a page puts into its frame."""

_MARK = "\ue000{}\ue001"
# Private characters: no text of a theme has them, and no source may (CRF012).
_MARKED = re.compile("\ue000([a-z]+)\ue001")


@dataclass(frozen=True, slots=True)
class Frame:
    """A page with slots: `pieces` are texts, and between each two of them the name of a slot."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, page: str) -> "Frame":
        """The frame that a template has filled with marks in place of what a page puts in."""
        return cls(tuple(_MARKED.split(page)))

    def filled(self, slots: Mapping[str, str]) -> str:
        """The whole page."""
        pieces = list(self.pieces)
        pieces[1::2] = [slots[name] for name in pieces[1::2]]
        return "".join(pieces)


def mark(slot: str) -> str:
    """What stands for a slot while a template is filled."""
    return _MARK.format(slot)


def slots(view: View, renderer: Renderer, settings: Settings) -> Mapping[str, str]:
    """What a page puts into its frame; templates put it into HTML as it is, so it is escaped here."""
    if not view.description:
        raise ValueError(view.url)
    return {
        "alternates": _alternates(view, settings.site_url),
        "article": renderer.article(view),
        "canary": view.canary,
        "canonical": canonical(view, settings.site_url),
        "description": html.escape(view.description),
        "languages": renderer.languages(view, settings.languages),
        "refresh": refresh(view),
        "social": open_graph(view, renderer.catalogue, settings),
        "title": html.escape(view.title),
    }


def _alternates(view: View, site_url: str) -> str:
    """Where the page is in each language that it is in, for search engines; nothing where that is one."""
    if not view.alternates[1:]:
        return ""
    addresses = dict(view.alternates)
    # Readers of other languages are sent to the page in English, or in that of the original.
    default = addresses.get(ROOT, view.alternates[0][1])
    return "".join(
        f'<link rel="alternate" hreflang="{language}" href="{html.escape(site_url + url)}">'
        for language, url in (*view.alternates, ("x-default", default))
    )


def canonical(view: View, site_url: str) -> str:
    """The address that a page is known by: what has moved is known by where it is now."""
    own = site_url + view.url
    return urljoin(own, view.target.url) if isinstance(view, RedirectView) else own


def refresh(view: View) -> str:
    """Where readers are sent on to, empty for a page that stays."""
    return html.escape(view.target.url) if isinstance(view, RedirectView) else ""
