"""One command at a time holds a folder, for as long as it lasts and no longer."""

import errno
import os
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from generator.pipeline.lock import held


def test_one_at_a_time_holds_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new/folder"
    with held(folder) as first:
        with held(folder) as second, held(tmp_path / "other") as other:
            assert (first, second, other) == (True, False, True)
        with held(folder) as third:
            assert not third
    with held(folder) as later:
        assert later


def test_nothing_is_left_of_a_folder_in_which_nothing_was_done(tmp_path: Path) -> None:
    with held(tmp_path / "idle"):
        pass
    with held(tmp_path / "busy"):
        (tmp_path / "busy/kept").write_text("kept", "utf-8")
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["busy", "kept", "lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="has no forks")
def test_a_fork_does_not_hold_it_longer(tmp_path: Path) -> None:
    with held(tmp_path):
        process = os.fork()
        if not process:
            time.sleep(60)
            os._exit(0)
    try:
        with held(tmp_path) as mine:
            assert mine
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def test_a_folder_that_goes_meanwhile_is_held_by_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    fcntl = pytest.importorskip("fcntl")
    lock = fcntl.flock

    def late(*arguments: object) -> None:
        shutil.rmtree(folder)
        folder.mkdir()
        (folder / "lock").write_text("of another", "utf-8")
        lock(*arguments)

    monkeypatch.setattr(fcntl, "flock", late)
    with held(folder) as mine:
        assert not mine
        monkeypatch.undo()
    assert (folder / "lock").read_text("utf-8") == "of another"


def test_where_nothing_can_be_written_nothing_is_held(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    with held(tmp_path / "file") as mine:
        assert not mine


def _none(*_: object) -> None:
    raise OSError(errno.ENOLCK, "No locks available")


def test_where_there_are_no_locks_there_is_taken_to_be_one_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pytest.importorskip("fcntl"), "flock", _none)
    with held(tmp_path / "folder") as mine:
        assert mine
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with held(tmp_path / "folder") as mine:
        assert mine
