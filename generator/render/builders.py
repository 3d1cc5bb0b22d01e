"""From what a page of the content is called to its view."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.index.urls import page_url
from generator.model.page import Page
from generator.render import queries
from generator.render.context import Context
from generator.render.handbook.start import guide_view
from generator.render.lists.home import home_view
from generator.render.pages import body, case, event, place, work
from generator.render.pages.redirect import redirect_view
from generator.render.pages.tombstone import tombstone_view
from generator.render.pages.translated import notices
from generator.render.views import View

BUILDERS: dict[str, Callable[[Context, Page[Any]], View]] = {
    "": home_view,
    "case-studies": case.case_view,
    "policy-papers": work.work_view,
    "deliverables": work.work_view,
    "related-works": work.work_view,
    "cities": place.city_view,
    "partners": body.partner_view,
    "groups": body.group_view,
    "events": event.event_view,
    "news": event.news_view,
    "about": event.plain_view,
    "guide": guide_view,
}


def original(context: Context, identifier: str) -> View:
    """The view of a page."""
    page = context.known(queries.page, identifier)
    return BUILDERS[page.folder](context, page)


def translation(context: Context, identifier: str, language: str) -> View:
    """The view of a page in another language."""
    page = context.known(queries.translation, identifier, language)
    return replace(BUILDERS[page.folder](context, page), notices=notices(context, page))


def tombstone(context: Context, identifier: str) -> View:
    """The view of what remains of a page."""
    return tombstone_view(context, context.known(queries.tombstone, identifier))


def redirect(context: Context, identifier: str, language: str) -> View:
    """The view of an address that a page once had."""
    page = _shown(context, identifier, language)
    return redirect_view(context, page, page_url(page.folder, page.slug, page.language))


def _shown(context: Context, identifier: str, language: str) -> Page[Any]:
    page = context.ask(queries.page, identifier)
    if page is None:
        return context.known(queries.tombstone, identifier)
    return page if page.language == language else context.known(queries.translation, identifier, language)
