"""The twin of a site is made ready before anybody knows what is to be written."""

import ctypes
import os
import signal
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.pipeline import stage as stages
from generator.pipeline.stage import TWIN, Stage, TwinStage, stage, stand_by
from tests.factories import write
from tests.workshop import files_of

SITE: dict[str, str | bytes] = {"index.html": "Home", "a/index.html": "A", "a/b/index.html": "B"}


def put(files: dict[str, str | bytes], place: Stage | TwinStage, memory: Path) -> None:
    """Write what differs into a stage, and put it in place."""
    digests = {path: sha256(str(text).encode()).hexdigest() for path, text in files.items()}
    with place:
        for path, text in files.items():
            if place.known.get(path) != digests[path]:
                (place.tree / path).unlink(missing_ok=True)
                write(place.tree, {path: text})
        place.note(digests)
        place.put_in_place()
        place.settle(memory)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    put(SITE, Stage(tmp_path / "site"), tmp_path / "memory")
    return tmp_path / "site"


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "memory"


def test_a_twin_that_is_ready_is_the_site_and_what_is_written_into_it_takes_its_place(
    out: Path, memory: Path
) -> None:
    assert stand_by(out, memory)
    assert files_of(memory / "twin") == files_of(out)
    for text in ("C", "D"):
        place = stage(out, memory, ready=stand_by(out, memory))
        assert isinstance(place, TwinStage)
        put({**SITE, "a/index.html": text}, place, memory)
        assert files_of(out) == {**files_of(out), "a/index.html": text.encode()}
    assert stand_by(out, memory)
    assert files_of(memory / "twin") == files_of(out)


def test_a_build_that_begins_with_a_ready_twin_and_dies_leaves_one_of_which_nothing_is_known(
    out: Path, memory: Path
) -> None:
    place = stage(out, memory, ready=stand_by(out, memory))
    write(place.tree, {"half.html": "Half"})
    # Nobody settles it.
    assert not (memory / TWIN).exists()
    assert stand_by(out, memory)
    assert files_of(memory / "twin") == files_of(out)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda work: write(work, {"site/a/index.html": "Altered by hand"}),
        lambda work: (work / "site/a/index.html").unlink(),
        lambda work: write(work, {"site/more.html": "More"}),
        lambda work: (work / "memory" / stages.SITE).unlink(),
    ],
    ids=["altered", "gone", "more", "forgotten"],
)
def test_of_a_site_that_is_not_as_it_was_left_no_twin_is_made(
    out: Path, memory: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(out.parent)
    assert not stand_by(out, memory)
    assert not (memory / "twin").exists()


def test_a_twin_that_is_ready_is_not_made_anew(out: Path, memory: Path) -> None:
    assert stand_by(out, memory)
    before = (memory / "twin/a").stat().st_mtime_ns
    assert stand_by(out, memory)
    assert (memory / "twin/a").stat().st_mtime_ns == before


def test_a_twin_that_was_spoilt_is_made_anew(out: Path, memory: Path) -> None:
    assert stand_by(out, memory)
    (memory / "twin/a/index.html").unlink()
    assert stand_by(out, memory)
    assert files_of(memory / "twin") == files_of(out)


def test_where_files_have_one_name_only_nothing_is_ready(
    out: Path, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr("os.link", refused)
    assert not stand_by(out, memory)
    with stage(out, memory) as place:
        assert isinstance(place, Stage)


def test_what_another_has_put_in_place_is_not_undone_by_a_twin_that_is_behind_it(
    out: Path, memory: Path, tmp_path: Path
) -> None:
    for text in ("C", "D"):
        put({**SITE, "a/index.html": text}, stage(out, memory, ready=stand_by(out, memory)), memory)
    # As with --no-cache, or by mkdocs: nothing of it is remembered.
    newer: dict[str, str | bytes] = {"index.html": "Home again", "a/index.html": "D"}
    put(newer, Stage(out), tmp_path / "elsewhere")
    for _ in range(3):
        put(newer, stage(out, memory, ready=stand_by(out, memory)), memory)
        assert files_of(out) == {path: str(text).encode() for path, text in newer.items()}


@pytest.mark.parametrize("moment", ["site", "twin", "twin-aside"])
def test_a_build_that_was_killed_while_two_folders_changed_places_hinders_none_that_follow(
    out: Path, memory: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Where the system cannot do that in one step."""
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    rename = Path.rename

    def killed(self: Path, target: Path) -> Path:
        # Neither the rest of it nor what undoes it is done.
        os.kill(os.getpid(), signal.SIGKILL) if self.name == moment else None
        return rename(self, target)

    process = os.fork()
    if not process:
        monkeypatch.setattr(Path, "rename", killed)
        put({**SITE, "a/index.html": "Killed"}, stage(out, memory), memory)
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(process, 0)[1])
    for text in ("C", "D"):
        put({**SITE, "a/index.html": text}, stage(out, memory, ready=stand_by(out, memory)), memory)
        assert files_of(out)["a/index.html"] == text.encode()
        assert not (memory / "twin-aside").exists()
