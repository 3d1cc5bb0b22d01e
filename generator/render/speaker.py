"""Whoever says something to a reader, in the reader's language."""

import re
from collections.abc import Iterable
from datetime import date

from generator.model.catalogue import Catalogue
from generator.model.dates import PartialDate
from generator.render.dates import in_words
from generator.render.numbers import listed, number

_YEARS = re.compile(r"(\d{4})?\s*[-\u2013]\s*(\d{4})?")


class Speaker:
    """Messages, numbers and dates in the language of a catalogue."""

    __slots__ = ()

    @property
    def catalogue(self) -> Catalogue:
        """The words of the interface."""
        raise NotImplementedError

    def gettext(self, message: str, **about: str | int) -> str:
        """A message of the interface; what it is `about` stands in for `%(names)s` in it."""
        said = self.catalogue.gettext(message)
        return said % about if about else said

    def ngettext(self, one: str, many: str, number: int, **about: str | int) -> str:
        """A message in the form that a number asks for, which stands in for `%(num)s` in it."""
        return self.catalogue.ngettext(one, many, number) % {"num": self.number(number), **about}

    def number(self, value: int) -> str:
        """A number as the language writes it."""
        return number(value, self.catalogue.language)

    def date(self, value: PartialDate | date | None) -> str:
        """A date in words; empty for none."""
        return in_words(value, self.catalogue.language)

    def listed(self, words: Iterable[str]) -> str:
        """Words one after the other, as the language writes them."""
        return listed(words, self.catalogue.language)

    def period(self, written: str | None) -> str:
        """`2019-2021`, `2017-` or `-2025` in words; anything else as it is, and empty for none."""
        found = _YEARS.fullmatch(written or "")
        match found.groups() if found else ("", ""):
            case (str(first), str(last)) if first and last:
                return f"{first}\u2013{last}"
            case (str(first), _) if first:
                return self.gettext("since %(year)s", year=first)
            case (_, str(last)) if last:
                return self.gettext("until %(year)s", year=last)
        return written or ""

    def numbered(self, title: str, number: int) -> str:
        """Title of page `number` of a list: no two pages of a site have the same."""
        return (
            title if number == 1 else self.gettext("%(title)s, page %(number)s", title=title, number=number)
        )

    def within(self, place: str, country: str) -> str:
        """A place with its country; either alone where there is no other, or both have one name."""
        if place and country and country != place:
            return self.gettext("%(place)s, %(country)s", place=place, country=country)
        return place or country
