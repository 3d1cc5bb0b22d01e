"""LOG002."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding
from generator.rules.logos._registered import on_record, registered


@rule(
    code="LOG002",
    name="logo-altered",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="`{file}` is not the file that was registered: its sha-256 is {digest}",
    fix="put the agency's own file back; only for a new file from the agency, register its sha-256",
    good=on_record(),
    bad=on_record(digest="0" * 64),
    fires_at="registry/agencies.yml:13:13",
)
def logo_altered(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """An official logo is shown as the agency supplied it, to the last octet, or not at all."""
    for found in registered(corpus):
        if found.asset.sha256 != found.logo.sha256:
            yield found.found(corpus, "sha256", digest=found.asset.sha256)
