"""A record is read where it is new: what is left out was read before, in the same company."""

import shutil
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.release_record import Item
from generator.pipeline import proof as proofs
from generator.pipeline.leaks import lines
from generator.pipeline.leaks.folder import digests_of
from generator.pipeline.leaks.lines import fresh_parts
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Look, Scanner
from generator.pipeline.proof import Proof, Written
from tests.factories import settings, write
from tests.pipeline.leaks import planted
from tests.pipeline.leaks.planted import SENTENCE

NUMBERS = st.lists(st.integers(0, 400), unique=True, max_size=300).map(sorted)


def text(numbers: Iterable[int]) -> bytes:
    return "\n".join(f"line {number}" for number in numbers).encode()


@given(NUMBERS, NUMBERS)
def test_every_run_of_lines_that_is_new_lies_in_a_part_whole(now: list[int], before: list[int]) -> None:
    parts = [part.split(b"\n") for part in fresh_parts(text(now), text(before))]
    known, all_lines = {*pairwise(text(before).split(b"\n"))}, text(now).split(b"\n")
    for at in range(len(all_lines) - 7):
        run = all_lines[at : at + 8]
        if not known.issuperset(pairwise(run)):
            assert any(run == part[start : start + 8] for part in parts for start in range(len(part)))


@given(NUMBERS)
def test_a_text_that_is_the_same_has_no_new_parts(now: list[int]) -> None:
    assert list(fresh_parts(text(now), text(now))) == []


def test_of_a_long_text_little_is_read_again() -> None:
    before = list(range(10_000))
    [part] = fresh_parts(text([*before[:5_000], -1, *before[5_001:]]), text(before))
    assert part.count(b"\n") <= 2 * lines.AROUND + 2


def test_two_lines_that_meet_only_now_are_read() -> None:
    [part] = fresh_parts(text([1, *range(3, 200)]), text(range(1, 200)))
    assert b"line 1\nline 3\n" in part


@pytest.fixture(scope="module")
def needles(tmp_path_factory: pytest.TempPathFactory) -> Needles:
    return planted.needles(tmp_path_factory.mktemp("planted"))


def item(number: int, title: str) -> Item:
    return Item(
        identifier=f"a/{number}",
        language="en",
        title=title,
        status="published",
        url=f"a/{number}/",
        path=f"a/{number}.md",
        source="0" * 64,
        files=(),
        consent=None,
        holders=None,
        licence=None,
        rules=(),
        waived=(),
    )


class Sealing:
    """A site of five hundred pages, sealed again and again; `read` is what of its lists was read."""

    def __init__(self, folder: Path, needles: Needles) -> None:
        self.read: list[bytes] = []
        self._needles = needles
        pages = {f"a/{number}/index.html": "<p>Nothing.</p>" for number in range(500)}
        self.site, self._cache = write(folder / "site", pages), folder / "cache"

    def faults(self, record: list[str], table: list[str] | None = None) -> list[str]:
        self.read.clear()
        items = [item(number, title) for number, title in enumerate(record)]
        lists = {"library.csv": "\n".join(table).encode()} if table else {}
        # What the build before has left is in the place of the site; this one is written beside it.
        fresh = write(self.site.parent / "fresh", {path: octets.decode() for path, octets in lists.items()})
        for page in self.site.rglob("*.html"):
            write(fresh, {page.relative_to(self.site).as_posix(): page.read_text()})
        written = Written(digests_of(fresh), lists=lists, before=self.site)
        proof = Proof(settings=settings(), needles=self._needles, items=items)
        told = proof.seal(fresh, cache=self._cache, written=written)
        if not told:
            shutil.rmtree(self.site)
            fresh.rename(self.site)
        else:
            shutil.rmtree(fresh)
        return [fault.code for fault in told]


@pytest.fixture
def sealing(needles: Needles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sealing:
    made = Sealing(tmp_path, needles)

    class Noting(Scanner):
        def look(self, path: str, octets: bytes) -> Look:
            made.read.append(octets)
            return super().look(path, octets)

    monkeypatch.setattr(proofs, "Scanner", Noting)
    return made


ROWS = ["Nothing."] * 499


def test_a_record_is_read_where_it_is_new(sealing: Sealing) -> None:
    assert sealing.faults(["A", *ROWS]) == []
    whole = sum(map(len, sealing.read))
    assert whole == (sealing.site / "release.json").stat().st_size
    assert sealing.faults(["A", *ROWS]) == []
    assert sealing.read == []
    assert sealing.faults(["B", *ROWS]) == []
    assert 0 < sum(map(len, sealing.read)) < whole / 5
    assert sealing.faults([SENTENCE, *ROWS]) == ["LEK001"]
    assert sealing.faults(["B", *ROWS]) == []


def test_a_list_is_read_where_it_is_new(sealing: Sealing) -> None:
    table = [f"{number},nothing" for number in range(2_000)]
    assert sealing.faults(["A", *ROWS], table) == []
    assert sealing.faults(["A", *ROWS], [*table[:999], "B", *table[1_000:]]) == []
    assert [len(part) for part in sealing.read if part.startswith(b"9")] == [len(sealing.read[0])]
    assert len(sealing.read[0]) < 1_500
    assert sealing.faults(["A", *ROWS], [*table[:999], SENTENCE, *table[1_000:]]) == ["LEK001"]


def test_a_record_that_nobody_knows_is_no_ground_to_leave_anything_out(sealing: Sealing) -> None:
    assert sealing.faults(["A", *ROWS]) == []
    record = sealing.site / "release.json"
    record.write_bytes(record.read_bytes().replace(b'"A"', f'"{SENTENCE}"'.encode()))
    assert sealing.faults([SENTENCE, *ROWS]) == ["LEK001"]
