"""Frames are kept as long as they would be the same."""

from pathlib import Path

from mkdocs.utils import get_theme_dir

from generator.engine import config as engine_config
from generator.engine.frames import surroundings
from tests.presses import edition_of
from tests.workshop import Workshop


def test_files_of_a_theme_package_are_taken_from_where_it_lies_now(tmp_path: Path) -> None:
    workshop = Workshop.at(tmp_path / "work", {}, registries=False)
    edition, cache = edition_of(workshop.config), tmp_path / "cache"
    moved = tmp_path / "elsewhere"
    moved.symlink_to(get_theme_dir("material"), target_is_directory=True)
    found = []
    for place in (get_theme_dir("material"), str(moved)):
        config = engine_config.load(workshop.config)
        config.theme.dirs = [place if one == get_theme_dir("material") else one for one in config.theme.dirs]
        around = surroundings(config, edition.pages, edition.site.catalogues, cache)
        found.append(any(file.is_relative_to(moved) for file in around.files.values()))
    assert found == [False, True]
