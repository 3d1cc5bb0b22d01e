"""Pages of the handbook that people have written: the first one leads on to those made from the rules."""

from generator.content_types._base import BaseRecord
from generator.index.fields import CONTENT_TYPES, REGISTRIES
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.render.context import Context
from generator.render.handbook.content_type import TITLE as FIELDS
from generator.render.handbook.registries import TITLE as OF_REGISTRIES
from generator.render.handbook.rule import COVERAGE, RULES
from generator.render.pages.base import dates, page_view
from generator.render.views import Group, Link, PageView


def guide_view(context: Context, page: Page[BaseRecord]) -> PageView:
    """The view of a page of the handbook."""
    sections = (_made(context),) if page.identifier == "guide/index" else ()
    return page_view(context, page, facts=dates(context, page.record), sections=sections)


def _made(context: Context) -> Group:
    return Group(
        title=context.gettext("Rules"),
        id="rules",
        links=tuple(
            Link(label, context.to(url), language=context.foreign(ROOT))
            for label, url in (
                (FIELDS, CONTENT_TYPES),
                (OF_REGISTRIES, REGISTRIES),
                ("Rules by subject", RULES),
                ("How each clause of the Terms of Reference is served", COVERAGE),
            )
        ),
    )
