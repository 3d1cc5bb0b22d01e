"""WVR001."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.agencies import AGENCIES
from generator.registry.waivers import WAIVERS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import NONE, example


@rule(
    code="WVR001",
    name="waiver-in-force",
    severity=Severity.INFO,
    clause="",
    message="{rule} is waived for `{page}` until {until}, by {by}: {reason}",
    fix="nothing to do before it ends",
    good=NONE,
    bad=example(),
    fires_at="registry/waivers.yml:4:9",
)
def waiver_in_force(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """What a waiver lets pass is in no list of faults, so the waiver itself is in every one."""
    agencies = corpus.vocabularies[AGENCIES]
    for waiver in corpus.vocabularies[WAIVERS]:
        if waiver.granted_on <= settings.as_of <= waiver.until:
            agency = agencies.get(waiver.granted_by)
            yield at_record(
                corpus,
                WAIVERS,
                waiver.id,
                "rule",
                rule=waiver.rule,
                page=waiver.page,
                until=str(waiver.until),
                by=agency.acronym if agency else waiver.granted_by,
                reason=waiver.reason,
            )
