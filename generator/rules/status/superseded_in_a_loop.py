"""STA013."""

from collections.abc import Iterator, Mapping

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: {0}\nsummary: {0}.\nstatus: superseded\nsuperseded_by: about/{1}\n---\n"
_LAST = "---\ntitle: C\nsummary: C.\nstatus: published\n---\n"


@rule(
    code="STA013",
    name="superseded-in-a-loop",
    severity=Severity.ERROR,
    clause="",
    message="the successors lead back to this page: {loop}",
    fix="let the newest of them stand without `superseded_by`",
    good={
        "about/a.md": _PAGE.format("A", "b"),
        "about/b.md": _PAGE.format("B", "c"),
        "about/c.md": _LAST,
    },
    bad={"about/a.md": _PAGE.format("A", "b"), "about/b.md": _PAGE.format("B", "a")},
    fires_at="about/a.md:5:16",
)
def superseded_in_a_loop(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Who follows the banners must arrive at what holds today."""
    successors = {
        name: successor
        for name, page in corpus.pages.items()
        if (successor := page.brief.superseded_by) in corpus.pages
    }
    for loop in _loops(successors):
        way = " → ".join(f"`{name}`" for name in (*loop, loop[0]))
        yield at(corpus.pages[loop[0]], "superseded_by", loop=way)


def _loops(successors: Mapping[str, str]) -> Iterator[list[str]]:
    """Every loop once, from the first of its pages on; each page is passed once."""
    passed: set[str] = set()
    for start in successors:
        way: dict[str, int] = {}
        name = start
        while name in successors and name not in passed:
            passed.add(name)
            way[name] = len(way)
            name = successors[name]
        if name in way:
            loop = list(way)[way[name] :]
            first = loop.index(min(loop))
            yield [*loop[first:], *loop[:first]]
