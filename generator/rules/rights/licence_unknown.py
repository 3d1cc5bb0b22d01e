"""RGT005."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.document import FieldPath
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented, rights
from generator.rules.rights._licence import is_licence
from generator.source.fields import NOT_ON_RECORD


@page_rule(
    BaseRecord,
    code="RGT005",
    name="licence-unknown",
    severity=Severity.ERROR,
    clause="",
    message="`{licence}` is no SPDX expression",
    fix="write an identifier of https://spdx.org/licenses/ such as `CC-BY-4.0`, or `all-rights-reserved`",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={"policy-papers/a.md": consented(rights=rights(licence="CC BY")), APPROVAL_FILE: approval()},
    fires_at="policy-papers/a.md:12:42",
    needed_for_release=True,
)
def licence_unknown(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Readers and machines must be able to look up what a licence allows."""
    for path, licence in _licences(page.record):
        if licence != NOT_ON_RECORD and not is_licence(licence):
            yield at(page, *path, licence=licence)


def _licences(record: BaseRecord) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(record, Work) and record.rights:
        yield ("rights", "licence"), record.rights.licence
    for file, image in record.images.items():
        if image.licence:
            yield ("images", file, "licence"), image.licence
