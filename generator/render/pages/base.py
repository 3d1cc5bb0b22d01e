"""What the views of all content pages share."""

from collections.abc import Iterable
from typing import Any

from generator.content_types import by_folder
from generator.content_types._base import BaseRecord
from generator.content_types.release import canary
from generator.index.dimension import Dimension
from generator.index.urls import page_url
from generator.model.page import Page
from generator.model.words import N_
from generator.render import queries
from generator.render.context import Context, dimension
from generator.render.languages import endonym
from generator.render.page_view import PageView
from generator.render.pages.facts import filled
from generator.render.prose import prose
from generator.render.take import taken
from generator.render.views import Banner, Group, Link, TocEntry
from generator.render.way import way_to

FACETS = (
    "goals",
    "targets",
    "topics",
    "cities",
    "countries",
    "regions",
    "kinds",
    "years",
    "partners",
    "groups",
    "kpis",
)
"""Dimensions whose values a page links back to, in the order shown."""


def page_view(context: Context, page: Page[BaseRecord], facts: Iterable[Group] = (), **more: Any) -> PageView:  # noqa: ANN401 - fields of PageView
    """The view of a page, with what its content type adds in `more`."""
    record = page.record
    kind = by_folder()[page.folder]
    if "take" not in more:
        day = record.updated or record.published_on
        more["take"] = taken(context, record.title, title_language(context, page), day)
    return PageView(
        url=context.url,
        template=kind.template,
        title=record.title,
        description=record.summary,
        language=page.language,
        title_language=title_language(context, page),
        canary=canary(page.path) if is_unpublished(context, page) else "",
        crumbs=crumbs(context, page),
        toc=tuple(
            TocEntry(level=heading.level, text=heading.text, anchor=heading.anchor)
            for heading in page.document.body.headings
        ),
        type_label=context.gettext(kind.label),
        summary=record.summary,
        body=prose(context, page),
        banner=banner(context, page),
        facts=filled([*facts, other_languages(context, page)]),
        facets=facets(context, page),
        evidence=evidence(context, page),
        alternates=alternates(context, page),
        **more,
    )


def title_language(context: Context, page: Page[BaseRecord]) -> str:
    """The language of a page's title, which a translation may leave as it is."""
    entry = context.ask(queries.entry, page.identifier, page.language)
    return entry.titled_in if entry else page.language


def crumbs(context: Context, page: Page[BaseRecord]) -> tuple[Link, ...]:
    """The way from the home page down to the page's own folder."""
    kind = by_folder()[page.folder]
    if not kind.folder or page.slug == "index":
        return (context.home,) if page.folder else ()
    return way_to(context, kind.folder)


def banner(context: Context, page: Page[BaseRecord]) -> Banner | None:
    """What the reader must know first: unpublished, or superseded."""
    if is_unpublished(context, page):
        text = context.gettext(
            "Not published. This page is unpublished property of the initiative and may not be shared."
        )
        count = context.standing(page).needles
        if count:
            note = context.ngettext(
                "The leak scan of the public site looks for %(num)s mark of it.",
                "The leak scan of the public site looks for %(num)s marks of it.",
                count,
            )
            text = f"{text} {note}"
        return Banner(kind="unpublished", text=text)
    if page.record.status == "superseded":
        successor = page.record.superseded_by
        link = context.page(successor) if successor else None
        return Banner(
            kind="superseded",
            text=context.gettext("A newer work has taken the place of this one."),
            link=link,
        )
    return None


def is_unpublished(context: Context, page: Page[BaseRecord]) -> bool:
    """Whether only the participants' edition shows a page, or a translation of a public one."""
    return context.standing(page).unpublished


def facets(context: Context, page: Page[BaseRecord]) -> tuple[Group, ...]:
    """Links to every list that the page stands in; nothing for pages that are not listed."""
    if not by_folder()[page.folder].listed:
        return ()
    own = context.facets(page.identifier)
    found = [dimension(name) for name in FACETS if own[name]]
    return tuple(
        Group(
            title=context.gettext(d.plural if own[d.name][1:] else d.label),
            links=context.values(d, own[d.name]),
            note=assigned(context, page.record, d),
            id=d.name,
        )
        for d in found
    )


ASSIGNED = {
    "source": N_("Named by the work itself."),
    "editor": N_("Assigned by an editor of this site."),
    "indicators": N_("Those that the indicators reported in the work contribute to."),
}


def assigned(context: Context, record: BaseRecord, facet: Dimension) -> str:
    """Who says that a page is about these goals or topics, and why."""
    if facet.name not in {"goals", "topics"}:
        return ""
    field = "sdgs" if facet.name == "goals" else "topics"
    by = getattr(record, f"{field}_by", None)
    reason = getattr(record, f"{field}_reason", None)
    return " ".join(
        part for part in (context.gettext(ASSIGNED[by]) if by in ASSIGNED else "", reason) if part
    )


def evidence(context: Context, page: Page[BaseRecord]) -> tuple[Link, ...]:
    """Where the facts come from: addresses as links, but no link to what may be a copy of a work."""
    language = context.written_in(page.identifier)
    return tuple(dict.fromkeys(_source(context, source, language) for source in page.record.sources))


SUPPLIED = "seed: "
"""Marks a source that the initiative handed to the editors and that has no address."""


def _source(context: Context, source: str, language: str) -> Link:
    if source.startswith(SUPPLIED):
        note = context.gettext("As supplied to the editors.")
        return Link(source.removeprefix(SUPPLIED), note=note, language=language)
    if source.startswith(("http://", "https://")):
        return context.outward(source, label=source)
    return Link(source, language=language)


def other_languages(context: Context, page: Page[BaseRecord]) -> Group:
    """The same page in other languages, each named in itself."""
    links = (
        Link(endonym(language), context.to(url), language=language)
        for language, url in alternates(context, page)
        if language != page.language
    )
    return Group(title=context.gettext("Also in"), links=tuple(links))


def alternates(context: Context, page: Page[BaseRecord]) -> tuple[tuple[str, str], ...]:
    """The addresses of a page by language: the original's first, then those of its translations."""
    entry = context.ask(queries.entry, page.identifier, "")
    original = [entry.language] if entry else []
    return tuple(
        (language, page_url(page.folder, page.slug, language))
        for language in (*original, *context.standing(page).languages)
    )
