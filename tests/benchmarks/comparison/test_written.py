import os
from pathlib import Path

import pytest

from tests.benchmarks.comparison.written import Written, difference, listing


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("index.html", "a/index.html", "a/b/index.html"):
        (tmp_path / name).write_text("four", encoding="utf-8")
    return tmp_path


def test_nothing_is_written_where_nothing_is_touched(site: Path) -> None:
    assert difference(listing(site), listing(site)) == Written(0, 0, 0)


def test_all_is_written_where_nothing_was(site: Path) -> None:
    assert difference(listing(site / "nowhere"), listing(site)) == Written(3, 12, 0)


def test_a_file_written_anew_counts_though_its_content_is_the_same(site: Path) -> None:
    before = listing(site)
    os.utime(site / "a/index.html", ns=(0, 0))
    assert difference(before, listing(site)) == Written(1, 4, 0)


def test_a_file_put_in_the_place_of_another_counts_though_its_time_is_the_same(site: Path) -> None:
    before = listing(site)
    status = (site / "a/index.html").stat()
    (site / "new").write_text("four", encoding="utf-8")
    os.utime(site / "new", ns=(status.st_atime_ns, status.st_mtime_ns))
    (site / "new").replace(site / "a/index.html")
    assert difference(before, listing(site)) == Written(1, 4, 0)


def test_a_file_that_is_moved_along_with_its_folder_is_not_written(site: Path) -> None:
    before = listing(site / "a")
    (site / "a").rename(site / "staged")
    assert difference(before, listing(site / "staged")) == Written(0, 0, 0)


def test_new_changed_and_removed_files_are_told_apart(site: Path) -> None:
    before = listing(site)
    (site / "a/b/index.html").unlink()
    (site / "index.html").write_text("longer", encoding="utf-8")
    (site / "new.html").write_text("n", encoding="utf-8")
    assert difference(before, listing(site)) == Written(2, 7, 1)
