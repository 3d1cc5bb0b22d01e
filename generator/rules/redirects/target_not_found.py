"""RDR001."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.redirects._chains import EXAMPLE, PAGE


@rule(
    code="RDR001",
    name="redirect-target-not-found",
    severity=Severity.ERROR,
    clause="",
    message="the redirect from `{old}` leads to `{new}`, and there is no such page",
    fix="name the page that took the place of the old one",
    good={"registry/redirects.yml": EXAMPLE, "about/b.md": PAGE},
    bad={"registry/redirects.yml": EXAMPLE},
    fires_at="registry/redirects.yml:3:34",
)
def target_not_found(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Readers who follow an old address would be sent to nothing."""
    redirects = corpus.vocabularies[REDIRECTS]
    # A redirect to another one's old name is a chain or a loop, and said as such.
    old = {record.old for record in redirects}
    for record in redirects:
        if record.new not in corpus.pages and record.new not in old:
            yield at_record(corpus, REDIRECTS, record.id, "new", old=record.old, new=record.new)
