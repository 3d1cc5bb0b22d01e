"""What a release record says of each released page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.export.release_record import Item
from generator.index.excerpt import excerpt
from generator.index.urls import page_url
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.settings import deepest
from generator.pipeline.checked import Checked
from generator.pipeline.gate import Released
from generator.rules import content_rules


def items(released: Released, checked: Checked) -> Iterator[Item]:
    """Every released page and translation, with the rules that it keeps.

    A rule that could concern a page and has no error or warning to say of it is kept, unless the
    configuration has lowered it there or switched it off.
    """
    settings = checked.settings
    fired = _codes(one for one in checked.diagnostics if one.severity is not Severity.INFO)
    waived = _codes(checked.waived)
    rules = content_rules()
    originals = {page.path for page in released.corpus.pages.values()}
    concerned: dict[tuple[type[Any], bool], tuple[str, ...]] = {}
    adjusted = {one.code for one in settings.adjustments}
    for page in released.corpus.texts:
        path = page.path
        taken = excerpt(page)
        kind = page.kind, path not in originals
        if kind not in concerned:
            concerned[kind] = tuple(rule.code for rule in rules if rule.concerns(page, translation=kind[1]))
        lowered = {code for code in adjusted if deepest(settings.adjustments_of(code), path) is not None}
        broken = fired[path] | waived[path] | lowered
        yield Item(
            identifier=page.identifier,
            language=page.language,
            title=page.brief.title,
            status=page.brief.status,
            url=page_url(page.folder, page.slug, page.language),
            path=path,
            source=taken.source,
            files=tuple(path for path in taken.files if path in released.corpus.files),
            consent=dict(taken.consent) if taken.consent is not None else None,
            # Of most pages there is nothing to say, and they share one list.
            rules=tuple(code for code in concerned[kind] if code not in broken)
            if broken
            else concerned[kind],
            waived=tuple(sorted(waived[path])),
            holders=taken.holders,
            licence=taken.licence,
        )


def _codes(diagnostics: Iterable[Diagnostic]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for diagnostic in diagnostics:
        found[diagnostic.path].add(diagnostic.code)
    return found
