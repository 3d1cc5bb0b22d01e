import shutil
from pathlib import Path

import pytest

from tests.built_site import BuiltSite
from tests.factories import write
from tests.workshop import AS_OF, CONTENT, Run, Workshop, files_of, u4ssc


def differing(one: Path, other: Path) -> list[str]:
    """Names of files that only one of two folders has, or that differ."""
    first, second = files_of(one), files_of(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """The shipped content as plain `mkdocs build --strict` builds it, and what that said."""
    made = Workshop(tmp_path_factory.mktemp("stock"))
    made.configure(docs_dir=CONTENT)
    folder = made.folder / "site"
    done = made.mkdocs()
    assert done.code == 0, done.err
    return folder, done


def test_both_engines_write_the_same_files(site: BuiltSite, stock: tuple[Path, Run]) -> None:
    assert differing(site.folder, stock[0]) == []


def test_stock_mkdocs_warns_of_nothing(stock: tuple[Path, Run]) -> None:
    assert [line for line in stock[1].err.splitlines() if line.startswith(("WARNING", "ERROR"))] == []


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_hash_seed_time_zone_and_locale_change_no_byte(site: BuiltSite, tmp_path: Path, seed: str) -> None:
    elsewhere = {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "40"}
    done = u4ssc("build", "--as-of", AS_OF, "--out", tmp_path / "site", env=elsewhere)
    assert done.code == 0, done.err
    assert differing(site.folder, tmp_path / "site") == []


def test_building_over_an_older_site_leaves_nothing_of_it(site: BuiltSite, tmp_path: Path) -> None:
    out = shutil.copytree(site.folder, tmp_path / "site")
    write(out, {"gone/index.html": "old", "index.html": "old"})
    done = u4ssc("build", "--as-of", AS_OF, "--out", out)
    assert done.code == 0, done.err
    assert differing(site.folder, out) == []
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_anyone_may_read_what_was_built(site: BuiltSite) -> None:
    everything = [site.folder, *site.folder.rglob("*")]
    closed = [path for path in everything if path.stat().st_mode & 0o444 != 0o444]
    assert closed == []
