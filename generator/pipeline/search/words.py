"""What a site says in a language, for its search records."""

from dataclasses import dataclass

from generator.index.dimension import Value
from generator.index.dimensions import by_name
from generator.index.entry import Entry, Place
from generator.render import spoken
from generator.render.dates import in_words
from generator.render.site import Site
from generator.taxonomy.countries import COUNTRIES


@dataclass(frozen=True, slots=True)
class SiteWords:
    """A site in the words of a language."""

    site: Site
    language: str

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
        kind = self.site.catalogues[self.language].gettext(entry.type_label)
        place = self._place(entry.places[0]) if entry.places else ""
        return " · ".join(part for part in (kind, in_words(entry.date, self.language), place) if part)

    def kind(self, dimension: str) -> str:
        """What a value of a dimension is called: `Goal`."""
        return self.site.catalogues[self.language].gettext(by_name()[dimension].label)

    def _place(self, place: Place) -> str:
        country = self.site.index.corpus.vocabularies[COUNTRIES].get(place.country)
        name = country.names.of(self.language) if country else ""
        return ", ".join(part for part in (place.city, name) if part)
