"""A page shown as its file is now, where nothing else of the site follows from what has changed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.index.excerpt import excerpt
from generator.model.page import Corpus, Page
from generator.pipeline.build import Edition
from generator.pipeline.check import has_errors
from generator.pipeline.layout import lay_out
from generator.pipeline.page_checks import Standing, check_page
from generator.pipeline.pages import Reader
from generator.rules._others import Others


def reread(edition: Edition, roots: Sequence[Path], path: str) -> Edition | None:
    """The edition with one page as its file in one of the content folders is now.

    None where more than the page itself may look otherwise, the page is not one that is shown, or
    something is wrong with it: only a whole build tells. What a page shares with others (overlaps, for
    instance) is not looked at.
    """
    corpus = edition.site.index.corpus
    before = corpus.by_path.get(path)
    if before is None:
        return None
    # By itself a translation is no page: it takes its fields from another one.
    page = _read(edition, roots, path)
    if page is None or page.record != before.record or excerpt(page).files != excerpt(before).files:
        return None
    index = replace(edition.site.index, corpus=_with(page, corpus))
    return replace(edition, site=replace(edition.site, index=index), content=_with(page, edition.content))


def _read(edition: Edition, roots: Sequence[Path], path: str) -> Page[Any] | None:
    """The page of a file, None where anything is wrong with it that it shows by itself."""
    file = next((root / path for root in reversed(roots) if (root / path).is_file()), None)
    if file is None:
        return None
    content, settings = edition.content, edition.site.settings
    taken = Reader({path: file}, lay_out([path]), content.vocabularies).take(path)
    if taken.page is None or taken.standing is not Standing.PAGE or has_errors([*taken.unread, *taken.wrong]):
        return None
    others = Others(_with(taken.page, content), settings.as_of)
    findings = check_page(taken.page, taken.standing, others, settings)
    return None if has_errors(findings.diagnostics) else taken.page


def _with(page: Page[Any], corpus: Corpus) -> Corpus:
    return replace(corpus, pages={**corpus.pages, page.identifier: page})
