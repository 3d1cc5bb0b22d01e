"""Content types: what the front matter of each folder may say."""

from functools import cache

from generator import content_types
from generator.content_types._base import ContentType
from generator.model.discovery import declared

__all__ = ["ContentType", "by_folder"]


@cache
def by_folder() -> dict[str, ContentType]:
    """Every content type, by the folder that gives it to its pages."""
    return {kind.folder: kind for kind in declared(content_types, ContentType)}
