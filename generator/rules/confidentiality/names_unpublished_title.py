"""CNF005."""

from collections.abc import Iterator, Mapping

from generator.content_types._rights import SecretariatConsent
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.model.wording import Numbers
from generator.rules._base import Finding, at, in_body, rule
from generator.rules.confidentiality._unpublished import Runs, unseen
from generator.rules.overlap._texts import Text, in_text, numbers_of

_PUBLIC = "---\ntitle: A\nsummary: A.\nstatus: published\n---\nSoon there will be {}.\n"
_DRAFT = "---\ntitle: Guide to the bridges of the town of nowhere\nsummary: B.\nstatus: draft\n---\n"
LEAST = 6
"""Words of a title that nobody writes by chance."""


@rule(
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
    compares_wording=True,
)
def names_unpublished_title(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A title says what is being written before those who write it have agreed to tell."""
    public, hidden = unseen(corpus, settings)
    told = {numbers_of(text.page.brief.title).tobytes() for text in public} if hidden else set()
    titles = {
        number: title
        for number, text in enumerate(hidden)
        if len(title := numbers_of(text.page.brief.title)) >= LEAST
        and title.tobytes() not in told
        and not _is_known_elsewhere(text)
    }
    runs = Runs(LEAST)
    for number, title in titles.items():
        runs.note(title, [0], number)
    for text in public if titles else ():
        named: set[int] = set()
        for part, in_head in ((text.wording.head, True), (text.body, False)):
            for place, number in _named(part, runs, titles):
                if number not in named and hidden[number].page.identifier != text.page.identifier:
                    named.add(number)
                    yield _finding(text, place, hidden[number], in_head=in_head)


def _named(part: Numbers, runs: Runs, titles: Mapping[int, Numbers]) -> Iterator[tuple[int, int]]:
    for match in runs.found(part):
        title = titles[match.noted]
        if part[match.at : match.at + len(title)] == title:
            yield match.at, match.noted


def _finding(text: Text, place: int, hidden: Text, *, in_head: bool) -> Finding:
    title, other = hidden.page.brief.title, hidden.page.path
    if in_head:
        return at(text.page, "summary", title=title, other=other)
    span = in_text(text, place, len(numbers_of(title)))
    return in_body(text.page, span, title=title, other=other)


def _is_known_elsewhere(text: Text) -> bool:
    """Whether the work is on public record, so that its title is no secret, whatever its page's status."""
    consent = getattr(text.page.record, "consent", None)
    return consent is not None and not isinstance(consent, SecretariatConsent)
