"""TRN001."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.model.span import Span
from generator.rules._base import transition
from generator.rules._finding import Finding
from generator.rules.transitions._pairs import redirected, renamed, was_public

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\npublished_on: 2029-01-01\n---\n"
_WITHDRAWN = (
    "---\ntitle: A\nsummary: A.\nstatus: withdrawn\npublished_on: 2029-01-01\n"
    "withdrawn_on: 2029-02-01\nreason: Wrong.\n---\n"
)


@transition(
    code="TRN001",
    name="public-page-vanished",
    severity=Severity.ERROR,
    clause="",
    message="the page `{identifier}`{language} was public, and is gone",
    fix="bring the file back with `status: withdrawn`, `withdrawn_on:` and `reason:`,"
    " or record in registry/redirects.yml which page took its place",
    before={"about/a.md": _PAGE},
    good={"about/a.md": _WITHDRAWN},
    bad={},
    fires_at="about/a.md:1:1",
)
def page_vanished(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """An address that was cited once must not turn into a dead link: what is withdrawn leaves a tombstone."""
    excused = {*redirected(after), *renamed(before, after)}
    kept = {(page.identifier, page.language) for page in after.texts}
    for page in before.texts:
        name = page.identifier
        # With the original gone too, one fault says it all.
        alone = page is before.pages.get(name) or name in after.pages or name not in before.pages
        if (name, page.language) not in kept and name not in excused and alone and was_public(page, settings):
            language = "" if page.language == settings.language else f" in `{page.language}`"
            # The file is not there any more: the fault stands at its start.
            yield Finding(
                document=page.document, span=Span(0, 0), words={"identifier": name, "language": language}
            )
