"""A page shown as its file is now, in its lists too, before anything else of the site is looked at."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.content_types.release import release
from generator.index.build import build_index
from generator.index.excerpt import excerpt
from generator.model.page import Corpus, Page
from generator.pipeline.build import Edition
from generator.pipeline.check import has_errors
from generator.pipeline.layout import lay_out
from generator.pipeline.page_checks import Standing, check_page
from generator.pipeline.pages import Reader
from generator.render.plan import plan
from generator.render.site import Site
from generator.rules._others import Others


def reread(edition: Edition, roots: Sequence[Path], path: str) -> Edition | None:
    """The edition with one page as its file in one of the content folders is now.

    None where the page is not one that is shown as it was, something is wrong with it, or what other
    pages follow from has changed: only a whole build tells. Until there is one, files for machines are
    those of before, and what the page shares with others (overlaps, for instance) is not looked at.
    """
    site = edition.site
    corpus = site.index.corpus
    before = corpus.by_path.get(path)
    if before is None:
        return None
    # By itself a translation is no page: it takes its fields from another one.
    page = _read(edition, roots, path)
    if page is None or excerpt(page).files != excerpt(before).files:
        return None
    content = _with(page, edition.content)
    if page.record == before.record:
        site = replace(site, index=replace(site.index, corpus=_with(page, corpus)))
        return replace(edition, site=site, content=content)
    if not _alone(page, before, site):
        return None
    site = replace(site, index=build_index(_with(page, corpus), site.index, {page.identifier}))
    return replace(edition, site=site, content=content, pages=tuple(plan(site)))


def _alone(page: Page[Any], before: Page[Any], site: Site) -> bool:
    """Whether other fields of a page change nothing but the page and the lists that it stands in."""
    day = site.settings.as_of
    return (
        # A city's name and country stand on the cards of others, and translations take over fields.
        page.folder != "cities"
        and page.identifier not in site.index.translations
        and page.language == before.language
        # What the gate has to decide.
        and release(page.brief, day) is release(before.brief, day)
        and excerpt(page).logos == excerpt(before).logos
    )


def _read(edition: Edition, roots: Sequence[Path], path: str) -> Page[Any] | None:
    """The page of a file, None where anything is wrong with it that it shows by itself."""
    file = next((root / path for root in reversed(roots) if (root / path).is_file()), None)
    if file is None:
        return None
    content, settings = edition.content, edition.site.settings
    taken = Reader({path: file}, lay_out([path]), content.vocabularies).take(path)
    if taken.page is None or taken.standing is not Standing.PAGE or has_errors([*taken.unread, *taken.wrong]):
        return None
    others = Others(_with(taken.page, content), settings)
    findings = check_page(taken.page, taken.standing, others)
    return None if has_errors(findings.diagnostics) else taken.page


def _with(page: Page[Any], corpus: Corpus) -> Corpus:
    return replace(corpus, pages={**corpus.pages, page.identifier: page})
