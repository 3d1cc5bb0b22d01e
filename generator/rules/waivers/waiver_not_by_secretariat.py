"""WVR008."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.agencies import AGENCIES
from generator.registry.waivers import WAIVERS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import example


@rule(
    code="WVR008",
    name="waiver-not-by-secretariat",
    severity=Severity.ERROR,
    clause="",
    message="the waiver was granted by {agency}, which is not the Secretariat",
    fix="name the member of the Secretariat that granted it, or remove the record",
    good=example(),
    bad=example(granted_by="unesco"),
    fires_at="registry/waivers.yml:7:15",
)
def waiver_not_by_secretariat(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Only who watches over a rule can let a page off it."""
    agencies = corpus.vocabularies[AGENCIES]
    for waiver in corpus.vocabularies[WAIVERS]:
        agency = agencies.get(waiver.granted_by)
        if agency and agency.role != "secretariat":
            yield at_record(corpus, WAIVERS, waiver.id, "granted_by", agency=agency.acronym)
