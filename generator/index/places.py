"""Where a page is about: its cities, their countries, and the regions these lie in."""

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.city import City
from generator.content_types.event import Event
from generator.content_types.news import News
from generator.index.dimension import unique
from generator.model.page import Corpus
from generator.taxonomy.countries import COUNTRIES
from generator.taxonomy.regions import REGIONS


def cities_of(record: BaseRecord) -> tuple[str, ...]:
    """Identifiers of the cities that a record names, in its cases too."""
    match record:
        case Work():
            return unique([*record.cities, *(case.city for case in record.cases if case.city)])
        case News():
            return unique(record.cities)
        case Event() if record.city:
            return (record.city,)
        case _:
            return ()


def countries_of(record: BaseRecord, corpus: Corpus) -> tuple[str, ...]:
    """ISO codes of the countries that a record names, and of those its cities lie in."""
    named: list[str] = []
    for identifier in cities_of(record):
        page = corpus.pages.get(identifier)
        if page is not None and page.record.country:
            named.append(page.record.country)
    match record:
        case Work():
            named += [*record.countries, *(case.country for case in record.cases if case.country)]
        case News():
            named += record.countries
        case Event() | City() if record.country:
            named.append(record.country)
    return unique(named)


def regions_of(countries: tuple[str, ...], corpus: Corpus) -> tuple[str, ...]:
    """M49 codes of the sub-regions and regions that countries lie in."""
    found: list[str] = []
    for identifier in countries:
        country = corpus.vocabularies[COUNTRIES].get(identifier)
        code = country.region if country else None
        while code:
            found.append(code)
            region = corpus.vocabularies[REGIONS].get(code)
            code = region.parent if region else None
    return unique(found)


def within(place: str, country: str) -> str:
    """A place with its country, or alone where both have one name."""
    return f"{place}, {country}" if country and country != place else place


def place_names(record: BaseRecord, corpus: Corpus) -> tuple[str, ...]:
    """Names for lists: cities with their country, then countries that no city stands for."""
    names: list[str] = []
    spoken: set[str] = set()
    countries = corpus.vocabularies[COUNTRIES]
    for identifier in cities_of(record):
        page = corpus.pages.get(identifier)
        if page is None:
            continue
        country = countries.get(page.record.country) if page.record.country else None
        names.append(within(page.record.title, country.label if country else ""))
        spoken.update([country.id] if country else [])
    others = (countries.get(code) for code in countries_of(record, corpus) if code not in spoken)
    return (*names, *(country.label for country in others if country))
