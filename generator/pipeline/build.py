"""The whole build but its writing: content folders to pages, files and artifacts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.export.goal_colours import goal_colours
from generator.export.sitemap import sitemap
from generator.index.build import build_index
from generator.index.changes import changes, next_change
from generator.index.status.screen import status
from generator.index.urls import logo_url, page_url
from generator.model.artifact import Artifact
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.settings import Edition, Settings
from generator.pipeline.check import check, has_errors, linked
from generator.pipeline.gate import Released, gate
from generator.pipeline.leaks.edition import needles_of
from generator.pipeline.load import Loaded
from generator.pipeline.proof import Proof, without_needles
from generator.pipeline.release_items import items
from generator.registry.agencies import LOGO_TYPES
from generator.registry.evidence import linked_hosts
from generator.render.article import Renderer
from generator.render.context import Site
from generator.render.plan import Planned, plan
from generator.taxonomy.goals import GOALS


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A site ready to be written; empty when the content has errors.

    `files` are images and attachments of released pages, and the logos they show, by address.
    `next_change` says when the public edition changes by itself, and how; empty for never.
    """

    diagnostics: Sequence[Diagnostic]
    pages: Sequence[Planned] = ()
    artifacts: Sequence[Artifact] = ()
    files: Mapping[str, Path]
    renderer: Renderer
    next_change: str = ""
    proof: Proof | None = None

    @property
    def failed(self) -> bool:
        """Whether errors stopped the build."""
        return has_errors(self.diagnostics)


def build(
    roots: Sequence[Path],
    theme: Path,
    settings: Settings,
    also_said: Sequence[str] = (),
    cache: Path | None = None,
) -> Build:
    """Read → parse → structure → rules → gate → index → plan; rendering waits for the writer.

    `also_said` are texts of the engine's own, its menu for instance, that no leak scan shall mind; `cache` is
    a folder for what such a scan has found out.
    """
    texts = templates(theme)
    renderer = Renderer(texts)
    checked = check(roots, settings)
    loaded, diagnostics = checked.loaded, checked.diagnostics
    if checked.failed:
        return Build(diagnostics=diagnostics, files={}, renderer=renderer)
    released = gate(loaded.corpus, settings)
    needles = needles_of(loaded.corpus, settings, [*texts.values(), *also_said], cache)
    unknown = linked(without_needles(needles.counts), settings.site_url)
    index = build_index(released.corpus)
    files = _files(released, loaded)
    site = Site(
        index=index,
        settings=settings,
        addresses=_addresses(released, files),
        unpublished=released.unpublished,
        logos=released.logos,
        noted=_noted(released, diagnostics),
        # Of all pages, those too that no gate lets through: for participants alone.
        status=status(loaded.corpus, settings.as_of) if settings.edition is Edition.PARTICIPANTS else None,
        hosts=linked_hosts(released.corpus.vocabularies),
        needles=needles.counts,
    )
    pages = tuple(plan(site, released.tombstones))
    return Build(
        diagnostics=sorted([*diagnostics, *unknown], key=lambda fault: fault.sort_key),
        pages=pages,
        artifacts=(
            goal_colours(index.corpus.vocabularies[GOALS]),
            sitemap((page.url for page in pages if page.public), settings),
        ),
        files=files | _logos(released, loaded),
        renderer=renderer,
        next_change=next_change(changes(loaded.corpus, settings.as_of)),
        proof=Proof(settings=settings, needles=needles, items=tuple(items(released, checked, settings))),
    )


def templates(theme: Path) -> dict[str, str]:
    """Texts of the theme's templates, by their path in it."""
    return {
        file.relative_to(theme).as_posix(): file.read_text("utf-8") for file in sorted(theme.rglob("*.html"))
    }


def _files(released: Released, loaded: Loaded) -> dict[str, Path]:
    """Released files by address, which is their path: a bundle's folder is its page's address."""
    return {path: loaded.files[path] for path in sorted(released.corpus.files)}


def _logos(released: Released, loaded: Loaded) -> dict[str, Path]:
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
        page.document.path: page_url(page.folder, page.slug, page.language)
        for page in (*released.corpus.texts, *released.tombstones)
    }
    return pages | {path: path for path in files}
