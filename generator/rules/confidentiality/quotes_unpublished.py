"""CNF004."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from generator.model.diagnostic import Severity
from generator.model.wording import Numbers
from generator.rules._comparing import quotes_rule
from generator.rules._finding import Finding, at, in_body
from generator.rules._kin import Kin, comes_from
from generator.rules._texts import Text, in_text
from generator.rules._unpublished import Runs
from generator.rules.overlap._passages import run_around
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


def _noted(_public: Sequence[Text], hidden: Sequence[Text]) -> Runs:
    """Runs of words of each unpublished page: its head has an even number, its body the next."""
    runs = Runs(_LENGTH)
    for number, part in enumerate(_parts(hidden)):
        runs.note(part, range(0, len(part) - _LENGTH + 1, _EVERY), number)
    return runs


def _parts(hidden: Sequence[Text]) -> Iterator[Numbers]:
    for text in hidden:
        yield text.wording.head
        yield text.body


def _longest(text: Text, hidden: Sequence[Text], runs: Runs) -> list[_Quote]:
    """The longest quotations of a public page from unpublished ones."""
    longest: dict[str, _Quote] = {}
    for quote in _quotes_of(text, hidden, runs):
        path = quote.hidden.page.path
        if path not in longest or quote.words > longest[path].words:
            longest[path] = quote
    best = sorted(longest.values(), key=lambda quote: -quote.words)
    return [quote for quote in best if not _is_the_source(text, quote.hidden)][:_TOLD]


def _quotes_of(text: Text, hidden: Sequence[Text], runs: Runs) -> Iterator[_Quote]:
    for part, in_head in ((text.wording.head, True), (text.body, False)):
        for match in runs.found(part):
            source = hidden[match.noted // 2]
            words = source.body if match.noted % 2 else source.wording.head
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


@quotes_rule(
    _noted,
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
)
def quotes_unpublished(
    public: Sequence[Text], hidden: Sequence[Text], runs: Runs, met: Sequence[AbstractSet[bytes]]
) -> Iterator[Finding]:
    """Unpublished work leaks by the sentence as well as by the page."""
    runs.forget_common(met, _STOCK)
    for text in (text for text, own in zip(public, met, strict=True) if own):
        for quote in _longest(text, hidden, runs):
            count, other = str(quote.words), quote.hidden.page.path
            if quote.in_head:
                yield at(text.page, "summary", count=count, other=other)
            else:
                yield in_body(text.page, in_text(text, quote.place, quote.words), count=count, other=other)
