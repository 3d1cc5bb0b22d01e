"""The leak scan can look into the files of the search index."""

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import cbor2
import pytest

from generator.pipeline.leaks.folder import scan
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Scanner
from generator.pipeline.leaks.search_files import text_of
from generator.pipeline.leaks.unpack import Allowance, NotToItsEndError
from tests.pipeline.leaks import planted
from tests.pipeline.leaks.planted import SENTENCE, SOURCE, SUMMARY, TITLE
from tests.pipeline.search.search_records import record, write

RECORDS = [record(number) for number in range(6)]


@pytest.fixture(scope="module")
def needles(tmp_path_factory: pytest.TempPathFactory) -> Needles:
    return planted.needles(tmp_path_factory.mktemp("planted"))


@pytest.mark.parametrize(
    ("field", "said", "what"),
    [
        ("text", f"Before. {SENTENCE}. After.", "text"),
        ("title", TITLE, "title"),
        ("summary", SUMMARY, "summary"),
    ],
)
def test_what_a_draft_says_is_found_in_the_fragment_of_its_record(
    needles: Needles, tmp_path: Path, field: str, said: str, what: str
) -> None:
    leaking = replace(RECORDS[0], **{field: said})  # type: ignore[arg-type]
    write([leaking, *RECORDS[1:]], tmp_path / "cache", tmp_path / "site", per_shard=3)
    looks = scan(tmp_path / "site", needles).looks
    ((address, look),) = looks.items()
    assert address.endswith(".pf_fragment")
    assert {(one.path, one.what) for one in look.found} == {(SOURCE, what)}


def test_the_address_of_a_draft_is_found_too(needles: Needles, tmp_path: Path) -> None:
    leaking = replace(RECORDS[0], address="deliverables/tunnel-beneath-nowhereville/")
    write([leaking], tmp_path / "cache", tmp_path / "site", per_shard=3)
    assert {path.rpartition(".")[2] for path in scan(tmp_path / "site", needles).looks} == {"pf_fragment"}


def test_nothing_is_found_in_an_index_of_what_is_public_and_all_of_it_can_be_read(
    needles: Needles, tmp_path: Path
) -> None:
    write(RECORDS, tmp_path / "cache", tmp_path / "site", per_shard=3)
    assert scan(tmp_path / "site", needles).looks == {}


def test_an_index_of_words_alone_holds_no_sentence_and_gives_none_away(
    needles: Needles, tmp_path: Path
) -> None:
    # Every word with the places it stands at, in the order of the alphabet: no eight of them in a row.
    leaking = replace(RECORDS[0], text=SENTENCE)
    write([leaking], tmp_path / "cache", tmp_path / "site", per_shard=3)
    for file in [*(tmp_path / "site").rglob("*.pf_fragment")]:
        file.unlink()
    assert scan(tmp_path / "site", needles).looks == {}


MARK = b"pagefind_dcd"
WORDS = ["index", [["alpha", [[0, [1, 2]]]], ["beta", [[-25, [3]]], []]]]


def with_name(octets: bytes) -> bytes:
    made = BytesIO()
    with gzip.GzipFile(SENTENCE, "wb", fileobj=made) as opened:
        opened.write(octets)
    return made.getvalue()


@pytest.mark.parametrize(
    ("octets", "text"),
    [
        (gzip.compress(MARK + cbor2.dumps(WORDS)), b"index\nalpha\nbeta"),
        (gzip.compress(MARK + b'{"content":"alpha"}'), b'{"content":"alpha"}'),
        (gzip.compress(MARK + cbor2.dumps(WORDS)) + b"more", None),
        (gzip.compress(MARK + cbor2.dumps(WORDS))[:-1], None),
        (gzip.compress(MARK + cbor2.dumps(WORDS) + b"more"), None),
        (gzip.compress(MARK + cbor2.dumps({"alpha": 1})), None),
        (gzip.compress(MARK + cbor2.dumps([b"alpha"])), None),
        (gzip.compress(MARK + cbor2.dumps([["alpha", [[1, [2, {}]]]]])), None),
        (gzip.compress(MARK + b"\x9f" + cbor2.dumps("alpha") + b"\xff"), None),
        (gzip.compress(MARK + b"\0asm\1\0\0\0"), None),
        (gzip.compress(b"pagefind" + cbor2.dumps(WORDS)), None),
        (with_name(MARK + cbor2.dumps(WORDS)), None),
        (MARK + cbor2.dumps(WORDS), None),
    ],
    # Packed octets hold the time, and tests are known by the same names in each process.
    ids=[
        *("an index", "a fragment", "more behind it", "cut short", "more within", "another type"),
        *("octets for texts", "a type deep within", "without a length"),
        *("a programme", "another mark", "with a name", "not packed"),
    ],
)
def test_a_file_is_read_as_one_of_the_index_only_if_it_is_nothing_else(
    octets: bytes, text: bytes | None
) -> None:
    assert text_of(octets, Allowance()) == text


@pytest.mark.parametrize("body", ["alpha", b"alpha", 7, [7], ["alpha"]], ids=repr)
def test_nothing_is_made_a_number_or_a_text_of_by_a_tag(body: object) -> None:
    # Octets with the second tag are a number, of however many digits.
    tags = [*range(1_000), 55_799]
    tagged = [cbor2.dumps([cbor2.CBORTag(tag, body)]) for tag in tags]
    assert {text_of(gzip.compress(MARK + one, 0), Allowance()) for one in tagged} == {None}


@pytest.mark.parametrize(
    "leak",
    [
        lambda: gzip.compress(MARK + cbor2.dumps(["topic", [[SENTENCE, [0, 1]]]])),
        lambda: gzip.compress(MARK + cbor2.dumps(["topic", [[word, [0, 1]] for word in SENTENCE.split()]])),
        lambda: gzip.compress(MARK + cbor2.dumps({"topic": SENTENCE})),
        lambda: gzip.compress(MARK + cbor2.dumps([["topic", [[0, [1, [2, [SENTENCE]]]]]]])),
        lambda: gzip.compress(MARK + cbor2.dumps(WORDS) + SENTENCE.encode()),
        lambda: gzip.compress(MARK + cbor2.dumps(WORDS)) + SENTENCE.encode(),
        lambda: gzip.compress(MARK + json.dumps({"content": SENTENCE}).encode()),
        lambda: with_name(MARK + cbor2.dumps(WORDS)),
    ],
    ids=[
        *("a value", "values", "a mapping", "deep within"),
        *("behind it, packed", "behind it", "a fragment", "its name"),
    ],
)
def test_a_sentence_is_found_wherever_such_a_file_holds_it(
    needles: Needles, leak: Callable[[], bytes]
) -> None:
    look = Scanner(needles).look("pagefind/en/0/filter/en_0.pf_filter", leak())
    assert {one.what for one in look.found} == {"text"}


def test_what_a_file_of_the_index_unpacks_to_is_bounded() -> None:
    octets = gzip.compress(MARK + cbor2.dumps(["a" * 5_000_000]))
    with pytest.raises(NotToItsEndError):
        text_of(octets, Allowance(1_000_000))
