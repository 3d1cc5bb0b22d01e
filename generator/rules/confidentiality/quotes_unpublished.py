"""CNF004."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.model.wording import Numbers
from generator.rules._base import Finding, at, in_body, rule
from generator.rules._kin import Kin, comes_from
from generator.rules.confidentiality._unpublished import Runs, unseen
from generator.rules.overlap._passages import run_around
from generator.rules.overlap._texts import Text, in_text
from generator.source.links import resolve

_PUBLIC = "---\ntitle: A\nsummary: A.\nstatus: published\n---\n{}\n"
_DRAFT = "---\ntitle: B\nsummary: B.\nstatus: draft\n---\nWe hear that {}\n"
_TEXT = "nobody in the town of nowhere has counted more than seven bridges so far."
LEAST = 12
_LENGTH = 8
# Of twelve words, the run of eight that starts at every fifth place is among the five that they hold.
_EVERY = LEAST - _LENGTH + 1
_STOCK = 3
"""In so many public pages, words are no secret of a draft, but a phrase that the draft uses too."""

_TOLD = 3
"""How many quotations of one page are told of at once."""


class _Quote(NamedTuple):
    public: Text
    place: int
    in_head: bool
    hidden: Text
    words: int


@rule(
    code="CNF004",
    name="quotes-unpublished-page",
    severity=Severity.ERROR,
    clause="IP-05",
    message="{count} words in a row stand in `{other}` too, which is not public",
    fix="take the words out, or, where they were public first, link to this page or name it in "
    "`derived_from` there",
    good={"about/a.md": _PUBLIC.format("Other words."), "about/b.md": _DRAFT.format(_TEXT)},
    bad={"about/a.md": _PUBLIC.format("It is said: " + _TEXT), "about/b.md": _DRAFT.format(_TEXT)},
    fires_at="about/a.md:6:13",
    compares_wording=True,
)
def quotes_unpublished(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Unpublished work leaks by the sentence as well as by the page."""
    public, hidden = unseen(corpus, settings)
    if not hidden:
        return
    for quote in _quotes(public, hidden):
        text, count = quote.public, str(quote.words)
        other = quote.hidden.page.path
        if quote.in_head:
            yield at(text.page, "summary", count=count, other=other)
        else:
            yield in_body(text.page, in_text(text, quote.place, quote.words), count=count, other=other)


def _quotes(public: Sequence[Text], hidden: Sequence[Text]) -> Iterator[_Quote]:
    """The longest quotations of each public page from unpublished ones."""
    parts = [(text, part) for text in hidden for part in (text.wording.head, text.body)]
    runs = Runs(_LENGTH)
    for number, (_, part) in enumerate(parts):
        runs.note(part, range(0, len(part) - _LENGTH + 1, _EVERY), number)
    for number in runs.forget_common(((text.wording.head, text.body) for text in public), _STOCK):
        text = public[number]
        longest: dict[str, _Quote] = {}
        for quote in _quotes_of(text, parts, runs):
            path = quote.hidden.page.path
            if path not in longest or quote.words > longest[path].words:
                longest[path] = quote
        best = sorted(longest.values(), key=lambda quote: -quote.words)
        yield from [quote for quote in best if not _is_the_source(text, quote.hidden)][:_TOLD]


def _quotes_of(text: Text, parts: Sequence[tuple[Text, Numbers]], runs: Runs) -> Iterator[_Quote]:
    for part, in_head in ((text.wording.head, True), (text.body, False)):
        for match in runs.found(part):
            source, words = parts[match.noted]
            start, length = run_around(part, match.at, words, match.there)
            if length >= LEAST:
                yield _Quote(text, start, in_head, source, length)


def _is_the_source(public: Text, hidden: Text) -> bool:
    """Whether the unpublished page says that it has the words from the public one."""
    document = hidden.page.document
    return (
        public.page.identifier == hidden.page.identifier
        or comes_from(Kin.of(hidden.page), Kin.of(public.page))
        or any(resolve(document.path, link.target).path == public.page.path for link in document.body.links)
    )
