"""RDR003."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.redirects._chains import EXAMPLE, PAGE, loops, next_of

_BACK = "- {id: second, old: about/b, new: about/a, since: 2029-02-01}\n"


@rule(
    code="RDR003",
    name="redirect-loop",
    severity=Severity.ERROR,
    clause="",
    message="this redirect leads back to itself: {way}",
    fix="name a page that exists as `new`, and remove the records that lead back",
    good={"registry/redirects.yml": EXAMPLE, "about/b.md": PAGE},
    bad={"registry/redirects.yml": EXAMPLE + _BACK},
    fires_at="registry/redirects.yml:3:34",
)
def loop(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A browser gives up after some rounds, and the reader has no page at all."""
    records = list(corpus.vocabularies[REDIRECTS])
    redirects = {record.old: record.new for record in records}
    for record in loops(redirects, records):
        way = " → ".join(f"`{name}`" for name in (*next_of(redirects, record.old), record.old))
        yield at_record(corpus, REDIRECTS, record.id, "new", way=way)
