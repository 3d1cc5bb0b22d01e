"""Countries, by name; those of a page's cities are its own too."""

from collections.abc import Collection, Iterator

from generator.index.dimension import Dimension, Value
from generator.model.page import Corpus
from generator.taxonomy.countries import COUNTRIES as COUNTRY_TERMS


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for country in sorted(corpus.vocabularies[COUNTRY_TERMS], key=lambda country: country.label.casefold()):
        yield Value(id=country.id, label=country.label, url=f"countries/{country.id.lower()}/")


COUNTRIES = Dimension(
    name="countries", label="Country", plural="Countries", url="countries/", of=None, values=_values
)
