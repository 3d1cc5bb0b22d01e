"""Importing: files that people have, to pages that lack only what their authors can say."""

from functools import cache

from generator import importing
from generator.importing._base import Draft, Format, Given, Imported, Loss, Results, Wishes
from generator.model.discovery import declared

__all__ = ["Draft", "Format", "Given", "Imported", "Loss", "Results", "Wishes", "by_name", "of_file"]


@cache
def by_name() -> dict[str, Format]:
    """Every format, by the name that the command line has for it."""
    return {found.name: found for found in declared(importing, Format)}


def of_file(given: Given) -> Format | None:
    """The format that knows a file by what it holds, or else has its ending."""
    knowing = (found for found in by_name().values() if found.knows and found.knows(given))
    return next(knowing, None) or of_ending(given.name)


def of_ending(name: str) -> Format | None:
    """The format of a file's name, if any format has its ending."""
    lower = name.lower()
    return next((found for found in by_name().values() if lower.endswith(found.endings or ("\0",))), None)
