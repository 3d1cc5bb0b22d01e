"""RDR002."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.redirects._chains import EXAMPLE, PAGE, next_of

_SECOND = "- {id: second, old: about/c, new: about/%s, since: 2029-02-01}\n"


@rule(
    code="RDR002",
    name="redirect-to-redirect",
    severity=Severity.ERROR,
    clause="",
    message="the redirect from `{old}` leads to `{new}`, which is itself an old name, of `{last}` by now",
    fix="lead straight to the page itself",
    good={"registry/redirects.yml": EXAMPLE + _SECOND % "b", "about/b.md": PAGE},
    bad={"registry/redirects.yml": EXAMPLE + _SECOND % "a", "about/b.md": PAGE},
    fires_at="registry/redirects.yml:4:35",
)
def chain(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Each step costs the reader a page load, and one record that is lost breaks all of them."""
    redirects = {record.old: record.new for record in corpus.vocabularies[REDIRECTS]}
    for record in corpus.vocabularies[REDIRECTS]:
        *_, last = next_of(redirects, record.old)
        # What ends in a loop is said once, of the loop.
        if record.new in redirects and redirects[last] not in redirects:
            words = {"old": record.old, "new": record.new, "last": redirects[last]}
            yield at_record(corpus, REDIRECTS, record.id, "new", **words)
