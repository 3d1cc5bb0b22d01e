"""What a list page says besides its list."""

from dataclasses import dataclass

from generator.render.charts.chart import LocatorMap
from generator.render.views import Group, Link, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Definition, facts, and links onward of one value; `definition_language` where it is another one."""

    definition: str = ""
    definition_language: str = ""
    goal: str = ""
    facts: tuple[Group, ...] = ()
    sections: tuple[Group, ...] = ()
    tables: tuple[Table, ...] = ()
    located: LocatorMap | None = None
    narrower: tuple[Link, ...] = ()
    """Lists under this one that hold something."""
