"""LOG009."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.model.span import Span
from generator.registry.agencies import AGENCIES, LOGOS
from generator.rules._base import rule
from generator.rules._finding import Finding
from generator.rules._pictures import DRAWING
from generator.rules.logos._registered import on_record


@rule(
    code="LOG009",
    name="logo-not-registered",
    severity=Severity.WARNING,
    clause="LOGO-01",
    message="no agency has registered `registry/logos/{file}`",
    fix="add `logo:` with `file`, `alt`, `received_on` and `sha256` to the agency, or remove the file",
    good=on_record(),
    bad=on_record() | {"registry/logos/nobody.svg": DRAWING},
    fires_at="registry/agencies.yml:1:1",
)
def logo_not_registered(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A file whose owner nobody knows is no official logo, and no page shows it."""
    known = {agency.logo.path for agency in corpus.vocabularies[AGENCIES] if agency.logo}
    places = corpus.entries.get(AGENCIES.name, {}).values()
    registry = next((entry.document for entry in places), None)
    stray = sorted(path for path in corpus.files if path.startswith(LOGOS) and path not in known)
    for path in stray if registry else ():
        assert registry is not None  # noqa: S101 - tells mypy what the line above has made sure of
        yield Finding(document=registry, span=Span(0, 0), words={"file": path.removeprefix(LOGOS)})
