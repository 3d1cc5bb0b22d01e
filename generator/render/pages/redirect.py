"""What stands at an address that a page once had."""

from generator.content_types._base import BaseRecord
from generator.model.page import Page
from generator.render.context import Context
from generator.render.views import Link, RedirectView


def redirect_view(context: Context, page: Page[BaseRecord], target: str) -> RedirectView:
    """The way from an old address to that of the page by now."""
    title = page.identifier if page.record.title_withheld else page.record.title
    return RedirectView(
        url=context.url,
        template="pages/redirect.html",
        title=title,
        description=context.gettext("This page has another address by now."),
        language=page.language,
        crumbs=(context.home,),
        target=Link(title, context.to(target)),
    )
