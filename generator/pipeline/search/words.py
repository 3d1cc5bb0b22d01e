"""What a site says in a language, for its search records."""

from dataclasses import dataclass

from generator.index.dimension import Value
from generator.index.dimensions import by_name
from generator.index.entry import Entry, Place
from generator.model.catalogue import Catalogue
from generator.render import spoken
from generator.render.site import Site
from generator.render.speaker import Speaker


@dataclass(frozen=True, slots=True)
class SiteWords(Speaker):
    """A site in the words of a language."""

    site: Site
    language: str

    @property
    def catalogue(self) -> Catalogue:
        """The words of the interface."""
        return self.site.catalogues[self.language]

    def entry(self, identifier: str) -> Entry:
        """What lists say of a page."""
        found = spoken.entry(self.site, identifier, self.language)
        if found is None:
            raise LookupError(identifier)
        return found

    def value(self, dimension: str, identifier: str) -> Value:
        """A value of a dimension."""
        found = self.site.index.values[dimension][identifier]
        return spoken.value(self.site, by_name()[dimension], found, self.language)

    def about(self, entry: Entry) -> str:
        """A line on a page: its type, date and place."""
        place = self._place(entry.places[0]) if entry.places else ""
        kind = self.gettext(entry.type_label)
        return " · ".join(part for part in (kind, self.date(entry.date), place) if part)

    def kind(self, dimension: str) -> str:
        """What a value of a dimension is called: `Goal`."""
        return self.gettext(by_name()[dimension].label)

    def _place(self, place: Place) -> str:
        return self.within(place.city, self.value("countries", place.country).label if place.country else "")
