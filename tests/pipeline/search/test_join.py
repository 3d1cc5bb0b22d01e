"""What is joined from shards, held against what Pagefind itself makes of all records at once."""

import zlib
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import cbor2
import pytest

from generator.export.search_record import SearchRecord
from generator.pipeline.search import join
from generator.pipeline.search.index import _indexed, search_index
from generator.pipeline.search.join import _pieces
from generator.pipeline.search.shards import shards
from generator.pipeline.search.table import PIECES, meta_of, unpacked
from tests.pipeline.search.search_records import WORDS, octets, record

SPELT = ("Zürich zurich", "ZURICH Zůrich", "resume Résumé", "École ecole ECOLE", "nothing of the kind")


def _of(language: str) -> list[SearchRecord]:
    """Works whose words stand on one page, on some and on all, several times and in several spellings."""
    random = Random(language)
    said = [WORDS[language], *SPELT]
    return [
        record(number, language, ". ".join(random.choices(said, k=random.randrange(1, 9))))
        for number in range(40)
    ]


def words(files: dict[str, bytes], folder: str = "") -> list[Any]:
    """All words of an index, with their pages and spellings."""
    return [
        word
        for *_, name in meta_of(files)[PIECES]
        for word in unpacked(files[f"{folder}index/{name}.pf_index"])[0]
    ]


def own(found: dict[str, bytes], language: str) -> dict[str, bytes]:
    return {path: content for path, content in found.items() if path.startswith(f"pagefind/{language}/")}


@pytest.mark.parametrize("language", WORDS)
def test_an_index_joined_from_shards_has_what_pagefind_says_of_all_records(
    tmp_path: Path, language: str
) -> None:
    records = _of(language)
    found = own(octets(search_index(records, tmp_path, per_shard=1)), language)
    ((whole,),) = shards(records)[language]
    theirs = _indexed([one for _, one in whole.records])
    assert words(found, f"pagefind/{language}/") == words(theirs)
    (version, pages, _, *others), (_, their_pages, _, *their_others) = meta_of(found), meta_of(theirs)
    assert [name for name, _ in pages] == [name for name, _ in whole.records]
    assert all(abs(length - theirs) < 16 for (_, length), (_, theirs) in zip(pages, their_pages, strict=True))
    assert others == their_others
    assert version == "1.5.2"


def test_of_a_word_on_many_pages_one_place_on_each_is_kept_whatever_shard_it_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [record(number, text=f"lantern tunnel lantern {'midnight ' * 3}") for number in range(9)]
    records += [record(number, text="lantern lantern") for number in range(9, 12)]
    monkeypatch.setattr(join, "COMMON", 9)
    found = own(octets(search_index(records, tmp_path, per_shard=2)), "en")
    places = {word: [own[1] for own in pages] for word, pages, _ in words(found, "pagefind/en/")}
    assert {len(own) for own in places["lantern"]} == {2}
    assert {len(own) for own in places["midnight"]} == {4}


def test_what_is_packed_has_the_same_head_with_every_interpreter() -> None:
    octets = join.packed(cbor2.dumps(["nothing"]))
    # No time and no name; of the system, what zlib says, and not what the gzip module does.
    assert octets[:10] == zlib.compress(b"", wbits=zlib.MAX_WBITS | 16)[:10]
    assert octets[3:8] == bytes(5)
    assert unpacked(octets) == ["nothing"]


def test_a_piece_ends_between_words_and_is_too_heavy_only_with_one() -> None:
    weights = [("a", 8_000), ("b", 15_000), ("c", 2_000), ("d", 30_000), ("e", 1)]
    assert _sizes(weights) == [["a", "b"], ["c"], ["d"], ["e"]]


def _sizes(weights: Sequence[tuple[str, int]]) -> list[list[str]]:
    pieces = _pieces((word, b"." * weight) for word, weight in weights)
    return [[word for word, _ in piece] for piece in pieces]
