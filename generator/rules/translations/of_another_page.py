"""TSL004."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.translation import origin
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.translations._example import ORIGINAL, digest, translated

_MADE = f"status: courtesy, source_digest: {digest()}"


@page_rule(
    BaseRecord,
    translations=True,
    code="TSL004",
    name="translation-of-another-page",
    severity=Severity.ERROR,
    clause="",
    message="the file stands beside `{identifier}`, and says that it translates `{other}`",
    fix="leave `of:` out, or put the file beside the page that it translates",
    good={"about/a.md": ORIGINAL, "about/a.fr.md": translated(f"of: about/a, {_MADE}")},
    bad={"about/a.md": ORIGINAL, "about/a.fr.md": translated(f"of: about/b, {_MADE}")},
    fires_at="about/a.fr.md:5:19",
)
def of_another_page(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """It would take over goals, rights and dates of a page that it does not tell of."""
    made = origin(page)
    if made and made.of not in {None, page.identifier}:
        fix = f"write `of: {page.identifier}`, or put the file beside the page that it translates"
        yield at(page, "translation", "of", fix=fix, identifier=page.identifier, other=made.of or "")
