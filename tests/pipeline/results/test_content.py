"""A kept result is found again for the very same content, and for no other."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

from generator.pipeline import fingerprint
from generator.pipeline.results import Faults, remembered
from tests.factories import settings, write
from tests.pipeline.results.conftest import FAULT, FOUND, Check


def same_size(root: Path) -> None:
    (root / "about/a.md").write_text("two", "utf-8")


def same_size_and_time(root: Path) -> None:
    before = (root / "about/a.md").stat()
    same_size(root)
    os.utime(root / "about/a.md", ns=(before.st_atime_ns, before.st_mtime_ns))


def old_time(root: Path) -> None:
    same_size(root)
    os.utime(root / "about/a.md", (0, 0))


def link(root: Path) -> None:
    (root / "about/c.md").symlink_to("a.md")


def replaced_by_link(root: Path) -> None:
    (root / "index.md").unlink()
    (root / "index.md").symlink_to("about/a.md")


CHANGES: dict[str, Callable[[Path], object]] = {
    "same size": same_size,
    "same size and time": same_size_and_time,
    "old time": old_time,
    "longer": lambda root: (root / "about/a.md").write_text("longer", "utf-8"),
    "added": lambda root: (root / "about/c.md").write_text("", "utf-8"),
    "removed": lambda root: (root / "index.md").unlink(),
    "renamed": lambda root: (root / "index.md").rename(root / "Index.md"),
    "image": lambda root: (root / "about/b/x.png").write_bytes(b"\x88"),
    "link": link,
    "replaced by a link": replaced_by_link,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_a_file_is_seen(check: Check, change: Callable[[Path], object]) -> None:
    change(check.root)
    assert not check()
    assert check()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_system_tells_of_a_change_long_after(
    check: Check, change: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if the files were so old that none of them is looked into without a sign.
    monkeypatch.setattr(fingerprint, "MARGIN", -1_000_000_000)
    time.sleep(0.02)
    change(check.root)
    assert not check()


def test_a_link_that_leads_elsewhere_is_seen(check: Check, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (check.root / "news").symlink_to(outside)
    assert not check()
    (check.root / "news").unlink()
    (check.root / "news").symlink_to(tmp_path)
    assert not check()


def test_other_folders_have_results_of_their_own(check: Check, tmp_path: Path) -> None:
    over = write(tmp_path / "over", {"about/z.md": ""})
    assert not check(settings(), check.root, over)
    assert not check(settings(), over, check.root)
    assert check()


def test_a_fresh_copy_of_the_same_files_is_found_by_content(check: Check, tmp_path: Path) -> None:
    shutil.move(check.root, tmp_path / "old")
    shutil.copytree(tmp_path / "old", check.root, copy_function=shutil.copyfile)
    assert check()


def test_what_changes_while_it_is_read_is_not_kept(check: Check) -> None:
    def meddling() -> Faults:
        (check.root / "index.md").write_text("new", "utf-8")
        return FOUND

    (check.root / "index.md").write_text("old", "utf-8")
    remembered(check.kept, (check.root,), settings(), meddling)
    (check.root / "index.md").write_text("old", "utf-8")
    assert not check()


CONTENTS = st.dictionaries(
    st.sampled_from(["a.md", "b.md", "c/index.md", "c/x.png"]), st.sampled_from([b"", b"1", b"2"]), max_size=4
)


@tried(max_examples=40)
@given(st.lists(CONTENTS, min_size=2, max_size=4))
def test_a_result_is_found_only_for_the_content_it_was_made_of(
    tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("law")
    root = folder / "content"
    for state in states:
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir()
        write(root, state)
        told = replace(FAULT, message=repr(sorted(state.items())))
        found = remembered(folder / "kept", (root,), settings(), lambda told=told: Faults([told], []))  # type: ignore[misc]
        assert [*found.kept] == [told]
