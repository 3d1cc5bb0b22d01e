"""What the pages of a list say besides it."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.render.charts.chart import LocatorMap
from generator.render.views import Group, Link, Table


class Lead(NamedTuple):
    """What every page of a value's list begins with; `definition_language` where it is another one."""

    definition: str = ""
    definition_language: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Facts, and links onward of one value, on the first page of its list alone."""

    facts: tuple[Group, ...] = ()
    sections: tuple[Group, ...] = ()
    tables: tuple[Table, ...] = ()
    located: LocatorMap | None = None
    narrower: tuple[Link, ...] = ()
    """Lists under this one that hold something."""
