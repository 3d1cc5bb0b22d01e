"""GOV015."""

from collections.abc import Iterator

from generator.content_types.news import News
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: No bridge\nsummary: None.\nstatus: {}\ndate: 2030-01-01\nnews_kind: press-release\n"


@page_rule(
    News,
    code="GOV015",
    name="press-release-by-others",
    severity=Severity.ERROR,
    clause="PRESS-01",
    message="the press release is issued by {issuer}, not by the Secretariat",
    fix="set `issued_by: secretariat` if it was; what others issued is `news_kind: news`, with its source",
    good={"news/a.md": _PAGE.format("draft") + "issued_by: secretariat\n---\n"},
    bad={"news/a.md": _PAGE.format("published") + "issued_by: Nowhere Works\n---\n"},
    fires_at="news/a.md:7:12",
    needed_for_release=True,
)
def press_release_by_others(
    page: Page[News], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """What is said in the name of U4SSC comes from the Secretariat; others speak for themselves."""
    record = page.record
    if record.news_kind == "press-release" and record.issued_by != "secretariat":
        issuer = f"`{record.issued_by}`" if record.issued_by else "nobody it names"
        yield at(page, "issued_by" if record.issued_by else "news_kind", issuer=issuer)
