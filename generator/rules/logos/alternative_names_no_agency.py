"""LOG017."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.agencies import AGENCIES
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.logos._registered import on_record


@rule(
    code="LOG017",
    name="logo-alternative-names-no-agency",
    severity=Severity.WARNING,
    clause="LOGO-01",
    message="the text alternative `{alt}` does not name {agency}",
    fix="write what the logo says: the agency's name or its acronym",
    good=on_record(),
    bad=on_record(alt="Logo"),
    fires_at="registry/agencies.yml:11:10",
)
def logo_alternative_names_no_agency(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Whoever cannot see the logo must learn from its alternative whose it is."""
    for agency in corpus.vocabularies[AGENCIES]:
        if agency.logo:
            said = agency.logo.alt.casefold()
            if not any(name.casefold() in said for name in (agency.acronym, agency.name, *agency.aliases)):
                yield at_record(
                    corpus, AGENCIES, agency.id, "logo", "alt", alt=agency.logo.alt, agency=agency.acronym
                )
