"""What pages are made from, built in this process."""

from collections.abc import Sequence
from pathlib import Path

from generator.engine import config as engine_config
from generator.engine.frames import surroundings
from generator.engine.staging import words_of_menu
from generator.pipeline.build import build
from generator.pipeline.edition import Edition
from generator.pipeline.how import How
from generator.pipeline.press import Press
from generator.render.planned import Planned


def press_of(configuration: Path, cache: Path | None = None) -> tuple[Press, Sequence[Planned]]:
    """What the pages of a site are made from, and the pages to be made."""
    config = engine_config.load(configuration)
    edition = edition_of(configuration, cache)
    around = surroundings(config, edition.pages, edition.site.catalogues, cache)
    templates = tuple(edition.templates.items())
    press = Press(site=edition.site, templates=templates, frames=around.frames, frame_of=around.frame_of)
    return press, edition.pages


def edition_of(configuration: Path, cache: Path | None = None) -> Edition:
    """What a site is made from."""
    config = engine_config.load(configuration)
    folders, theme = engine_config.content_folders(config), engine_config.theme_folder(config)
    made = build(folders, theme, engine_config.settings(config), words_of_menu(config), How(cache=cache))
    assert made.edition is not None, made.diagnostics
    return made.edition
