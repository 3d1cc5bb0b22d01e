"""A folder is looked through whole, and what is known to be clean is not read again."""

import gzip
import zlib
from collections.abc import Mapping
from pathlib import Path

import brotli
import pytest

from generator.model.settings import Edition
from generator.pipeline.leaks import folder as folders
from generator.pipeline.leaks import unpack
from generator.pipeline.leaks.clean import Clean
from generator.pipeline.leaks.folder import look_through, scan
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Look, Scanner
from generator.pipeline.proof import Proof
from tests.factories import settings, write
from tests.pipeline.leaks import planted
from tests.pipeline.leaks.planted import PICTURE, SENTENCE, SOURCE

CLEAN: Mapping[str, str | bytes] = {"index.html": "<p>Nothing.</p>", "a/b.json": "{}", "c.bin": b"\0\1"}


@pytest.fixture(scope="module")
def needles(tmp_path_factory: pytest.TempPathFactory) -> Needles:
    return planted.needles(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files that are looked into."""
    names: list[str] = []

    class Noting(Scanner):
        def look(self, path: str, octets: bytes) -> Look:
            names.append(path)
            return super().look(path, octets)

    monkeypatch.setattr(folders, "Scanner", Noting)
    return names


def test_every_file_is_looked_into_and_has_its_digest(
    needles: Needles, tmp_path: Path, read: list[str]
) -> None:
    site = write(tmp_path, {**CLEAN, "d.txt": SENTENCE, ".well-known/.e": SENTENCE})
    scanned = scan(site, needles)
    assert sorted(read) == sorted(scanned.digests) == sorted([*CLEAN, "d.txt", ".well-known/.e"])
    assert list(scanned.looks) == [".well-known/.e", "d.txt"]


def test_a_second_scan_looks_only_into_what_is_new(needles: Needles, tmp_path: Path, read: list[str]) -> None:
    site, cache = write(tmp_path / "site", CLEAN), tmp_path / "cache"
    scan(site, needles, clean=Clean(cache, needles))
    read.clear()
    write(site, {"d.txt": "New."})
    scan(site, needles, clean=Clean(cache, needles))
    assert read == ["d.txt"]


def test_what_leaks_is_never_taken_for_clean(needles: Needles, tmp_path: Path) -> None:
    site, cache = write(tmp_path / "site", {**CLEAN, "d.txt": SENTENCE}), tmp_path / "cache"
    assert list(scan(site, needles, clean=Clean(cache, needles)).looks) == ["d.txt"]
    assert list(scan(site, needles, clean=Clean(cache, needles)).looks) == ["d.txt"]


def test_a_clean_file_under_a_name_that_leaks_is_found(needles: Needles, tmp_path: Path) -> None:
    site, cache = write(tmp_path / "site", CLEAN), tmp_path / "cache"
    scan(site, needles, clean=Clean(cache, needles))
    (site / "index.html").rename(site / "tunnel-beneath-nowhereville.html")
    assert list(scan(site, needles, clean=Clean(cache, needles)).looks) == [
        "tunnel-beneath-nowhereville.html"
    ]


def test_other_needles_make_nothing_clean(needles: Needles, tmp_path: Path, read: list[str]) -> None:
    site, cache = write(tmp_path / "site", CLEAN), tmp_path / "cache"
    scan(site, needles, clean=Clean(cache, needles))
    read.clear()
    more = {**planted.FILES, "deliverables/more.md": planted.FILES[SOURCE]}
    others = planted.needles(tmp_path / "content", more)
    scan(site, others, clean=Clean(cache, others))
    assert sorted(read) == sorted(CLEAN)
    assert len(list(cache.iterdir())) == 1


def test_files_as_supplied_are_not_looked_into_but_for_their_names_and_digests(
    needles: Needles, tmp_path: Path, read: list[str]
) -> None:
    theme = write(
        tmp_path / "theme", {"a.js": SENTENCE, "p.png": PICTURE, "b.js": SENTENCE, "c.html": SENTENCE}
    )
    site = write(
        tmp_path / "site", {"a.js": SENTENCE, "p.png": PICTURE, "b.js": f"{SENTENCE}!", "c.html": SENTENCE}
    )
    assert list(scan(site, needles, as_supplied=[theme]).looks) == ["b.js", "c.html", "p.png"]
    assert "a.js" not in read


def test_what_its_writer_has_looked_through_is_not_read_and_all_else_is(
    needles: Needles, tmp_path: Path, read: list[str]
) -> None:
    site = write(tmp_path, {**CLEAN, "d.txt": SENTENCE, "e.txt": "Nothing.", "f.txt": SENTENCE})
    plain = scan(site, needles)
    scanner = Scanner(needles)
    seen = {path: scanner.look(path, (site / path).read_bytes()) for path in ("index.html", "d.txt")}
    read.clear()
    assert (
        look_through(site, needles, plain.digests, seen, clean=Clean(None, needles), as_supplied=()) == plain
    )
    assert sorted(read) == ["a/b.json", "c.bin", "e.txt", "f.txt"]


def test_without_anything_hidden_there_are_digests_alone(
    needles: Needles, tmp_path: Path, read: list[str]
) -> None:
    public = {path: text for path, text in planted.FILES.items() if path == "about/public.md"}
    site = write(tmp_path / "site", {**CLEAN, "d.txt": SENTENCE})
    scanned = scan(site, planted.needles(tmp_path / "content", public))
    assert read == []
    assert (scanned.digests, scanned.looks) == (scan(site, needles).digests, {})


def test_processes_find_the_same_as_one(
    needles: Needles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"{number:03}.txt": SENTENCE if number % 50 == 7 else "Nothing." for number in range(250)}
    site = write(tmp_path, files)
    alone = scan(site, needles)
    monkeypatch.setattr(folders, "WORTH_PROCESSES", 10)
    assert scan(site, needles) == alone
    assert len(alone.looks) == 5


@pytest.mark.parametrize("name", ["a.gz", "a.bin", "a.br", "a.docx"])
def test_a_bomb_is_not_unpacked_and_stops_the_build(
    needles: Needles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(unpack.Allowance.__init__, "__defaults__", (1_000_000,))
    much = bytes(3_000_000)
    packed = {
        "a.gz": gzip.compress(much),
        "a.bin": b"\0" + zlib.compress(much),
        "a.br": brotli.compress(much),
        "a.docx": planted.archive("a", much),
    }
    site = write(tmp_path, {name: packed[name]})
    [fault] = Proof(settings=settings(), needles=needles, items=()).seal(site)
    assert (fault.path, fault.code, fault.severity) == (name, "LEK003", "error")
    assert not (site / "release.json").exists()


def test_a_leak_is_an_error_at_the_page_that_leaks_and_no_record_is_written(
    needles: Needles, tmp_path: Path
) -> None:
    site = write(tmp_path, {**CLEAN, **{f"{n}.txt": SENTENCE for n in range(5)}, "release.json": "{}"})
    [fault] = Proof(settings=settings(), needles=needles, items=()).seal(site)
    assert (fault.path, fault.code, fault.severity, fault.clause) == (SOURCE, "LEK001", "error", "IP-05")
    assert "`0.txt`, `1.txt`, `2.txt` and 2 more" in fault.message
    assert "midnight" not in fault.message
    assert not (site / "release.json").exists()


def test_the_participants_edition_is_not_looked_through(needles: Needles, tmp_path: Path) -> None:
    site = write(tmp_path, {"d.txt": SENTENCE})
    proof = Proof(settings=settings(edition=Edition.PARTICIPANTS), needles=needles, items=())
    assert proof.seal(site) == []
    assert '"edition": "participants"' in (site / "release.json").read_text("utf-8")


def test_the_same_octets_leak_under_each_name_that_leaks(needles: Needles, tmp_path: Path) -> None:
    packed = brotli.compress(SENTENCE.encode())
    site, cache = write(tmp_path / "site", {"a.br": packed, "b.bin": packed}), tmp_path / "cache"
    assert [list(scan(site, needles, clean=Clean(cache, needles)).looks) for _ in range(2)] == [
        ["a.br"],
        ["a.br"],
    ]
    (site / "b.bin").rename(site / "c.br")
    assert list(scan(site, needles, clean=Clean(cache, needles)).looks) == ["a.br", "c.br"]


def test_what_was_supplied_is_not_known_as_clean_elsewhere(needles: Needles, tmp_path: Path) -> None:
    theme = write(tmp_path / "theme", {"a.js": SENTENCE})
    site, cache = write(tmp_path / "site", {"a.js": SENTENCE, "search.json": SENTENCE}), tmp_path / "cache"
    scans = [scan(site, needles, clean=Clean(cache, needles), as_supplied=[theme]) for _ in range(2)]
    assert [list(scanned.looks) for scanned in scans] == [["search.json"]] * 2


@pytest.mark.parametrize("kind", ["folder", "file", "nowhere"])
def test_a_link_in_a_site_is_an_error(needles: Needles, tmp_path: Path, kind: str) -> None:
    site = write(tmp_path / "site", CLEAN)
    outside = write(tmp_path / "outside", {"a.txt": SENTENCE})
    target = {"folder": outside, "file": outside / "a.txt", "nowhere": tmp_path / "gone"}[kind]
    (site / "linked").symlink_to(target)
    [fault] = Proof(settings=settings(), needles=needles, items=()).seal(site)
    assert (fault.path, fault.code, fault.severity) == ("linked", "LEK004", "error")


def test_a_cache_that_cannot_be_written_keeps_nothing(needles: Needles, tmp_path: Path) -> None:
    site = write(tmp_path, {"site/d.txt": SENTENCE, "cache": "a file"}) / "site"
    assert list(scan(site, needles, clean=Clean(tmp_path / "cache", needles)).looks) == ["d.txt"]
