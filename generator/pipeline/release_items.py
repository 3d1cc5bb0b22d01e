"""What a release record says of each released page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from generator.content_types._rights import Rights
from generator.export.release_record import Item
from generator.index.urls import page_url
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.pipeline.check import Checked
from generator.pipeline.gate import Released, files_of
from generator.rules import content_rules


def items(released: Released, checked: Checked, settings: Settings) -> Iterator[Item]:
    """Every released page and translation, with the rules that it keeps.

    A rule that could concern a page and has no error or warning to say of it is kept, unless the
    configuration has lowered it there or switched it off.
    """
    fired = _codes(one for one in checked.diagnostics if one.severity is not Severity.INFO)
    waived = _codes(checked.waived)
    rules = content_rules()
    originals = {page.document.path for page in released.corpus.pages.values()}
    for page in released.corpus.texts:
        path = page.document.path
        broken = fired[path] | waived[path]
        concerned = [rule for rule in rules if rule.concerns(page, translation=path not in originals)]
        yield Item(
            identifier=page.identifier,
            language=page.language,
            title=page.record.title,
            status=page.record.status,
            url=page_url(page.folder, page.slug, page.language),
            path=path,
            source=sha256(page.document.text.encode()).hexdigest(),
            files=tuple(files_of(page, released.corpus)),
            consent=consent_of(page),
            rules=tuple(
                rule.code
                for rule in concerned
                if rule.code not in broken and settings.adjustment(rule.code, path) is None
            ),
            waived=tuple(sorted(waived[path])),
            **_rights(getattr(page.record, "rights", None)),
        )


def consent_of(page: Page[Any]) -> dict[str, str] | None:
    """The consent that a page stands on, as text; None for pages that need none."""
    consent = getattr(page.record, "consent", None)
    if consent is None:
        return None
    return {name: str(value) for name, value in sorted(vars(consent).items()) if value is not None}


def _rights(rights: Rights | None) -> dict[str, Any]:
    holders = rights.holders if rights else None
    return {
        "holders": tuple(holders) if isinstance(holders, tuple) else holders,
        "licence": rights.licence if rights else None,
    }


def _codes(diagnostics: Iterable[Diagnostic]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for diagnostic in diagnostics:
        found[diagnostic.path].add(diagnostic.code)
    return found
