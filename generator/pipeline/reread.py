"""A page shown as its file is now, in its lists too, before anything else of the site is looked at."""

from dataclasses import replace
from typing import Any

from generator.content_types.release import release
from generator.index.build import build_index
from generator.index.excerpt import excerpt
from generator.model.page import Page
from generator.pipeline.checked import has_errors
from generator.pipeline.edition import Edition
from generator.pipeline.one_page import Judged, with_page
from generator.pipeline.page_checks import Standing
from generator.render.plan import plan
from generator.render.site import Site


def reread(edition: Edition, judged: Judged) -> Edition | None:
    """The edition with one page as it was judged to be now.

    None where the page is not one that is shown as it was, something is wrong with it, or what other
    pages follow from has changed: only a whole build tells. Until there is one, files for machines are
    those of before, and what the page shares with others (overlaps, for instance) is not looked at. A preview
    shows pages whatever is wrong with them.
    """
    site, page = edition.site, judged.page
    corpus = site.index.corpus
    before = corpus.by_path.get(judged.path)
    # By itself a translation is no page: it takes its fields from another one.
    if before is None or page is None or judged.standing is not Standing.PAGE:
        return None
    if has_errors(judged.diagnostics) and not site.settings.preview:
        return None
    if excerpt(page).files != excerpt(before).files:
        return None
    content = with_page(edition.content, page)
    if page.record == before.record:
        site = replace(site, index=replace(site.index, corpus=with_page(corpus, page)))
        return replace(edition, site=site, content=content)
    if not _alone(page, before, site):
        return None
    site = replace(site, index=build_index(with_page(corpus, page), site.index, {page.identifier}))
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
