"""Where a page is about: its cities, their countries, and the regions these lie in."""

from collections.abc import Iterable

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.city import City
from generator.content_types.event import Event
from generator.content_types.news import News
from generator.index.dimension import unique
from generator.index.entry import Place
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


def countries_named(record: BaseRecord) -> tuple[str, ...]:
    """ISO codes of the countries that a record names, besides those of its cities."""
    match record:
        case Work():
            return unique([*record.countries, *(case.country for case in record.cases if case.country)])
        case News():
            return unique(record.countries)
        case Event() | City() if record.country:
            return (record.country,)
        case _:
            return ()


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


def places(cities: Iterable[tuple[str, str]], others: Iterable[str], corpus: Corpus) -> tuple[Place, ...]:
    """Places for lists: `cities`, each a title and the code of its country, then countries without one."""
    known = corpus.vocabularies[COUNTRIES]
    found = [Place(title, code if known.get(code) else "") for title, code in cities]
    named = {place.country for place in found}
    return (*found, *(Place("", code) for code in others if code not in named and known.get(code)))
