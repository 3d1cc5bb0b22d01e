"""Whoever says something to a reader, in the reader's language."""

from collections.abc import Iterable
from datetime import date

from generator.model.catalogue import Catalogue
from generator.model.dates import PartialDate
from generator.render.dates import in_words
from generator.render.numbers import listed, number


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
