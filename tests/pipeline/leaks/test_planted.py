"""The leak scan finds what is planted: in each kind of output, in each encoding."""

import base64
import gzip
import time
import zlib
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import brotli
import pytest

from generator.content_types.release import canary
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Scanner
from generator.pipeline.leaks.unpack import DEPTH
from tests.factories import work
from tests.pipeline.leaks import planted
from tests.pipeline.leaks.planted import PICTURE, SENTENCE, SOURCE, SUMMARY, TEXT, TITLE, archive


@pytest.fixture(scope="module")
def needles(tmp_path_factory: pytest.TempPathFactory) -> Needles:
    return planted.needles(tmp_path_factory.mktemp("planted"))


def found(needles: Needles, octets: bytes, name: str = "x/index.html") -> set[str]:
    """What of the secret page a file gives away."""
    seen = Scanner(needles).look(name, octets)
    assert seen.whole
    assert {one.path for one in seen.found} <= {SOURCE}
    return {one.what for one in seen.found}


@pytest.mark.parametrize("way", TEXT)
@pytest.mark.parametrize(
    ("what", "text"), [("title", TITLE), ("summary", SUMMARY), ("text", SENTENCE)], ids=lambda part: part[:7]
)
def test_words_are_found_in_each_encoding(needles: Needles, way: str, what: str, text: str) -> None:
    assert what in found(needles, TEXT[way](text), "some/file")


@pytest.mark.parametrize("text", [TITLE, SUMMARY, SENTENCE], ids=["title", "summary", "text"])
@pytest.mark.parametrize("inner", ["plain text", "html", "json in ASCII", "gzip"])
def test_words_are_found_in_what_brotli_packed(needles: Needles, inner: str, text: str) -> None:
    packed = brotli.compress(TEXT[inner](text))
    assert found(needles, packed, "search/index.json.br")


def test_brotli_is_told_by_the_name_alone_since_it_has_no_mark(needles: Needles) -> None:
    assert found(needles, brotli.compress(SENTENCE.encode()), "a.br") == {"text"}


def test_the_same_tag_is_found_in_each_page_that_has_it(needles: Needles) -> None:
    scanner = Scanner(needles)
    leak, clean = TEXT["an attribute"](SENTENCE), TEXT["an attribute"]("Nothing.")
    looks = [scanner.look("a/index.html", octets) for octets in (clean, leak, clean, leak)]
    assert [bool(look.found) for look in looks] == [False, True, False, True]


@pytest.mark.parametrize("way", TEXT)
def test_nothing_is_found_in_what_is_public(needles: Needles, way: str) -> None:
    said = "Everybody knows that the bridge of Nowhereville is open by day and by night."
    assert found(needles, TEXT[way](said)) == set()


@pytest.mark.parametrize("start", range(8))
def test_eight_words_of_a_body_are_found_wherever_they_start_in_it_and_in_a_file(
    needles: Needles, start: int
) -> None:
    run = " ".join(SENTENCE.split()[start : start + 8])
    for before in range(5):
        assert found(needles, f"{'word ' * before}{run}".encode()) == {"text"}


def test_seven_words_of_a_body_may_be_chance(needles: Needles) -> None:
    assert found(needles, " ".join(SENTENCE.split()[:7]).encode()) == set()


@pytest.mark.parametrize("before", range(5))
def test_a_title_of_six_words_is_found_wherever_it_stands_and_five_of_them_are_not(
    tmp_path: Path, before: int
) -> None:
    title = "Lantern six burns beneath our tunnel"
    files = {**planted.FILES, SOURCE: work(title=title, status="draft")}
    made = planted.needles(tmp_path, files)
    assert found(made, f"{'word ' * before}{title}.".encode()) == {"title"}
    assert found(made, f"{'word ' * before}{title[:-6]}.".encode()) == set()


@pytest.mark.parametrize("way", TEXT)
def test_the_canary_is_found_in_each_encoding(needles: Needles, way: str) -> None:
    assert "canary" in found(needles, TEXT[way](f"a mark {canary(SOURCE)} of the page"))


