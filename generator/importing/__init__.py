"""Importing: files that people have, to pages that lack only what their authors can say."""

from functools import cache

from generator import importing
from generator.importing._base import Draft, Format, Given, Imported, Loss, Results, Wishes
from generator.model.discovery import declared

__all__ = ["Draft", "Format", "Given", "Imported", "Loss", "Results", "Wishes", "by_name", "of_ending"]


@cache
def by_name() -> dict[str, Format]:
    """Every format, by the name that the command line has for it."""
    return {found.name: found for found in declared(importing, Format)}


def of_ending(name: str) -> Format | None:
    """The format of a file's name, if any format has its ending."""
    lower = name.lower()
    return next((found for found in by_name().values() if lower.endswith(found.endings or ("\0",))), None)
