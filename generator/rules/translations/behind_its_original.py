"""TSL002."""

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

_MADE = translated(f"status: courtesy, source_digest: {digest()}")


@linked_rule(
    BaseRecord,
    code="TSL002",
    name="behind-its-original",
    severity=Severity.INFO,
    clause="",
    message="the original has changed since this was translated; `u4ssc status` names the parts",
    fix=f"bring it up to date, then write `source_digest: {NOW}` and run `u4ssc check --fix`",
    good={"about/a.md": ORIGINAL, "about/a.fr.md": _MADE},
    bad={"about/a.md": ORIGINAL.replace("is left", "has come back"), "about/a.fr.md": _MADE},
    fires_at="about/a.fr.md:5:48",
)
def behind_its_original(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """Nobody who edits an original has to wait for its translations: their readers are told instead."""
    made = origin(page)
    if made and made.source_digest not in {None, NOW, others.digest_of(page.identifier)}:
        yield at(page, "translation", "source_digest")
