"""Countries, by name; those of a page's cities are its own too."""

from collections.abc import Collection, Iterator

from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus
from generator.model.words import N_
from generator.taxonomy.countries import COUNTRIES as COUNTRY_TERMS


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for country in sorted(corpus.vocabularies[COUNTRY_TERMS], key=lambda country: country.label.casefold()):
        yield Value(id=country.id, label=country.label, url=f"countries/{country.id.lower()}/")


def _name(corpus: Corpus, code: str, language: str) -> str | None:
    return corpus.vocabularies[COUNTRY_TERMS][code].names.of(language)


COUNTRIES = Dimension(
    name="countries",
    label=N_("Country"),
    plural=N_("Countries"),
    url="countries/",
    of=None,
    values=_values,
    alphabetical=True,
    name_in=_name,
)
