"""RDR006."""

from collections.abc import Iterator

from generator.content_types import by_folder
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.redirects._chains import EXAMPLE, PAGE


@rule(
    code="RDR006",
    name="redirect-from-no-page",
    severity=Severity.ERROR,
    clause="",
    message="`{old}` is no identifier that a page of the content can have had",
    fix="name the old identifier, `<folder>/<slug>`; the pages of goals, topics and lists never move",
    good={"registry/redirects.yml": EXAMPLE, "about/b.md": PAGE},
    bad={"registry/redirects.yml": EXAMPLE.replace("about/a", "topics/a"), "about/b.md": PAGE},
    fires_at="registry/redirects.yml:3:20",
)
def old_name_of_no_page(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A misspelt folder would leave the old address dead, and one of a list would take that list's place."""
    folders = by_folder().keys()
    for record in corpus.vocabularies[REDIRECTS]:
        if record.old.partition("/")[0] not in folders:
            yield at_record(corpus, REDIRECTS, record.id, "old", old=record.old)
