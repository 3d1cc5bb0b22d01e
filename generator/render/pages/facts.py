"""Lines of the facts panel."""

from collections.abc import Iterable

from generator.content_types._base import BaseRecord
from generator.render.context import Context
from generator.render.views import Group, Link


def fact(title: str, *values: Link | str | None, note: str = "", language: str = "") -> Group:
    """A line of the facts panel; missing values leave it out. `language` is that of plain ones."""
    links = tuple(
        Link(value, language=language) if isinstance(value, str) else value for value in values if value
    )
    return Group(title=title, links=links, note=note)


def filled(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that have something to say."""
    return tuple(group for group in groups if group.links)


def dates(context: Context, record: BaseRecord) -> list[Group]:
    """When the page itself was published and changed here."""
    return [
        fact(context.gettext("On this site since"), context.date(record.published_on)),
        fact(context.gettext("Updated"), context.date(record.updated)),
    ]
