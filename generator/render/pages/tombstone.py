"""What remains of a page that was public once."""

from markupsafe import Markup

from generator.content_types import by_folder
from generator.content_types._base import BaseRecord
from generator.model.page import Page
from generator.render.context import Context
from generator.render.page_view import PageView
from generator.render.pages.base import crumbs
from generator.render.pages.facts import fact, filled
from generator.render.views import Banner


def tombstone_view(context: Context, page: Page[BaseRecord]) -> PageView:
    """Identifier, dates, reason and successor of a withdrawn or expired page, and nothing of its text."""
    record = page.record
    withdrawn = record.status == "withdrawn"
    title = page.identifier if record.title_withheld else record.title
    reason = record.reason if withdrawn else None
    facts = [
        fact(context.gettext("Identifier"), page.identifier),
        fact(context.gettext("Public since"), context.date(record.published_on)),
        fact(
            context.gettext("Withdrawn") if withdrawn else context.gettext("Expired"),
            context.date(record.withdrawn_on if withdrawn else record.expires_on),
        ),
        fact(context.gettext("Reason"), reason),
    ]
    successor = context.page(record.superseded_by) if record.superseded_by else None
    text = (
        context.gettext("This page has been withdrawn.")
        if withdrawn
        else context.gettext("This page is no longer public.")
    )
    return PageView(
        url=context.url,
        template="pages/tombstone.html",
        title=title,
        description=text,
        language=page.language,
        title_language=page.language,
        crumbs=crumbs(context, page),
        type_label=context.gettext(by_folder()[page.folder].label),
        summary=text,
        body=Markup(),
        banner=Banner(kind="withdrawn", text=text, link=successor),
        facts=filled(facts),
    )
