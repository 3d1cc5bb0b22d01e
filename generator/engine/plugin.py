"""The mkdocs plugin: hooks that only translate a Build into what mkdocs wants."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from generator.engine.config import PluginConfig, cache_of, content_folders, settings, theme_folder
from generator.engine.interface import Interface
from generator.engine.secured import Secured
from generator.engine.staging import refuse_moved, refuse_target, sealed, words_of_menu
from generator.engine.theme import choose_templates, comes_along
from generator.model.errors import GeneratorError
from generator.model.social_card import SocialCard
from generator.pipeline.build import build
from generator.pipeline.checked import has_errors
from generator.pipeline.edition import Edition
from generator.pipeline.how import How
from generator.pipeline.stage import Stage
from generator.render.article import Renderer
from generator.render.frame import slots
from generator.render.planned import Planned
from generator.render.social import card_of


class U4sscPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Gives mkdocs its whole file list from the gate, and each page its article."""

    def __init__(self) -> None:
        self.prepared: Edition | None = None
        self.staging: Stage | None = None
        self.stages = self.serves = self.dirty = self.secures = False
        self.written: MkDocsConfig | None = None
        self.edition: Edition
        self.interface: Interface
        self.renderers: dict[str, Renderer] = {}
        self.planned: dict[str, Planned] = {}
        self.cards: set[SocialCard] = set()
        self.secured = Secured()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Stage what stock `mkdocs build` writes; a server's is for this machine alone, and not scanned."""
        self.serves = command == "serve"
        self.stages = command in {"build", "gh-deploy"} and self.prepared is None
        self.dirty = dirty and self.stages

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Run the pipeline, unless the command line has done so already."""
        if self.dirty:
            raise PluginError("u4ssc: `--dirty` writes into the old site, where nothing can be held back")
        if not config.use_directory_urls:
            raise PluginError("u4ssc: `use_directory_urls` must be true; addresses never change")
        try:
            if self.stages:
                sources = [*content_folders(config), theme_folder(config), Path(config.config_file_path)]
                refuse_target(Path(config.site_dir), sources, settings(config).edition)
            self.edition = self.prepared or _built(config, search=not self.serves)
        except GeneratorError as error:
            raise _refused(error) from None
        catalogues = self.edition.site.catalogues
        self.renderers = {
            language: Renderer(self.edition.templates, one) for language, one in catalogues.items()
        }
        # Its server puts a script into each page; that site is for this machine.
        self.secures = not self.serves
        self.secured = Secured(form=self.config.web_form is not None)
        choose_templates(config)
        if self.stages:
            self.staging = Stage(Path(config.site_dir))
            config.site_dir = str(self.staging.tree)
            # Whoever writes at the very end of mkdocs does so before us.
            config.plugins.events["shutdown"].sort(key=lambda method: method == self.on_shutdown)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace whatever mkdocs found in the content folder by what the gate released."""
        theme_files = comes_along([file for file in files if file.src_dir != config.docs_dir])
        self.planned = {f"{page.url}index.md": page for page in self.edition.pages}
        made = partial(File.generated, config)
        pages = [made(uri, content="", inclusion=InclusionLevel.NOT_IN_NAV) for uri in self.planned]
        artifacts = [made(artifact.path, content=artifact.content) for artifact in self.edition.artifacts]
        copies = [made(path, abs_src_path=str(file)) for path, file in self.edition.files.items()]
        return Files([*theme_files, *pages, *artifacts, *copies])

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """Nothing for mkdocs to render: the article is made from the view."""
        return ""

    def on_page_content(self, content: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Render the article of a page, and tell Material what it shows around it."""
        planned = self.planned[page.file.src_uri]
        view, _ = planned.view(self.edition.site)
        own = slots(view, self.renderers[planned.language], self.edition.site.settings)
        if planned.public:
            card = card_of(view, self.renderers[planned.language].catalogue, self.edition.site.settings)
            self.cards |= {card} if card else set()
        page.meta = {**own, "noindex": not planned.public}
        page.canonical_url = page.canonical_url and own["canonical"]
        return own["article"]

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Speak the languages of the site in the theme's templates."""
        self.interface = Interface(
            env, self.edition.site.catalogues, {page.url for page in self.edition.pages}
        )
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Speak the language of the page."""
        page.meta.update(self.interface.speak(self.planned[page.file.src_uri].language))
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Say what a page may run."""
        if not self.secures:
            return output
        searches = self.planned[page.file.src_uri].searches
        return self.secured.page(output, article=page.content or "", searches=searches)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same of pages of the theme's own."""
        return self.secured.own(template_name, output_content) if self.secures else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Know that all pages are written; they are looked through when the whole of mkdocs has ended."""
        self._draw(Path(config.site_dir))
        if self.secures:
            for one in self.secured.headers():
                write_file(one.content, str(Path(config.site_dir, one.path)))
        if self.staging is not None:
            self.written = config
        elif self.prepared is None and not self.serves:
            self._seal(config, Path(config.site_dir))

    def on_build_error(self, *, error: Exception) -> None:
        """Let go of a site that mkdocs is not content with: `--strict` says so when all is written."""
        self.written = None

    def on_shutdown(self) -> None:
        """Look through what was written, and put it in place; mkdocs calls this whatever ended the build."""
        if self.staging is None:
            return
        with self.staging as staging:
            if (config := self.written) is None:
                return
            self._seal(config, staging.tree)
            staging.put_in_place()
            config.site_dir = str(staging.out)

    def _draw(self, folder: Path) -> None:
        gallery = self.edition.gallery
        for picture in gallery.shown(sorted(self.cards), {}) if gallery else ():
            if picture.octets is not None:
                write_file(picture.octets, str(folder / picture.path))

    def _seal(self, config: MkDocsConfig, folder: Path) -> None:
        try:
            if self.staging is not None:
                refuse_moved(config, self.staging)
            faults = sealed(config, self.edition, folder, cache_of(config))
        except GeneratorError as error:
            raise _refused(error) from None
        if has_errors(faults):
            told = "\n".join(str(fault) for fault in faults)
            raise PluginError(f"unpublished material would be public\n{told}")


def _built(config: MkDocsConfig, *, search: bool) -> Edition:
    """The site; a server has a search only where the command line asks for one."""
    wanted = settings(config)
    built = build(
        content_folders(config),
        theme_folder(config),
        replace(wanted, search=search and wanted.search),
        words_of_menu(config),
        How(cache=cache_of(config)),
    )
    if built.edition is None:
        faults = "\n".join(str(diagnostic) for diagnostic in built.diagnostics)
        raise PluginError(f"the content has errors\n{faults}")
    return built.edition.with_search()


def _refused(error: GeneratorError) -> PluginError:
    return PluginError(f"{error.reference}: {error.message}\n  hint: {error.hint}")
