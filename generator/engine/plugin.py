"""The mkdocs plugin: hooks that only translate a Build into what mkdocs wants."""

import html
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.engine.config import PluginConfig, content_folders, settings, theme_folder
from generator.model.errors import GeneratorError
from generator.pipeline.build import Build, build
from generator.render.plan import Planned
from generator.render.views import RedirectView, View


class U4sscPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Gives mkdocs its whole file list from the gate, and each page its article."""

    def __init__(self) -> None:
        self.prepared: Build | None = None
        self.build: Build
        self.planned: dict[str, Planned] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Run the pipeline, unless the command line has done so already."""
        if not config.use_directory_urls:
            raise PluginError("u4ssc: `use_directory_urls` must be true; addresses never change")
        try:
            self.build = self.prepared or build(
                content_folders(config), theme_folder(config), settings(config)
            )
        except GeneratorError as error:
            raise PluginError(f"{error.reference}: {error.message}\n  hint: {error.hint}") from None
        if self.build.failed:
            faults = "\n".join(str(diagnostic) for diagnostic in self.build.diagnostics)
            raise PluginError(f"the content has errors\n{faults}")
        # mkdocs' own sitemap carries the day of the build; ours is among the artifacts.
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace whatever mkdocs found in the content folder by what the gate released."""
        theme_files = [file for file in files if file.src_dir != config.docs_dir]
        self.planned = {f"{page.url}index.md": page for page in self.build.pages}
        pages = [
            File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            for uri in self.planned
        ]
        artifacts = [
            File.generated(config, artifact.path, content=artifact.content)
            for artifact in self.build.artifacts
        ]
        copies = [
            File.generated(config, path, abs_src_path=str(file)) for path, file in self.build.files.items()
        ]
        return Files([*theme_files, *pages, *artifacts, *copies])

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """Nothing for mkdocs to render: the article is made from the view."""
        return ""

    def on_page_content(self, content: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Render the article of a page, and tell Material what it shows around it."""
        planned = self.planned[page.file.src_uri]
        view = planned.view()
        page.meta = _meta(view, public=planned.public)
        if isinstance(view, RedirectView):
            page.meta["refresh"] = html.escape(view.target.url)
            page.canonical_url = page.canonical_url and urljoin(page.canonical_url, view.target.url)
        return self.build.renderer.article(view)


def _meta(view: View, *, public: bool) -> dict[str, Any]:
    """Material puts these into HTML as they are, so they are escaped here."""
    return {
        "title": html.escape(view.title),
        "description": html.escape(view.description),
        "noindex": not public,
    }
