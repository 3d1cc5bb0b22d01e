"""One page against all others as they were read: what is wrong with it as it is saved, or as it is typed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.pipeline.checked import linked
from generator.pipeline.layout import lay_out
from generator.pipeline.originals import without_original
from generator.pipeline.page_checks import Standing, check_page
from generator.pipeline.pages import Reader
from generator.pipeline.place import place_of
from generator.pipeline.waive import waive
from generator.rules import content_rules
from generator.rules._others import Others


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A page as its file, or an unsaved text, is now; `page` is None where it gives none that is whole.

    `diagnostics` are sorted. What lies between pages, an overlap of wordings for instance, only a whole check
    tells.
    """

    path: str
    page: Page[Any] | None
    standing: Standing
    diagnostics: tuple[Diagnostic, ...]


def judge_page(
    corpus: Corpus, settings: Settings, roots: Sequence[Path], path: str, text: str | None = None
) -> Judged | None:
    """Read one page of a content whose other pages are known; its `text`, or what its file holds.

    None where neither is there.
    """
    file = next((root / path for root in reversed(roots) if (root / path).is_file()), None)
    if file is None and text is None:
        return None
    place = place_of(path, [])
    original = [place.original] if place and place.original in corpus.by_path else []
    layout = lay_out([path], original)
    if path not in layout:
        return None
    unsaved = {} if text is None else {path: text}
    files = {} if file is None else {path: file}
    taken = Reader(files, layout, corpus.vocabularies, beside=corpus.pages, unsaved=unsaved).take(path)
    wrong = without_original(layout[path], taken.wrong, corpus.by_path)
    found = linked([*taken.unread, *layout[path].faults, *wrong], settings.site_url)
    whole = taken.page is not None and taken.standing is not Standing.BROKEN
    if taken.page is not None:
        # Whether a page exists, and in what state, its own rules ask too.
        around = with_page(corpus, taken.page, taken.standing) if whole else corpus
        found.extend(check_page(taken.page, taken.standing, Others(around, settings)).diagnostics)
    counted, _ = waive(found, corpus, settings)
    return Judged(
        path=path,
        page=taken.page if whole else None,
        standing=taken.standing,
        diagnostics=tuple(sorted(counted, key=lambda one: one.sort_key)),
    )


def with_page(corpus: Corpus, page: Page[Any], standing: Standing = Standing.PAGE) -> Corpus:
    """The corpus with a page in place of the one that its file was."""
    broken = tuple(one for one in corpus.broken if one.path != page.path)
    if standing is Standing.TRANSLATION:
        others = (one for one in corpus.translations if one.path != page.path)
        ordered = sorted((*others, page), key=lambda one: (one.identifier, one.language))
        return replace(corpus, translations=tuple(ordered), broken=broken)
    return replace(corpus, pages={**corpus.pages, page.identifier: page}, broken=broken)


def renewed(before: Sequence[Diagnostic], judged: Judged) -> list[Diagnostic]:
    """What is wrong with all pages, one of which has been judged anew.

    What only a whole check tells of it stays until there is one.
    """
    kept = (one for one in before if one.path != judged.path or one.code in _of_whole())
    return sorted([*kept, *judged.diagnostics], key=lambda one: one.sort_key)


@cache
def _of_whole() -> frozenset[str]:
    """Codes of rules that look at more than one page."""
    return frozenset(rule.code for rule in content_rules() if rule.check_page is None)
