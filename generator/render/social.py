"""What others show of a page that is linked to: Open Graph, and the card that a picture is drawn from."""

import html
from collections.abc import Iterator

from generator.model.catalogue import Catalogue
from generator.model.settings import Settings
from generator.model.social_card import HEIGHT, WIDTH, SocialCard
from generator.render.lists.views import HomeView
from generator.render.page_view import PageView
from generator.render.views import ListView, View

LOCALES = {"ar": "ar_AR", "en": "en_GB", "es": "es_ES", "fr": "fr_FR", "ru": "ru_RU", "zh": "zh_CN"}
"""Open Graph names no language without a place; these are the ones that readers of it know."""


def card_of(view: View, catalogue: Catalogue, settings: Settings) -> SocialCard | None:
    """The card of a page that anybody may know of; None where pictures are not asked for."""
    if not settings.cards:
        return None
    title, kicker = _words(view)
    return SocialCard(
        title=" ".join(title.split()),
        kicker=" ".join(kicker.split()),
        # The front page bears the name of the site already.
        site_name="" if isinstance(view, HomeView) else catalogue.gettext(settings.site_name),
        language=str(_language(view, catalogue)),
        goals=tuple(map(str, _goals(view))),
    )


def open_graph(view: View, catalogue: Catalogue, settings: Settings) -> str:
    """Tags for the head of a page."""
    tags = _open_graph(view, catalogue, settings)
    lines = [f'<meta property="{name}" content="{html.escape(value)}">' for name, value in tags if value]
    kind = "summary_large_image" if settings.cards else "summary"
    return "\n    ".join([*lines, f'<meta name="twitter:card" content="{kind}">'])


def _open_graph(view: View, catalogue: Catalogue, settings: Settings) -> Iterator[tuple[str, str]]:
    language = _language(view, catalogue)
    yield "og:type", "article" if isinstance(view, PageView) else "website"
    yield "og:site_name", catalogue.gettext(settings.site_name)
    yield "og:title", view.title
    yield "og:description", " ".join(view.description.split())
    yield "og:url", settings.site_url + view.url
    yield "og:locale", LOCALES.get(language, "")
    for other, _ in view.alternates:
        if other != language:
            yield "og:locale:alternate", LOCALES.get(other, "")
    if (card := card_of(view, catalogue, settings)) is not None:
        yield "og:image", settings.site_url + card.path
        yield "og:image:type", "image/png"
        yield "og:image:width", str(WIDTH)
        yield "og:image:height", str(HEIGHT)
        yield "og:image:alt", card.words


def _words(view: View) -> tuple[str, str]:
    """Title and kicker; all pages of a list have those of its value."""
    if isinstance(view, ListView):
        return view.heading or (view.title, view.kicker)
    return view.title, view.type_label if isinstance(view, PageView) else ""


def _language(view: View, catalogue: Catalogue) -> str:
    """The language of a text is its own; all else speaks that of the interface."""
    return view.language if isinstance(view, PageView) else catalogue.language


def _goals(view: View) -> Iterator[str]:
    if isinstance(view, ListView) and view.goal:
        yield view.goal
    elif isinstance(view, PageView):
        yield from (link.goal for group in view.facets if group.id == "goals" for link in group.links)