@pytest.mark.parametrize(
    "octets",
    [
        b'<a href="../tunnel-beneath-nowhereville/">x</a>',
        b"https://x.example/deliverables/tunnel-beneath-nowhereville/",
        b'{"location": "deliverables\\/tunnel-beneath-nowhereville\\/"}',
        b"?from=deliverables%2Ftunnel-beneath-nowhereville",
        b'<img src="dark-passage.png">',
        b'<img src="DARK-PASSAGE.PNG">',
        gzip.compress(b"tunnel-beneath-nowhereville"),
        archive("tunnel-beneath-nowhereville/a.txt", b"nothing else"),
    ],
    ids=["link", "address", "JSON", "query", "image", "capitals", "gzip", "archive"],
)
def test_addresses_and_file_names_are_found(needles: Needles, octets: bytes) -> None:
    assert found(needles, octets) == {"path"}


@pytest.mark.parametrize(
    "name",
    [
        "deliverables/tunnel-beneath-nowhereville/index.html",
        "fr/deliverables/tunnel-beneath-nowhereville/index.html",
        "assets/dark-passage.png",
        "search/tunnel-beneath-nowhereville.json.gz",
        "tunnel%2Dbeneath%2Dnowhereville",
    ],
)
def test_the_name_of_an_output_gives_a_page_away_too(needles: Needles, name: str) -> None:
    assert found(needles, b"", name) == {"path"}


@pytest.mark.parametrize(
    "octets",
    [
        PICTURE,
        gzip.compress(PICTURE),
        archive("word/media/image1.png", PICTURE),
        b'<img src="data:image/png;base64,' + base64.b64encode(PICTURE) + b'">',
    ],
    ids=["as it is", "in gzip", "in a document", "in a page"],
)
def test_a_picture_is_found_by_its_octets_under_any_name(needles: Needles, octets: bytes) -> None:
    assert "file `deliverables/tunnel-beneath-nowhereville/dark-passage.png`" in found(needles, octets)


def test_the_digest_of_a_picture_is_found_in_a_list_of_digests(needles: Needles) -> None:
    [digest] = needles.files
    assert found(needles, f'{{"sha256": "{digest}"}}'.encode()) == {"digest of a file"}


def test_the_alternative_of_a_picture_is_found(needles: Needles) -> None:
    alternative = b'<img alt="Seven lanterns in a row along a dark and narrow passage" src="x.png">'
    assert found(needles, alternative) == {"text"}


def _broken(octets: bytes) -> bytes:
    """An archive the first member of which has another checksum than its directory says."""
    place = octets.index(b"PK\x01\x02") + 16
    return octets[:place] + bytes([octets[place] ^ 1]) + octets[place + 1 :]


def test_a_damaged_archive_is_read_on_and_is_not_whole(needles: Needles) -> None:
    made = BytesIO()
    with ZipFile(made, "w") as opened:
        opened.writestr("first.txt", "Nothing.")
        opened.writestr("second.txt", zlib.compress(SENTENCE.encode()))
    look = Scanner(needles).look("a.docx", _broken(made.getvalue()))
    assert {one.what for one in look.found} == {"text"}
    assert not look.whole


def test_what_is_packed_deeper_than_a_scan_reads_is_not_whole(needles: Needles) -> None:
    octets = SENTENCE.encode()
    for _ in range(DEPTH + 2):
        octets = gzip.compress(octets)
    assert not Scanner(needles).look("a.bin", octets).whole


def test_large_binary_files_are_looked_through_in_time(needles: Needles) -> None:
    octets = Random(1).randbytes(400_000)
    started = time.process_time()
    Scanner(needles).look("a.bin", octets)
    # Folding them a character at a time took minutes.
    assert time.process_time() - started < 20


@pytest.mark.parametrize("marks", ["\u034f", "\ufe0f", "\u00ad", "\u200d"])
def test_marks_that_do_not_show_hide_nothing(needles: Needles, marks: str) -> None:
    assert found(needles, SENTENCE.replace("a", f"a{marks}").encode()) == {"text"}
