"""WVR005."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.waivers import WAIVERS
from generator.rules import transition_rules
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import example


@rule(
    code="WVR005",
    name="waiver-of-unknown-page",
    severity=Severity.ERROR,
    clause="",
    message="there is no page `{page}`",
    fix="name the page by its identifier, or remove the record",
    good=example(),
    bad=example(page="about/b"),
    fires_at="registry/waivers.yml:5:9",
)
def waiver_of_unknown_page(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A waiver left behind would let a later page of that name pass unseen.

    One of a rule about changes may name a page that is gone: that is what it lets pass.
    """
    about_changes = {rule.code for rule in transition_rules()}
    for waiver in corpus.vocabularies[WAIVERS]:
        if waiver.page not in corpus.identifiers and waiver.rule not in about_changes:
            yield at_record(corpus, WAIVERS, waiver.id, "page", page=waiver.page)
