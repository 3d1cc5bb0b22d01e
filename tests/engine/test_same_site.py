import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.built_site import BuiltSite
from tests.engines import ENGINES, ours, stock
from tests.factories import write
from tests.workshop import AS_OF, CONTENT, Workshop, files_of, u4ssc

WITNESS = """\
from pathlib import Path

def on_post_page(output, page, config):
    with Path(config.config_file_path).with_name("seen").open("a", encoding="utf-8") as seen:
        print(page.file.src_uri, file=seen)
    return output
"""
"""A hook of mkdocs, which only mkdocs asks: it writes down each page."""

WARNING = """\
import logging

def on_post_build(config):
    logging.getLogger("mkdocs.plugins.hook").warning("beware")
"""


def differing(one: Path, other: Path) -> list[str]:
    """Names of files that only one of two folders has, or that differ."""
    first, second = files_of(one), files_of(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("subject", ["shipped", "mini"])
def test_every_engine_writes_the_same_files(
    written: Callable[[str, str], Path], subject: str, engine: str
) -> None:
    assert differing(written(subject, "u4ssc"), written(subject, engine)) == []


def test_a_hook_has_mkdocs_make_every_page_and_changes_none(
    written: Callable[[str, str], Path], tmp_path: Path
) -> None:
    workshop = Workshop(tmp_path)
    workshop.configure(docs_dir=CONTENT, hook=WITNESS)
    built = workshop.built()
    seen = (tmp_path / "seen").read_text("utf-8").splitlines()
    made = written("shipped", "u4ssc")
    addresses = BuiltSite(made).addresses
    assert sorted(seen) == sorted(f"{address}index.md" for address in addresses if address != "404.html")
    assert differing(made, built) == []


def test_a_build_without_mkdocs_would_fail_if_mkdocs_were_asked_for_a_page(tmp_path: Path) -> None:
    workshop = Workshop.at(tmp_path, {}, hook=WITNESS)
    with pytest.raises(AssertionError, match="'NoneType' object is not callable"):
        ours(workshop.config, workshop.site)


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_what_warns_stops_a_strict_build_and_the_old_site_stays(tmp_path: Path, program: str) -> None:
    workshop = Workshop.at(tmp_path, {})
    stock(program, workshop.config, workshop.site)
    before = files_of(workshop.site)
    workshop.configure(hook=WARNING)
    with pytest.raises(AssertionError, match=r"WARNING +- +beware"):
        stock(program, workshop.config, workshop.site)
    assert files_of(workshop.site) == before


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
