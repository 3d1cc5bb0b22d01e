"""TSL001."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.translation import origin
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.parts import NOW
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._others import Others
from generator.rules.translations._example import ORIGINAL, digest, translated


@linked_rule(
    BaseRecord,
    code="TSL001",
    name="source-not-recorded",
    severity=Severity.WARNING,
    clause="",
    message="nothing says from which text of the original this was translated",
    fix=f"write `source_digest: {NOW}` and run `u4ssc check --fix`",
    good={
        "about/a.md": ORIGINAL,
        "about/a.fr.md": translated(f"status: courtesy, source_digest: {digest()}"),
    },
    bad={"about/a.md": ORIGINAL, "about/a.fr.md": translated("status: courtesy")},
    fires_at="about/a.fr.md:5:14",
)
def source_not_recorded(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """Without the digest of its source, nobody is told when a translation falls behind its original."""
    made = origin(page)
    if made and made.source_digest in {None, NOW} and (now := others.digest_of(page.identifier)):
        fix = f"write `source_digest: {now}`, or `source_digest: {NOW}` and run `u4ssc check --fix`"
        yield at(page, "translation", "source_digest", fix=fix)
