"""LOG006."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.agencies import LOGO_TYPES
from generator.rules._base import rule
from generator.rules._finding import Finding
from generator.rules._pictures import DRAWING
from generator.rules.logos._registered import on_record, registered

_SCRIPTED = DRAWING.replace("<path", "<script>alert(1)</script><path")


@rule(
    code="LOG006",
    name="unsafe-logo",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="the logo `{file}` {faults}",
    fix="ask the agency for a plain file; an official logo is not ours to change",
    good=on_record(),
    bad=on_record(_SCRIPTED),
    fires_at="registry/agencies.yml:10:11",
)
def unsafe_logo(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Whoever opens the file by itself would run its scripts or fetch what it refers to, in our name."""
    for found in registered(corpus):
        if found.asset.faults and found.asset.media_type in LOGO_TYPES:
            yield found.found(corpus, "file", faults=" and ".join(found.asset.faults))
