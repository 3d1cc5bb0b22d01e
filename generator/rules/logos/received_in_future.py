"""LOG008."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.agencies import AGENCIES
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.logos._registered import on_record


@rule(
    code="LOG008",
    name="logo-received-in-future",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="the logo of {agency} is said to have been received on {day}, which is still to come",
    fix="give the day on which the agency sent the file",
    good=on_record(),
    bad=on_record(received_on="2999-01-01"),
    fires_at="registry/agencies.yml:12:18",
)
def logo_received_in_future(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The day tells which of an agency's logos, past and present, the file is."""
    for agency in corpus.vocabularies[AGENCIES]:
        if agency.logo and agency.logo.received_on > settings.as_of:
            day = agency.logo.received_on.isoformat()
            yield at_record(
                corpus, AGENCIES, agency.id, "logo", "received_on", agency=agency.acronym, day=day
            )
