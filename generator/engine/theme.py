"""Material's templates, filled through mkdocs with no more pages than they ask for."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from jinja2 import FileSystemLoader
from mkdocs.commands.build import _build_template, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator.engine.interface import Interface
from generator.engine.options import PLUGIN
from generator.engine.secured import Secured
from generator.engine.warnings import Warnings
from generator.model.catalogue import Catalogue
from generator.model.errors import GeneratorError
from generator.model.settings import ROOT
from generator.render.broken import named_if_broken
from generator.render.frame import Frame, mark
from generator.render.planned import Planned

SHEET = "assets/stylesheets/u4ssc.css"
"""A template of the theme, that joins our style sheet."""

PARTS = "stylesheets/"
"""What it is joined from."""


def choose_templates(config: MkDocsConfig) -> None:
    """Have the theme fill our style sheet, and no sitemap: mkdocs' carries the day, ours is an artifact."""
    config.theme.static_templates.discard("sitemap.xml")
    config.theme.static_templates.add(SHEET)


def comes_along(files: Iterable[File]) -> list[File]:
    """Files of a theme that go into the site as they are."""
    return [file for file in files if not file.src_uri.startswith(PARTS)]


@named_if_broken()
def filled(
    config: MkDocsConfig, groups: Sequence[Sequence[Planned]], catalogues: Mapping[str, Catalogue]
) -> tuple[list[tuple[str, ...]], list[tuple[str, bytes]], list[tuple[str, str]]]:
    """The frame of each group of pages in pieces, what the theme makes besides, and what it brings along."""
    warnings = Warnings()
    with warnings.collected():
        theme = _Theme(config, [planned for group in groups for planned in group], catalogues)
    warnings.refuse()
    frames = [theme.frame(group).pieces for group in groups]
    made = [*theme.own_files(), *((one.path, one.content) for one in theme.secured.headers())]
    return frames, made, theme.files


class _Theme:
    """mkdocs' theme, navigation and file list."""

    def __init__(
        self, config: MkDocsConfig, pages: Sequence[Planned], catalogues: Mapping[str, Catalogue]
    ) -> None:
        choose_templates(config)
        self._config = config
        self._env = config.theme.get_env()
        self._interface = Interface(self._env, catalogues, {planned.url for planned in pages})
        self._files = Files([])
        self._files.add_files_from_theme(self._env.overlay(loader=_Shown(config.theme.dirs)), config)
        self.files = [(file.dest_uri, str(file.abs_src_path)) for file in comes_along(self._files)]
        # Without a navigation, mkdocs makes one of all pages.
        named = repr(config.nav)
        for planned in pages:
            uri = f"{planned.url}index.md"
            if config.nav is None or repr(uri) in named:
                self._files.append(_file(config, uri))
        set_exclusions(self._files, config)
        self._nav = get_navigation(self._files, config)
        self.secured = Secured(form=bool(config.plugins[PLUGIN].config["web_form"]))

    def frame(self, members: Sequence[Planned]) -> Frame:
        """The frame of pages that share one; a theme that treats them differently is refused."""
        first, *others = members
        made = self._filled(first)
        if others and self._filled(others[-1]) != made:
            raise GeneratorError(
                reference="frame-differs",
                message=f"the theme shows `{first.url}` and `{others[-1].url}` in different frames",
                hint="frames hold what pages share; put what is a page's own into its article's template",
            )
        return Frame.of(self.secured.page(made, searches=first.searches))

    def _filled(self, planned: Planned) -> str:
        uri = f"{planned.url}index.md"
        file = self._files.get_file_from_path(uri) or _file(self._config, uri)
        page = file.page or Page(None, file, self._config)
        page.meta = {
            **self._interface.speak(planned.language),
            "alternates": mark("alternates"),
            "canary": mark("canary") if planned.unpublished else "",
            "description": mark("description"),
            "languages": mark("languages"),
            "noindex": not planned.public,
            "social": mark("social"),
            "title": mark("title"),
        }
        if planned.moved:
            page.meta["refresh"] = mark("refresh")
        page.content = mark("article")
        page.canonical_url = page.canonical_url and mark("canonical")
        page.active = True
        context = get_context(self._nav, self._files, self._config, page)
        filled = self._env.get_template("main.html").render(context)
        page.active = False
        return filled

    def own_files(self) -> Iterator[tuple[str, bytes]]:
        """What the theme itself fills, as the page for an address that does not exist."""
        self._interface.speak(ROOT)
        for name in sorted(self._config.theme.static_templates):
            template = self._env.get_template(name)
            text = _build_template(name, template, self._files, self._config, self._nav)
            if text.strip():
                yield name, self.secured.own(name, text).encode()


class _Shown(FileSystemLoader):
    """Files of a theme but for those in hidden folders: mkdocs takes none, and Material has 14,000."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for root in map(os.fspath, self.searchpath):
            for folder, folders, files in os.walk(root, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found.update(Path(folder, name).relative_to(root).as_posix() for name in files)
        return sorted(found)


def _file(config: MkDocsConfig, uri: str) -> File:
    """A page as mkdocs knows it, without a source on disk."""
    return File(uri, None, config.site_dir, use_directory_urls=True, inclusion=InclusionLevel.NOT_IN_NAV)
