"""The way from the front page down to a folder."""

from generator.content_types import by_folder
from generator.content_types.page import SitePage
from generator.render.context import Context
from generator.render.views import Link


def way_to(context: Context, folder: str) -> tuple[Link, ...]:
    """Front page and first page of a folder: a list, which each language has, or a text, if there is one."""
    kind = by_folder()[folder]
    label = context.gettext(kind.plural)
    if kind.record is not SitePage:
        return (context.home, context.link(label, f"{folder}/"))
    first = context.entry(f"{folder}/index")
    return (context.home, Link(label, context.to(first.url))) if first else (context.home,)
