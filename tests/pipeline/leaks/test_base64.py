"""What is written in base64 among much that only looks so: it is read together, and found as it is alone."""

import base64
from collections.abc import Iterator

import pytest

from generator.pipeline.leaks.needles import Found, Needles
from generator.pipeline.leaks.scan import Look, Scanner
from generator.pipeline.leaks.unpack import DEPTH
from tests.pipeline.leaks import planted
from tests.pipeline.leaks.planted import SENTENCE, SOURCE, TEXT, archive, png

ADDRESSES = [f"https://x.example/case-studies/a-work-that-is-known-{number:05}/" for number in range(100)]
TABLE = b"lamp,lumen\n" + b"".join(b"%d,%d\n" % (lamp, lamp * 7) for lamp in range(20))
ROWS = {
    **{way: made(SENTENCE) for way, made in TEXT.items()},
    "a text chunk of a picture": png(planted._chunk(b"tEXt", SENTENCE.encode())),
    "a file that nobody may see": TABLE,
}


@pytest.fixture(scope="module")
def needles(tmp_path_factory: pytest.TempPathFactory) -> Needles:
    files = {**planted.FILES, SOURCE.replace("index.md", "lanterns.csv"): TABLE}
    return planted.needles(tmp_path_factory.mktemp("planted"), files)


def look(needles: Needles, rows: list[str]) -> Look:
    return Scanner(needles).look("library/library.csv", "\n".join(rows).encode())


@pytest.mark.parametrize("way", ROWS)
def test_what_is_found_alone_is_found_among_addresses(needles: Needles, way: str) -> None:
    row = f"a,{base64.urlsafe_b64encode(ROWS[way]).decode()},b"
    alone = look(needles, [row])
    assert any(one.what.startswith(("text", "file")) for one in alone.found)
    assert look(needles, [*ADDRESSES, row, *ADDRESSES]) == alone


def test_an_archive_is_found_before_much_else(needles: Needles) -> None:
    packed = base64.b64encode(archive("a.txt", SENTENCE.encode())).decode()
    # What is read with it is more than the longest comment behind an archive.
    assert look(needles, [ADDRESSES[0], packed, *ADDRESSES * 30]) == look(needles, [packed])
    assert look(needles, [packed]).found


def test_two_parts_do_not_say_together_what_neither_says(needles: Needles) -> None:
    words = SENTENCE.split()
    halves = [" ".join(words[:7]), " ".join(words[7:14])]
    rows = [f"a,{base64.b64encode(half.encode()).decode()},b" for half in halves]
    assert look(needles, rows) == Look(frozenset())
    assert look(needles, [" ".join(halves)]).found


def test_a_bomb_among_addresses_is_not_unpacked(needles: Needles) -> None:
    packed = b"A row that is long enough to be one."
    for _ in range(DEPTH + 1):
        packed = base64.b64encode(packed)
    assert look(needles, [packed.decode()]) == look(needles, [*ADDRESSES, packed.decode()])


def test_addresses_are_read_together(needles: Needles, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    in_text = Scanner._in_text

    def noted(self: Scanner, text: str) -> Iterator[Found]:
        read.append(text)
        return in_text(self, text)

    monkeypatch.setattr(Scanner, "_in_text", noted)
    assert not look(needles, ADDRESSES * 30).found
    assert len(read) < 20
