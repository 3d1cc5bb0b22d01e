"""What the checks of a page may ask of all that is not the page itself."""

from typing import NamedTuple

from generator.content_types._work import Work
from generator.content_types.release import Release, release
from generator.model.asset import Asset
from generator.model.dates import PartialDate
from generator.model.page import Corpus, Page
from generator.model.settings import Adjustment, Settings
from generator.model.vocabulary import Lookup, Term
from generator.registry.clauses import CLAUSES, Clause
from generator.rules._asked import asked
from generator.rules._kin import Kin
from generator.rules._questions import Questioned, question
from generator.rules._tables import Tables, number_key, title_key


class Telling(NamedTuple):
    """What a finding's diagnostic follows from, besides the finding and its rule."""

    site_url: str
    clause: Clause | None
    adjustments: tuple[Adjustment, ...]


class Others(Questioned):
    """The answers that a corpus gives under some settings.

    `vocabularies` are those of the corpus; what is asked of them is a question too.
    """

    def __init__(self, corpus: Corpus, settings: Settings) -> None:
        super().__init__()
        self.corpus = corpus
        self._tables = Tables(corpus)
        self.vocabularies = asked(corpus.vocabularies, self)
        self.settings = settings

    @question
    def is_between(self, first: str, last: str) -> bool:
        """Whether the day of the check is one of those from one to another."""
        return first <= self.settings.as_of.isoformat() <= last

    @question
    def telling(self, code: str, clause: str) -> Telling:
        """How to tell what the rule of a code, and of a clause, has found."""
        settings, clauses = self.settings, self.corpus.vocabularies[CLAUSES]
        return Telling(settings.site_url, clauses.get(clause), settings.adjustments_of(code))

    @question
    def record(self, vocabulary: str, identifier: str) -> Term | None:
        """The record of an identifier in a vocabulary, if there is one."""
        return self.corpus.vocabularies.named(vocabulary).get(identifier)

    @question
    def canonical(self, vocabulary: str, written: str) -> str | None:
        """The identifier that a text is in a vocabulary, if it is one."""
        return self.corpus.vocabularies.named(vocabulary).canonical(written)

    @question
    def registry(self, vocabulary: str) -> Lookup[Term]:
        """All of a vocabulary."""
        return self.corpus.vocabularies.named(vocabulary)

    @question
    def has_file(self, path: str) -> bool:
        """Whether a file that is no page lies at a path."""
        return path in self.corpus.files

    @question
    def has_path(self, path: str) -> bool:
        """Whether a link can lead to a path."""
        return path in self.corpus.paths

    @question
    def has_page(self, identifier: str) -> bool:
        """Whether there is a page of a name, read or not."""
        return identifier in self.corpus.identifiers

    @question
    def is_translation(self, path: str) -> bool:
        """Whether the page at a path is a translation of another."""
        return path in self._tables.translations

    @question
    def is_public_file(self, path: str) -> bool:
        """Whether a file comes from a content root that everyone can read."""
        return path in self.corpus.public_files

    @question
    def asset(self, path: str) -> Asset | None:
        """What is known of a file that is no page."""
        return self.corpus.assets.get(path)

    @question
    def files_in(self, bundle: str) -> tuple[str, ...]:
        """Paths of the files that lie in the folder of a page, sorted."""
        return tuple(self._tables.files_by_bundle.get(bundle, ()))

    @question
    def state_at(self, path: str) -> Release | None:
        """What the public sees of the page or translation at a path; None where there is none."""
        page = self.corpus.by_path.get(path)
        return release(page.brief, self.settings.as_of) if page else None

    @question
    def state_of(self, identifier: str) -> Release | None:
        """What the public sees of the page of a name; None where there is none that could be read."""
        page = self.corpus.pages.get(identifier)
        return release(page.brief, self.settings.as_of) if page else None

    @question
    def path_of(self, identifier: str) -> str:
        """Path of the page of a name, empty where there is none that could be read."""
        page = self.corpus.pages.get(identifier)
        return page.path if page else ""

    @question
    def has_anchor(self, path: str, name: str) -> bool | None:
        """Whether the page at a path has an anchor; None where there is no such page."""
        found = self._tables.anchors.get(path)
        return None if found is None else name in found

    @question
    def anchors_at(self, path: str) -> tuple[str, ...]:
        """All anchors of the page at a path."""
        return self._tables.anchors[path]

    @question
    def declared_images(self, identifier: str) -> tuple[tuple[str, str], ...]:
        """The image files that the original of a page declares, each with its holder."""
        page = self.corpus.pages.get(identifier)
        return page.brief.images if page else ()

    @question
    def digest_of(self, identifier: str) -> str:
        """What tells the text of a page's original from another one, empty where there is none."""
        page = self.corpus.pages.get(identifier)
        return page.brief.source_digest if page else ""

    @question
    def agenda_since(self, agenda: str) -> PartialDate | None:
        """The date of the earliest work that names an agenda: evidence that the agenda was there."""
        return self._tables.agendas.get(agenda)

    @question
    def earlier_titled(self, identifier: str, language: str, title: str) -> Kin | None:
        """The first of the works that have a title in a language, unless it is the one that asks."""
        return _kin(self._tables.titles.get((language, title_key(title))), identifier)

    @question
    def earlier_numbered(self, identifier: str, scheme: str, number: str) -> Kin | None:
        """The first of the works that have a DOI or an ISBN, unless it is the one that asks."""
        return _kin(self._tables.numbers.get((scheme, number_key(number))), identifier)

    @question
    def all_paths(self) -> tuple[str, ...]:
        """Everything that a link can lead to: asked only to find what a dead link may have meant."""
        return self._tables.all_paths

    @question
    def all_pages(self) -> tuple[str, ...]:
        """Identifiers of all pages that could be read, in their order."""
        return tuple(self.corpus.pages)

    @question
    def moved(self, identifier: str) -> str:
        """The path of the page that a redirect leads to from an identifier, empty where none does."""
        return self.path_of(self._tables.redirects.get(identifier, ""))


def _kin(page: Page[Work] | None, asking: str) -> Kin | None:
    return Kin.of(page) if page and page.identifier != asking else None
