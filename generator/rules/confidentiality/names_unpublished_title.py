"""CNF005."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from generator.model.diagnostic import Severity
from generator.model.wording import Numbers
from generator.rules._comparing import quotes_rule
from generator.rules._finding import Finding, at, in_body
from generator.rules._texts import Text, in_text, numbers_of
from generator.rules._unpublished import Runs

_PUBLIC = "---\ntitle: A\nsummary: A.\nstatus: published\n---\nSoon there will be {}.\n"
_DRAFT = "---\ntitle: Guide to the bridges of the town of nowhere\nsummary: B.\nstatus: draft\n---\n"
LEAST = 6
"""Words of a title that nobody writes by chance."""


def _noted(public: Sequence[Text], hidden: Sequence[Text]) -> Runs:
    """Beginnings of titles, each with the number of its unpublished page."""
    told = {numbers_of(text.page.brief.title).tobytes() for text in public} if hidden else set()
    runs = Runs(LEAST)
    for number, text in enumerate(hidden):
        title = numbers_of(text.page.brief.title)
        # Of a work on public record the title is no secret, whatever the status of its page.
        if len(title) >= LEAST and title.tobytes() not in told and not text.page.brief.on_record:
            runs.note(title, [0], number)
    return runs


def _named(part: Numbers, runs: Runs, hidden: Sequence[Text]) -> Iterator[tuple[int, int]]:
    for match in runs.found(part):
        title = numbers_of(hidden[match.noted].page.brief.title)
        if part[match.at : match.at + len(title)] == title:
            yield match.at, match.noted


def _finding(text: Text, place: int, hidden: Text, *, in_head: bool) -> Finding:
    title, other = hidden.page.brief.title, hidden.page.path
    if in_head:
        return at(text.page, "summary", title=title, other=other)
    span = in_text(text, place, len(numbers_of(title)))
    return in_body(text.page, span, title=title, other=other)


@quotes_rule(
    _noted,
    code="CNF005",
    name="names-unpublished-title",
    severity=Severity.ERROR,
    clause="IP-05",
    message="the page names `{title}`, the title of `{other}`, which is not public",
    fix="take the title out until that page is published",
    good={"about/a.md": _PUBLIC.format("a guide to bridges"), "about/b.md": _DRAFT},
    bad={
        "about/a.md": _PUBLIC.format("a *Guide to the bridges* of the town of Nowhere"),
        "about/b.md": _DRAFT,
    },
    fires_at="about/a.md:6:23",
)
def names_unpublished_title(
    public: Sequence[Text], hidden: Sequence[Text], runs: Runs, met: Sequence[AbstractSet[bytes]]
) -> Iterator[Finding]:
    """A title says what is being written before those who write it have agreed to tell."""
    for text in (text for text, own in zip(public, met, strict=True) if own):
        named: set[int] = set()
        for part, in_head in ((text.wording.head, True), (text.body, False)):
            for place, number in _named(part, runs, hidden):
                if number not in named and hidden[number].page.identifier != text.page.identifier:
                    named.add(number)
                    yield _finding(text, place, hidden[number], in_head=in_head)
