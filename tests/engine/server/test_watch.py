"""Changes of files are noticed."""

import time
from pathlib import Path
from queue import SimpleQueue

from generator.engine.server.watch import Watch
from tests.factories import write
from tests.served import PATIENCE


def test_changes_of_files_are_told_together_and_reading_them_is_none(tmp_path: Path) -> None:
    write(tmp_path, {"deep/a.md": "a", "flat/mkdocs.yml": "a", "flat/deeper/b.md": "b"})
    told: SimpleQueue[set[Path]] = SimpleQueue()
    Watch({tmp_path / "deep": True, tmp_path / "flat": False}, told.put).start()
    (tmp_path / "deep/a.md").read_bytes()
    write(tmp_path, {"flat/deeper/b.md": "not watched"})
    time.sleep(0.2)
    assert told.empty()
    write(tmp_path, {"deep/a.md": "b", "deep/new/c.md": "c", "flat/mkdocs.yml": "b"})
    expected = {tmp_path / path for path in ("deep/a.md", "deep/new", "flat/mkdocs.yml")}
    assert expected <= told.get(timeout=PATIENCE)


def test_a_file_that_is_replaced_by_another_is_a_change_of_it(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "a"})
    told: SimpleQueue[set[Path]] = SimpleQueue()
    Watch({tmp_path: True}, told.put).start()
    write(tmp_path, {".a.md.tmp": "b"})
    (tmp_path / ".a.md.tmp").rename(tmp_path / "a.md")
    assert tmp_path / "a.md" in told.get(timeout=PATIENCE)
