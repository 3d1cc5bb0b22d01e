"""RDR005."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.redirects._chains import EXAMPLE, PAGE

_OTHER = "- {id: second, old: about/%s, new: about/b, since: 2029-02-01}\n"


@rule(
    code="RDR005",
    name="redirect-given-twice",
    severity=Severity.ERROR,
    clause="",
    message="`{old}` is redirected by the record `{first}` already",
    fix="keep one of the two records",
    good={"registry/redirects.yml": EXAMPLE + _OTHER % "c", "about/b.md": PAGE},
    bad={"registry/redirects.yml": EXAMPLE + _OTHER % "a", "about/b.md": PAGE},
    fires_at="registry/redirects.yml:4:21",
)
def given_twice(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Only one of them can hold, and which one would depend on their order."""
    first: dict[str, str] = {}
    for record in corpus.vocabularies[REDIRECTS]:
        if record.old in first:
            yield at_record(corpus, REDIRECTS, record.id, "old", old=record.old, first=first[record.old])
        first.setdefault(record.old, record.id)
