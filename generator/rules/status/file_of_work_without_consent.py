"""STA010."""

from collections.abc import Iterator

from generator.content_types._holders import is_third_party
from generator.content_types._rights import CitedElsewhere, PublicRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.registry.agencies import AGENCIES
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, in_body
from generator.rules._others import Others
from generator.rules._pictures import picture
from generator.rules._works import recorded
from generator.source.links import resolve

_OTHERS = "{b.webp: {alt: B, credit: Nobody, holder: Nobody at all, licence: CC0-1.0}}"


@linked_rule(
    Work,
    code="STA010",
    name="file-of-work-without-consent",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the page shows `{file}`, and its basis is `{basis}`",
    fix="remove the file; if it is not of the work, say in `images` whose it is and under what licence",
    good={
        "policy-papers/a/index.md": recorded("![A square](b.webp)\n", images=_OTHERS),
        "policy-papers/a/b.webp": picture(),
    },
    bad={
        "policy-papers/a/index.md": recorded("![A square](b.webp)\n", images="{b.webp: {alt: B}}"),
        "policy-papers/a/b.webp": picture(),
    },
    fires_at="policy-papers/a/index.md:16:1",
)
def file_of_work_without_consent(page: Page[Work], others: Others, settings: Settings) -> Iterator[Finding]:
    """That a publisher shows a work lets us describe it and link to it, not repeat its images or the file."""
    consent = page.record.consent
    if not page.bundle or not isinstance(consent, PublicRecord | CitedElsewhere):
        return
    for reference in (*page.document.body.images, *page.document.body.links):
        path = resolve(page.path, reference.target).path
        name = path.removeprefix(page.bundle + "/")
        if (
            path != name
            and others.has_file(path)
            and not _is_others(_holder(name, page, others), page, others)
        ):
            yield in_body(page, reference.span, file=name, basis=consent.basis)


def _holder(name: str, page: Page[Work], others: Others) -> str:
    """Whose an image is, as the page or its original declares it; empty where nobody says it."""
    if (image := page.record.images.get(name)) is not None:
        return image.holder or ""
    return dict(others.declared_images(page.identifier)).get(name, "")


def _is_others(holder: str, page: Page[Work], others: Others) -> bool:
    """Whether a file is said to belong to somebody who has no part in the work."""
    rights = page.record.rights
    holders = (rights.holders if rights and not isinstance(rights.holders, str) else ()) or ()
    return bool(holder) and holder not in holders and is_third_party(holder, others.vocabularies[AGENCIES])
