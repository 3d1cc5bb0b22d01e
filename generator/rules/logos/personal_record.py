"""LOG007."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding
from generator.rules._pictures import DRAWING
from generator.rules.logos._registered import on_record, registered

_NAMED = DRAWING.replace(
    "<path", '<metadata><dc:creator xmlns:dc="urn:dc">Nobody</dc:creator></metadata><path'
)


@rule(
    code="LOG007",
    name="logo-with-personal-data",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="the logo `{file}` holds, unseen: {personal}",
    fix="ask the agency for a file without metadata; an official logo is not ours to change",
    good=on_record(),
    bad=on_record(_NAMED),
    fires_at="registry/agencies.yml:10:11",
)
def logo_with_personal_data(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The file is published as it is, and with it the name of whoever drew or saved it."""
    for found in registered(corpus):
        if found.asset.personal:
            yield found.found(corpus, "file", personal=", ".join(found.asset.personal))
