"""Tables of a corpus, by which what checks ask is looked up."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from generator.content_types._base import RELEASED
from generator.content_types._work import Work
from generator.model.dates import PartialDate
from generator.model.page import Corpus, Page
from generator.registry.redirects import REDIRECTS


class Tables:
    """Each is made when it is asked for first."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @cached_property
    def translations(self) -> frozenset[str]:
        """Paths of translations."""
        return frozenset(page.path for page in self._corpus.translations)

    @cached_property
    def anchors(self) -> Mapping[str, tuple[str, ...]]:
        """The anchors of pages, by path."""
        return {page.path: page.brief.anchors for page in self._corpus.documents}

    @cached_property
    def files_by_bundle(self) -> Mapping[str, list[str]]:
        """Files that are no pages, by the folder of the page that they lie with."""
        found: dict[str, list[str]] = {}
        for path in sorted(self._corpus.files):
            found.setdefault("/".join(path.split("/")[:2]), []).append(path)
        return found

    @cached_property
    def all_paths(self) -> tuple[str, ...]:
        """Everything that a link can lead to, sorted."""
        return tuple(sorted(self._corpus.paths))

    @cached_property
    def redirects(self) -> Mapping[str, str]:
        """Where old identifiers lead."""
        return {record.old: record.new for record in self._corpus.vocabularies[REDIRECTS]}

    @cached_property
    def agendas(self) -> Mapping[str, PartialDate]:
        """The date of the earliest released work that names an agenda."""
        first: dict[str, PartialDate] = {}
        for page in self._corpus.of(Work):
            brief = page.brief
            if brief.issued is not None and brief.status in RELEASED:
                for name in brief.agendas:
                    first[name] = min(brief.issued, first.get(name, brief.issued))
        return first

    @cached_property
    def titles(self) -> Mapping[tuple[str, str], Page[Work]]:
        """The first work of each title in a language."""
        works = self._corpus.of(Work)
        return _first(((page.language, title_key(page.brief.title)), page) for page in works)

    @cached_property
    def numbers(self) -> Mapping[tuple[str, str], Page[Work]]:
        """The first work of each DOI and ISBN."""
        works = [(page, page.brief) for page in self._corpus.of(Work)]
        return _first(
            ((scheme, number_key(number)), page)
            for page, brief in works
            for scheme, number in (("doi", brief.doi), ("isbn", brief.isbn))
            if number
        )


def _first(found: Iterable[tuple[tuple[str, str], Page[Work]]]) -> dict[tuple[str, str], Page[Work]]:
    first: dict[tuple[str, str], Page[Work]] = {}
    for key, page in found:
        first.setdefault(key, page)
    return first


def title_key(title: str) -> str:
    """One spelling of titles that readers cannot tell apart."""
    return " ".join(title.casefold().split()).rstrip(".")


def number_key(number: str) -> str:
    """One spelling of an identifier that is written with hyphens, with blanks or without."""
    return number.casefold().replace("-", "").replace(" ", "")
