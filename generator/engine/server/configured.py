"""The configuration of the site that is served, and what follows from it."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from generator.engine import config as engine_config
from generator.engine.frames import surroundings
from generator.engine.server.shown import Shown
from generator.engine.server.watched import Watched
from generator.engine.staging import words_of_menu
from generator.model.settings import Edition as For
from generator.model.settings import Settings
from generator.pipeline.edition import Edition


class Configured:
    """What the configuration file says, read again once it has changed."""

    def __init__(self, file: Path, config: MkDocsConfig) -> None:
        self.file = file.resolve()
        self._config = config
        self._unread = False

    def renew(self, saved: set[Path]) -> None:
        """Read the file again, if it is among those that were saved."""
        if self.file in saved or self._unread:
            # Until it can be read again, nothing is built by what it said before.
            self._unread = True
            self._config = engine_config.load(self.file)
            self._unread = False

    @property
    def settings(self) -> Settings:
        """What the public edition is built by."""
        return engine_config.settings(self._config, edition=For.PUBLIC)

    @property
    def base(self) -> str:
        """The path at which the site begins."""
        return urlsplit(engine_config.settings(self._config).site_url).path

    @property
    def roots(self) -> tuple[Path, ...]:
        """Folders of content."""
        return engine_config.content_folders(self._config)

    @property
    def theme(self) -> Path:
        """The folder of templates."""
        return engine_config.theme_folder(self._config)

    @property
    def cache(self) -> Path:
        """Where builds keep what they know."""
        return engine_config.cache_of(self._config)

    @property
    def words_of_menu(self) -> Sequence[str]:
        """What the menu says, which no leak scan shall mind."""
        return words_of_menu(self._config)

    @property
    def watched(self) -> Watched:
        """What is looked at for changes."""
        return Watched(roots=self.roots, beside=(self.theme,), file=self.file)

    def shown(self, edition: Edition) -> Shown:
        """An edition with all that stands around its pages."""
        around = surroundings(
            self._config,
            edition.pages,
            edition.site.catalogues,
            # Frames are kept for one edition at a time.
            self.cache / "preview" if edition.site.settings.preview else self.cache,
        )
        return Shown.of(edition, around)
