"""A build that takes up from the last one gives what a build from nothing gives, to the octet."""

import shutil
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from generator.engine import config as engine_config
from generator.engine.config import cache_of
from generator.engine.staging import words_of_menu
from generator.engine.writer import write_site
from generator.model.diagnostic import Severity
from generator.pipeline.build import build
from generator.pipeline.how import How
from generator.pipeline.site_memory import memory_of
from generator.pipeline.stage import stand_by
from generator.render import plan
from tests.properties.edits import EDITS, Bench, Edit, body, facets, title
from tests.workshop import Workshop, files_of

SEQUENCES = max(200, hypothesis_settings().max_examples)


@pytest.fixture(scope="module", autouse=True)
def _short_handbook() -> Iterator[None]:
    """The rules' pages are the same in every site, and take longer than all else of such small ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "explanations", lambda: ())
        yield


def made(bench: Bench, out: Path, *, remembering: bool, standing_by: bool = True) -> bool:
    """Build the site, as the command does; whether the content let it be built.

    The command's twin of the site is made ready beside other work; where it cannot fork, later.
    """
    config = engine_config.load(bench.workshop.config)
    settings = engine_config.settings(config, as_of=bench.day)
    cache = cache_of(config) if remembering else None
    memory = cache and memory_of(cache, out)
    ready = partial(stand_by, out, memory) if memory and standing_by else bool
    how = How(cache=cache, memory=memory, ready=ready)
    folders, theme = engine_config.content_folders(config), engine_config.theme_folder(config)
    edition = build(folders, theme, settings, words_of_menu(config), how).edition
    if edition is None:
        return False
    faults = write_site(config, edition, out, how)
    assert [str(fault) for fault in faults if fault.severity is Severity.ERROR] == []
    return True


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the mini-site, its first build, and what that remembers."""
    bench = Bench.at(tmp_path_factory.mktemp("first") / "work", Random(0))
    assert made(bench, bench.workshop.site, remembering=True)
    return bench.workshop.folder


@pytest.mark.slow
@given(
    edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=4),
    seed=st.integers(0, 2**32),
    standing_by=st.booleans(),
)
@hypothesis_settings(max_examples=SEQUENCES)
def test_after_any_changes_an_incremental_build_is_a_clean_one(
    built: Path, edits: Sequence[Edit], seed: int, *, standing_by: bool
) -> None:
    with TemporaryDirectory() as temporary:
        bench = Bench(Workshop(shutil.copytree(built, Path(temporary) / "work")), Random(seed))
        current = True
        for edit in edits:
            edit(bench)
            current = made(bench, bench.workshop.site, remembering=True, standing_by=standing_by)
        if current:
            clean = Path(temporary) / "clean"
            assert made(bench, clean, remembering=False)
            assert files_of(bench.workshop.site) == files_of(clean)


def marks(folder: Path) -> dict[str, tuple[int, int]]:
    """What the system says of each file: another inode is another file."""
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("edit", [body, title, facets], ids=lambda edit: edit.__name__)
def test_what_is_written_is_what_differs(tmp_path: Path, edit: Edit) -> None:
    bench = Bench.at(tmp_path / "work", Random(1))
    site = bench.workshop.site
    assert made(bench, site, remembering=True)
    for _ in range(3):
        before, old = files_of(site), marks(site)
        edit(bench)
        assert made(bench, site, remembering=True)
        after, new = files_of(site), marks(site)
        assert {path for path in after if before.get(path) != after[path]} == {
            path for path in new if old.get(path) != new[path]
        }
