"""A record is read where it is new: what is left out was read before, in the same company."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.release_record import Item
from generator.pipeline import proof as proofs
from generator.pipeline.leaks import lines
from generator.pipeline.leaks.folder import Scanned, digests_of
from generator.pipeline.leaks.lines import fresh_parts
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Look, Scanner
from generator.pipeline.proof import Proof
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


def test_a_record_is_read_where_it_is_new_and_once_it_is_known_to_be_clean(
    needles: Needles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bytes] = []

    class Noting(Scanner):
        def look(self, path: str, octets: bytes) -> Look:
            read.append(octets)
            return super().look(path, octets)

    monkeypatch.setattr(proofs, "Scanner", Noting)
    site = write(tmp_path / "site", {f"a/{number}/index.html": "<p>Nothing.</p>" for number in range(500)})
    digests = digests_of(site)

    def sealed(*titles: str) -> tuple[list[str], int]:
        read.clear()
        items = [item(number, title) for number, title in enumerate([*titles, *["Nothing."] * 498])]
        proof = Proof(settings=settings(), needles=needles, items=items)
        told = proof.seal(site, cache=tmp_path / "cache", known=Scanned(digests, {}))
        return [fault.code for fault in told], sum(map(len, read))

    faults, whole = sealed("A", "B")
    assert (faults, whole) == ([], (site / "release.json").stat().st_size)
    assert sealed("A", "B") == ([], 0)
    faults, some = sealed("A", "C")
    assert faults == []
    assert 0 < some < whole / 5
    assert sealed("A", SENTENCE)[0] == ["LEK001"]
    # The record is gone with what leaked, and one that nobody knows is no ground to leave anything out.
    write(site, {"release.json": f"0{SENTENCE}"})
    assert sealed("A", SENTENCE)[0] == ["LEK001"]
