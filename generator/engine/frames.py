"""Frames of pages: what Material's templates put around articles, filled once for all that share them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import _build_template, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from generator.engine.warnings import Warnings
from generator.model.artifact import Artifact
from generator.model.errors import GeneratorError
from generator.render.frame import Frame, mark
from generator.render.plan import Planned

Key = tuple[int, str, bool, bool, bool]
"""Depth of a page, the entry of the navigation that it belongs to, and what its head has to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the theme adds to the pages of a site: frames, the frame of each page, and further files."""

    frames: Sequence[Frame]
    frame_of: Mapping[str, int]
    artifacts: Sequence[Artifact]
    files: Mapping[str, Path]


def surroundings(config: MkDocsConfig, pages: Sequence[Planned]) -> Surroundings:
    """Fill the theme's frames for the pages of a site. Raises GeneratorError where mkdocs warns."""
    warnings = Warnings()
    with warnings.collected():
        theme = _Theme(config, pages)
    warnings.refuse()
    keys: dict[Key, list[Planned]] = {}
    for planned in pages:
        keys.setdefault(theme.key(planned), []).append(planned)
    numbers = {key: number for number, key in enumerate(keys)}
    return Surroundings(
        frames=tuple(theme.frame(members) for members in keys.values()),
        frame_of={planned.url: numbers[key] for key, members in keys.items() for planned in members},
        artifacts=tuple(theme.artifacts()),
        files=theme.copies,
    )


class _Theme:
    """mkdocs' theme, navigation and file list, with no more pages than it asks for."""

    def __init__(self, config: MkDocsConfig, pages: Sequence[Planned]) -> None:
        self._config = config
        self._env = config.theme.get_env()
        files = Files([])
        files.add_files_from_theme(self._env, config)
        self.copies = {
            file.dest_uri: Path(str(file.abs_src_path)) for file in files if not file.is_documentation_page()
        }
        named = {*_sources(config.nav)}
        for planned in pages:
            uri = f"{planned.url}index.md"
            if config.nav is None or uri in named:
                files.append(_file(config, uri))
        set_exclusions(files, config)
        self._files = files
        self._nav: Navigation = get_navigation(files, config)
        self._entries = sorted(
            (page.url for page in self._nav.pages if not page.is_homepage), key=len, reverse=True
        )

    def key(self, planned: Planned) -> Key:
        """What decides how a frame looks."""
        url = planned.url
        own = self._files.get_file_from_path(f"{url}index.md")
        entry = url if own else next((one for one in self._entries if url.startswith(one)), "")
        return (url.count("/"), entry, planned.public, planned.unpublished, planned.moved)

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
        return Frame.of(made)

    def _filled(self, planned: Planned) -> str:
        uri = f"{planned.url}index.md"
        file = self._files.get_file_from_path(uri)
        if file is None:
            file = _file(self._config, uri)
        page = file.page or Page(None, file, self._config)
        page.meta = {
            "canary": mark("canary") if planned.unpublished else "",
            "description": mark("description"),
            "noindex": not planned.public,
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

    def artifacts(self) -> Iterator[Artifact]:
        """The pages of the theme itself, as that for an address that does not exist."""
        # mkdocs' own sitemap carries the day of the build; ours is among the artifacts.
        for name in sorted(self._config.theme.static_templates - {"sitemap.xml"}):
            template = self._env.get_template(name)
            text = _build_template(name, template, self._files, self._config, self._nav)
            if text.strip():
                yield Artifact(name, text.encode())


def _file(config: MkDocsConfig, uri: str) -> File:
    """A page as mkdocs knows it, without a source on disk."""
    return File(uri, None, config.site_dir, use_directory_urls=True, inclusion=InclusionLevel.NOT_IN_NAV)


def _sources(entries: object) -> Iterator[str]:
    """Files that a navigation names."""
    match entries:
        case str():
            yield entries
        case dict():
            for inner in entries.values():
                yield from _sources(inner)
        case list():
            for entry in entries:
                yield from _sources(entry)
