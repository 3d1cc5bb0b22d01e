"""LOG004."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.agencies import LOGO_TYPES
from generator.rules._base import rule
from generator.rules._finding import Finding
from generator.rules._pictures import picture
from generator.rules.logos._registered import on_record, registered


@rule(
    code="LOG004",
    name="logo-not-png-or-svg",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="the logo `{file}` is {kind}",
    fix="ask the agency for its logo as `.svg` or `.png`",
    good=on_record(),
    bad=on_record(picture(), file="office.webp"),
    fires_at="registry/agencies.yml:10:11",
)
def logo_not_png_or_svg(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """These two show a logo sharp and whole in every browser; others lose some of it."""
    for found in registered(corpus):
        kind = found.asset.media_type
        if kind not in LOGO_TYPES:
            yield found.found(corpus, "file", kind=f"of type {kind}" if kind else "no image")
