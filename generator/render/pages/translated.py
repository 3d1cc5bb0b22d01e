"""What the reader of a translation has to know: who answers for it, and what it may not say any more."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from generator.content_types.translation import origin
from generator.index.urls import page_url
from generator.model.page import Page
from generator.model.parts import NOW, Changed, changed
from generator.model.words import N_
from generator.render import queries
from generator.render.context import Context
from generator.render.languages import name_of
from generator.render.views import Banner, Link

TOLD = {
    "machine": N_("Machine translation, not reviewed by anybody. The original prevails."),
    "courtesy": N_("Courtesy translation, for your convenience. The original prevails."),
    "official": N_("Official translation."),
}
BEHIND = N_("The original has changed since this translation was made.")
BEHIND_ON = N_("The original, last updated on %(date)s, has changed since this translation was made.")
WHERE = N_("It says something else now in these parts:")


def notices(context: Context, page: Page[Any]) -> tuple[Banner, ...]:
    """Who answers for a translation, and then whether its original has changed since."""
    made, original = origin(page), context.known(queries.page, page.identifier)
    if made is None:
        return ()
    url = context.to(page_url(original.folder, original.slug, original.language))
    name = name_of(original.language, context.language)
    link = Link(label=context.gettext("Read the original (%(language)s)", language=name), url=url)
    status = Banner(kind=made.status, text=context.gettext(TOLD[made.status]), link=link)
    recorded = made.source_digest if made.source_digest != NOW else None
    found = changed(recorded, original.document) if recorded else None
    return (status, _behind(context, original, url, found)) if found else (status,)


def _behind(context: Context, original: Page[Any], url: str, found: Changed) -> Banner:
    """That the original has changed, when it last did as far as it says, and where."""
    day = context.date(original.record.updated)
    text = context.gettext(BEHIND_ON, date=day) if day else context.gettext(BEHIND)
    links = tuple(_links(context, original, url, found))
    return Banner(kind="behind", text=f"{text} {context.gettext(WHERE)}" if links else text, links=links)


def _links(context: Context, original: Page[Any], url: str, found: Changed) -> Iterator[Link]:
    if found.fields:
        yield Link(label=context.gettext("Title and summary"), url=url)
    if found.beginning:
        yield Link(label=context.gettext("Beginning of the text"), url=url)
    language = context.foreign(original.language)
    for heading in found.sections:
        anchor = f"#{quote(heading.anchor)}" if heading.anchor else ""
        yield Link(label=heading.text, url=url + anchor, language=language)
    if found.removed:
        yield Link(label=context.gettext("Sections that are no longer there"), url=url)
