"""The whole build but its writing: content folders to pages, files and artifacts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from generator.export.bibtex import BIBTEX
from generator.export.crossing_tables import crossing_tables
from generator.export.goal_colours import goal_colours
from generator.export.library_table import library_table
from generator.export.results_table import results_tables
from generator.export.ris import RIS
from generator.export.sitemap import sitemap
from generator.index.build import Index, build_index
from generator.index.changes import changes, next_change
from generator.index.status.screen import status
from generator.index.urls import logo_url, page_url
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.page import Corpus
from generator.model.settings import Edition as For
from generator.model.settings import Settings
from generator.pipeline.cards.gallery import Gallery
from generator.pipeline.catalogues import catalogues
from generator.pipeline.check import Checking, checking
from generator.pipeline.checked import Checked, linked
from generator.pipeline.edition import NO_SEARCH, Build, Edition
from generator.pipeline.gate import Released, gate
from generator.pipeline.how import How
from generator.pipeline.known import as_known
from generator.pipeline.leaks.edition import needles_of
from generator.pipeline.load import Loaded
from generator.pipeline.proof import Proof, without_needles
from generator.pipeline.release_items import items
from generator.pipeline.search.files import search_of
from generator.pipeline.web_form import form_files
from generator.registry.agencies import LOGO_TYPES
from generator.registry.evidence import linked_hosts
from generator.render.plan import plan
from generator.render.site import Site
from generator.taxonomy.goals import GOALS

AS_USUAL = How()


def build(
    roots: Sequence[Path],
    theme: Path,
    settings: Settings,
    also_said: Sequence[str] = (),
    how: How = AS_USUAL,
) -> Build:
    """Read → parse → structure → rules → gate → index → plan; rendering waits for the writer.

    `also_said` are texts of the engine's own, its menu for instance, that no leak scan shall mind.
    """
    cache = how.cache
    texts = templates(theme)
    with ExitStack() as stack:
        with how.timings.stage("read and check"):
            known = checking(roots, settings, cache and cache / "check", paranoid=how.paranoid, seen=how.seen)
            found = stack.enter_context(known)
        return build_checked(found, texts, also_said, how)


def build_checked(
    found: Checking, texts: Mapping[str, str], also_said: Sequence[str] = (), how: How = AS_USUAL
) -> Build:
    """The rest of a build, while its content is still being judged; `texts` are those of templates."""
    if found.failed:
        return Build(found.ended().diagnostics)
    cache, stage = how.cache, how.timings.stage
    loaded, settings = found.loaded, found.settings
    with stage("gate"):
        released = gate(loaded.corpus, settings)
    with stage("what must not leak"):
        said = [*texts.values(), *also_said]
        needles = needles_of(loaded.corpus, settings, said, cache and cache / "leaks")
        unknown = linked(without_needles(needles.counts), settings.site_url)
    with stage("index"):
        index = build_index(released.corpus)
    with stage("read and check"):
        checked = found.ended()
    if checked.failed:
        return Build(checked.diagnostics)
    with stage("what readers can know"):
        known = as_known(released, checked)
    with stage("plan"):
        files = files_of(released, loaded)
        site = with_screen(site_of(index, released, known, needles.counts, files), loaded.corpus)
        pages = tuple(plan(site))
    form = form_files(index.corpus.vocabularies, settings)
    edition = Edition(
        site=site,
        content=loaded.corpus,
        pages=pages,
        artifacts=(
            goal_colours(site.index.corpus.vocabularies[GOALS]),
            *sitemap((page.url for page in pages if page.public), settings),
            *crossing_tables(index),
            library_table(index, settings),
            *results_tables(index),
            *form.artifacts,
        ),
        files={**files, **logos_of(released, loaded), **form.files},
        templates=texts,
        next_change=next_change(changes(loaded.corpus, settings.as_of)),
        proof=Proof(settings=settings, needles=needles, items=tuple(items(released, known))),
        gallery=_gallery(released, settings, cache),
        search=partial(search_of, site, cache) if settings.search else NO_SEARCH,
    )
    return Build(sorted([*checked.diagnostics, *unknown], key=lambda fault: fault.sort_key), edition)


def site_of(
    index: Index,
    released: Released,
    checked: Checked,
    needles: Mapping[str, int],
    files: Mapping[str, Path],
) -> Site:
    """What pages of an edition are made from, but for the Secretariat's screen."""
    settings = checked.settings
    return Site(
        index=index,
        settings=settings,
        addresses=_addresses(released, files),
        tombstones={page.identifier: page for page in released.tombstones},
        unpublished=released.unpublished,
        logos=released.logos,
        noted=_noted(released, checked.diagnostics),
        hosts=linked_hosts(released.corpus.vocabularies),
        needles=needles,
        catalogues=catalogues(settings.languages),
        formats=(BIBTEX, RIS),
    )


def with_screen(site: Site, corpus: Corpus) -> Site:
    """A site with the screen, which tells of all pages, released or not: for participants alone."""
    if site.settings.edition is not For.PARTICIPANTS:
        return site
    later = partial(status, corpus, site.settings.as_of)
    # Every page is read for it, so a preview waits until somebody looks at it.
    return replace(site, status=lru_cache(1)(later) if site.settings.preview else later())


def _gallery(released: Released, settings: Settings, cache: Path | None) -> Gallery | None:
    """Who draws pictures of pages, where they are asked for."""
    if not settings.cards:
        return None
    colours = {str(goal.id): goal.colour for goal in released.corpus.vocabularies[GOALS]}
    return Gallery(colours, cache and cache / "cards")


def templates(theme: Path) -> dict[str, str]:
    """Texts of the theme's templates, by their path in it."""
    return {
        file.relative_to(theme).as_posix(): file.read_text("utf-8") for file in sorted(theme.rglob("*.html"))
    }


def files_of(released: Released, loaded: Loaded) -> dict[str, Path]:
    """Released files by address, which is their path: a bundle's folder is its page's address."""
    return {path: loaded.files[path] for path in sorted(released.corpus.files)}


def logos_of(released: Released, loaded: Loaded) -> dict[str, Path]:
    """Logos by address: copied, never changed."""
    return {
        logo_url(agency, LOGO_TYPES[asset.media_type]): loaded.files[asset.path]
        for agency, asset in released.logos.items()
    }


def _noted(released: Released, diagnostics: Sequence[Diagnostic]) -> Mapping[str, int]:
    """What shown pages lack and may, by clause: nothing is told of pages that are not shown."""
    return Counter(
        one.clause
        for one in diagnostics
        if one.severity is Severity.INFO and one.clause and one.path in released.corpus.by_path
    )


def _addresses(released: Released, files: Mapping[str, Path]) -> dict[str, str]:
    pages = {
        page.path: page_url(page.folder, page.slug, page.language)
        for page in (*released.corpus.texts, *released.tombstones)
    }
    return pages | {path: path for path in files}
