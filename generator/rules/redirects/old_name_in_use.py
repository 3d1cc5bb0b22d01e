"""RDR004."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.redirects._chains import EXAMPLE, PAGE


@rule(
    code="RDR004",
    name="old-identifier-in-use",
    severity=Severity.ERROR,
    clause="",
    message="`{old}` is said to be used no longer, and is the identifier of a page",
    fix="give the page another name; an identifier is never used again",
    good={"registry/redirects.yml": EXAMPLE, "about/b.md": PAGE},
    bad={"registry/redirects.yml": EXAMPLE, "about/a.md": PAGE, "about/b.md": PAGE},
    fires_at="registry/redirects.yml:3:20",
)
def old_name_in_use(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """One address cannot both show a page and send readers on, and it stands for the work it had first."""
    for record in corpus.vocabularies[REDIRECTS]:
        # One that leads to itself is a loop.
        if record.old in corpus.pages and record.old != record.new:
            yield at_record(corpus, REDIRECTS, record.id, "old", old=record.old)
