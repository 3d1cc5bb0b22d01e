"""Languages by name."""

from functools import cache

from babel import Locale


@cache
def name_of(tag: str, language: str) -> str:
    """What a language is called in another one: `Arabic`."""
    return Locale.parse(tag).get_language_name(language) or tag


@cache
def endonym(tag: str) -> str:
    """What a language is called by those who speak it, as a heading of its own: `Français`."""
    name = name_of(tag, tag)
    return name[:1].upper() + name[1:]
