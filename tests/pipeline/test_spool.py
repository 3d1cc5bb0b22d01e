"""What is laid aside comes back, to forks too, and where there is no disk to lay it on."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pipeline.spool import Slot, Spool, laid
from tests.running import python


@given(st.lists(st.binary(max_size=2000)))
def test_everything_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, some: list[bytes]) -> None:
    spool = Spool(tmp_path_factory.getbasetemp() / "spool")
    places = [spool.add(octets) for octets in some]
    assert all(isinstance(place, Slot) for place in places)
    assert [laid(place) for place in reversed(places)] == some[::-1]


def test_nothing_of_it_has_a_name(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "cache")
    spool.add(b"secret")
    assert [*(tmp_path / "cache").iterdir()] == []


FORKS = """
    import sys
    from pathlib import Path
    from generator.pipeline.processes import spread
    from generator.pipeline.spool import Spool, laid
    spool = Spool(Path(sys.argv[1]))
    wanted = [bytes([number]) * 5000 for number in range(100)]
    with spread(laid, [*map(spool.add, wanted)], worthwhile=True, workers=2) as found:
        print([*found] == wanted)
"""


def test_processes_read_at_once_without_disturbing_each_other(tmp_path: Path) -> None:
    out, err = python(FORKS, tmp_path).communicate()
    assert out.split() == ["True"], err


BOTH = """
    import sys
    from pathlib import Path
    from generator.pipeline.beside import beside
    from generator.pipeline.spool import Spool, laid
    spool = Spool(Path(sys.argv[1]))
    spool.add(b"before")
    with beside(lambda: laid(spool.add(b"fork"))) as fork:
        own = spool.add(b"here")
        print(fork() == b"fork" and laid(own) == b"here" and laid(spool.add(b"after")) == b"after")
"""


def test_a_fork_lays_nothing_over_what_its_parent_has_laid_aside(tmp_path: Path) -> None:
    out, err = python(BOTH, tmp_path).communicate()
    assert out.split() == ["True"], err


def test_where_nothing_can_be_written_it_stays_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    spool = Spool(tmp_path / "file")
    assert laid(spool.add(b"kept")) == b"kept"


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spool = Spool(tmp_path)
    before = spool.add(b"first")
    monkeypatch.setattr(os, "pwrite", _full)
    there = spool.add(b"second")
    monkeypatch.undo()
    assert [laid(place) for place in (before, there, spool.add(b"third"))] == [b"first", b"second", b"third"]


def _full(*_: object) -> int:
    raise OSError(28, "No space left on device")
