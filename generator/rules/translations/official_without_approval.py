"""TSL003."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.translation import origin
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.approvals import APPROVALS
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval
from generator.rules.translations._example import ORIGINAL, digest, translated

_OFFICIAL = translated(f"status: official, source_digest: {digest()}, approval: invented")


@page_rule(
    BaseRecord,
    translations=True,
    code="TSL003",
    name="official-without-approval",
    severity=Severity.ERROR,
    clause="PRESS-01",
    message="the translation calls itself official, and no approval makes it that",
    fix="name in `approval:` a record of kind `translation` for this page, or write `status: courtesy`",
    good={
        "about/a.md": ORIGINAL,
        "about/a.fr.md": _OFFICIAL,
        APPROVAL_FILE: approval(kind="translation", scope="[about/a]"),
    },
    bad={"about/a.md": ORIGINAL, "about/a.fr.md": _OFFICIAL, APPROVAL_FILE: approval(scope="[about/a]")},
    fires_at="about/a.fr.md:5:23",
    needed_for_release=True,
)
def official_without_approval(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """What is official is for the Secretariat to say; a good translation by anybody else is a courtesy."""
    made = origin(page)
    if made is None or made.status != "official":
        return
    given = vocabularies[APPROVALS].get(made.approval or "")
    if (
        given is None
        or given.kind != "translation"
        or page.identifier not in given.scope
        or given.date > settings.as_of
        or (given.valid_until is not None and given.valid_until < settings.as_of)
    ):
        yield at(page, "translation", "status")
