"""What is remembered of a build is what it was made of, whatever is saved meanwhile."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from generator.pipeline.last_build import LastBuild, Told
from generator.pipeline.manifest import Manifest
from tests.factories import write

TOLD = Told("", "Built")


def last(folder: Path) -> LastBuild:
    return LastBuild(folder / "last", folder / "mkdocs.yml", "build", date(2026, 1, 1))


def laid(folder: Path, text: str) -> Path:
    """Lay down a site, and what is remembered of it."""
    write(folder, {"site/index.html": text})
    there = Manifest()
    there.put(folder / "site", {"index.html": sha256(text.encode()).hexdigest()})
    there.note_folders(folder / "site", ["index.html"])
    there.keep(folder / "manifest")
    return folder / "manifest"


@pytest.mark.parametrize("saved", [False, True])
def test_a_configuration_that_is_saved_while_a_build_goes_on_is_not_taken_for_built(
    tmp_path: Path, *, saved: bool
) -> None:
    write(tmp_path, {"content/a.md": "A", "mkdocs.yml": "site_name: Old"})
    build, roots = last(tmp_path), [tmp_path / "content"]
    seen = build.look(roots)
    if saved:
        write(tmp_path, {"mkdocs.yml": "site_name: New"})
    build.remember(roots, seen, tmp_path / "site", laid(tmp_path, "Old"), TOLD)
    assert last(tmp_path).still_stands() == (None if saved else TOLD)


def test_a_site_that_another_build_has_put_there_is_not_taken_for_its_own(tmp_path: Path) -> None:
    write(tmp_path, {"content/a.md": "A", "mkdocs.yml": "site_name: Old"})
    build, roots = last(tmp_path), [tmp_path / "content"]
    build.remember(roots, build.look(roots), tmp_path / "site", laid(tmp_path, "Old"), TOLD)
    laid(tmp_path, "Of another day")
    assert last(tmp_path).still_stands() is None
