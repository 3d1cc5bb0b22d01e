"""What a snapshot of folders believes the system, and what it looks at anew."""

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pipeline import fingerprint
from generator.pipeline.disk_entries import walk
from generator.pipeline.fingerprint import snapshot
from tests.factories import write

SETTLED = patch.object(fingerprint, "MARGIN", -(10**12))
"""Nothing is so young that it may have changed unseen."""
TICK = 0.01
"""Seconds in which the clock of a file system goes on."""

FILES = {"about/a.md": "a", "cities/b.md": "b", "cities/b.png": "b", "top.md": "top"}


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    made = write(tmp_path / "content", FILES)
    (made / "events").mkdir()
    time.sleep(TICK)
    with SETTLED:
        yield made


@pytest.fixture
def no_listing() -> Iterator[None]:
    with patch.object(fingerprint, "walk", side_effect=AssertionError("a folder was listed")):
        yield


def come(root: Path) -> None:
    write(root, {"events/new.md": "new"})


def go(root: Path) -> None:
    (root / "cities/b.png").unlink()


def be_renamed(root: Path) -> None:
    (root / "about/a.md").rename(root / "about/c.md")


def be_written(root: Path) -> None:
    write(root, {"top.md": "another"})


def be_replaced(root: Path) -> None:
    write(root, {"about/new.md": "another"})
    (root / "about/new.md").replace(root / "about/a.md")


def become_folders(root: Path) -> None:
    (root / "top.md").unlink()
    write(root, {"top.md/inside.md": "inside"})


def become_another(root: Path) -> None:
    (root / "cities").rename(root.with_name("elsewhere"))
    write(root, {"cities/b.md": "b"})


def lead_elsewhere(root: Path) -> None:
    elsewhere = shutil.move(root / "cities", root.with_name("elsewhere"))
    (root / "cities").symlink_to(elsewhere)


def vanish(root: Path) -> None:
    shutil.rmtree(root / "about")


def become_files(root: Path) -> None:
    shutil.rmtree(root / "about")
    write(root, {"about": "now a file"})


ACTS = (
    *(come, go, be_renamed, be_written, be_replaced, become_folders, become_files),
    *(become_another, lead_elsewhere, vanish),
)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_nothing_that_happens_to_a_folder_is_missed(root: Path, act: Callable[[Path], None]) -> None:
    before = snapshot([root])
    act(root)
    after = snapshot([root], before)
    assert after.digests == snapshot([root]).digests != before.digests
    assert not after.is_as(before)


@pytest.mark.usefixtures("no_listing")
@pytest.mark.parametrize("act", [lambda _: None, be_written], ids=["nothing", "one file"])
def test_no_folder_is_listed_in_which_nothing_came_or_went(root: Path, act: Callable[[Path], None]) -> None:
    with patch.object(fingerprint, "walk", walk):
        before = snapshot([root])
    act(root)
    after = snapshot([root], before)
    with patch.object(fingerprint, "walk", walk):
        assert after.digests == snapshot([root]).digests
    assert after.is_as(before) == (after.digests == before.digests)


@pytest.mark.usefixtures("no_listing")
def test_a_folder_so_young_that_it_may_change_unseen_is_listed(root: Path) -> None:
    with patch.object(fingerprint, "walk", walk):
        before = snapshot([root])
    with (
        patch.object(fingerprint, "MARGIN", 10**12),
        pytest.raises(AssertionError, match="a folder was listed"),
    ):
        snapshot([root], before)


def test_other_folders_than_before_are_listed(root: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other", {"about/z.md": "z"})
    both = snapshot([root, other])
    assert snapshot([root], both).digests == snapshot([root]).digests
    assert snapshot([root, other], snapshot([root])).digests == both.digests
    assert both.of(1).is_as(snapshot([root]))


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["write", "remove", "rename", "fold"]),
        st.sampled_from(["a.md", "b.md", "x/a.md", "x/y/b.md", "z/a.md"]),
    ),
    max_size=3,
)


def do(root: Path, what: str, path: str) -> None:
    """Something to a file, where it can be done."""
    file = root / path
    if file.parent.exists() and not file.parent.is_dir():
        return
    if what == "write" and not file.is_dir():
        write(root, {path: f"{time.time_ns()}"})
    elif what == "fold" and not file.exists():
        file.mkdir(parents=True)
    elif what == "rename" and file.exists():
        file.rename(file.with_name(f"renamed-{time.time_ns()}"))
    elif file.is_dir():
        shutil.rmtree(file)
    elif what == "remove":
        file.unlink(missing_ok=True)


@given(st.lists(STEPS, min_size=1, max_size=4))
def test_a_snapshot_that_knows_another_sees_what_one_sees_that_knows_none(
    rounds: Sequence[Sequence[tuple[str, str]]],
) -> None:
    with TemporaryDirectory() as folder, SETTLED:
        root = write(Path(folder) / "content", {"a.md": "a", "x/a.md": "a"})
        known = snapshot([root])
        for steps in rounds:
            time.sleep(TICK)
            for step in steps:
                do(root, *step)
            known, clean = snapshot([root], known), snapshot([root])
            assert known.digests == clean.digests
            assert known.folders == clean.folders


def test_a_file_that_is_gone_before_it_is_looked_at_is_no_file(root: Path) -> None:
    def passing(*arguments: object, **options: bool) -> Iterator[tuple[object, str]]:
        for entry, path in walk(*arguments, **options):  # type: ignore[arg-type]
            if path == "about/a.md":
                (root / path).unlink()
            yield entry, path

    with patch.object(fingerprint, "walk", passing):
        assert "0/about/a.md" not in snapshot([root]).files
