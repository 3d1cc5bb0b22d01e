"""CRF015."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import Finding, at, rule
from generator.rules.overlap._relations import are_related

_WORK = "---\ntitle: {}\nsummary: A.\nstatus: draft\n---\n"


@rule(
    code="CRF015",
    name="title-given-twice",
    severity=Severity.WARNING,
    clause="",
    message="`{other}` has the title `{title}` too",
    fix="tell the two apart by place, year or number; where one replaces the other, say `superseded_by`",
    good={
        "deliverables/a.md": _WORK.format("Of nothing, 2028"),
        "deliverables/b.md": _WORK.format("Of nothing, 2029"),
    },
    bad={"deliverables/a.md": _WORK.format("Of nothing"), "deliverables/b.md": _WORK.format("of Nothing.")},
    fires_at="deliverables/b.md:2:8",
)
def title_given_twice(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """In a list or a search result nobody can tell which of the two is meant."""
    first: dict[tuple[str, str], Page[Work]] = {}
    for page in corpus.pages.values():
        if not isinstance(page.record, Work):
            continue
        title = " ".join(page.record.title.casefold().split()).rstrip(".")
        other = first.setdefault((page.language, title), page)
        if other is not page and not are_related(page, other):
            yield at(page, "title", title=page.record.title, other=other.document.path)
