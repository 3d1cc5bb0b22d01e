"""Files of the search index: the same octets from the same records, and no more work than a change needs."""

import gzip
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from generator.export.search_record import SearchRecord
from generator.pipeline.search import index
from generator.pipeline.search.index import search_index
from generator.pipeline.search.shards import Shard
from generator.pipeline.search.table import unpacked
from tests.pipeline.search.search_records import WORDS, octets, own_word, record
from tests.workshop import ROOT

RECORDS = [*(record(number) for number in range(24)), *(record(number, "fr") for number in range(5))]
PER_SHARD = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """The languages of the shards that Pagefind was asked for: by several processes, so in a file."""

    file: Path

    def languages(self) -> list[str]:
        """Those since this was asked last."""
        found = self.file.read_text().split() if self.file.exists() else []
        self.file.unlink(missing_ok=True)
        return found


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """What Pagefind is asked for from now on."""
    asked = Asked(tmp_path_factory.mktemp("asked") / "languages")
    make = index._made

    def noting(shard: Shard) -> dict[str, bytes]:
        with asked.file.open("a") as file:
            file.write(f"{shard.language}\n")
        return make(shard)

    monkeypatch.setattr(index, "_made", noting)
    return asked


def files(records: list[SearchRecord], cache: Path) -> dict[str, bytes]:
    return octets(search_index(records, cache, per_shard=PER_SHARD))


def test_the_same_records_give_the_same_octets_in_whatever_order_they_come(tmp_path: Path) -> None:
    shuffled = RECORDS.copy()
    Random(1).shuffle(shuffled)
    first = files(RECORDS, tmp_path / "one")
    for number in range(3):
        assert files(shuffled, tmp_path / f"other-{number}") == first


def test_another_seed_of_hashes_gives_the_same_octets(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.pipeline.search.test_index import *;"
        "from hashlib import sha256;"
        "print(sha256(repr(sorted(files(RECORDS, Path(sys.argv[1])).items())).encode()).hexdigest())"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / seed)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]


def test_nothing_is_made_when_nothing_changed(tmp_path: Path, made: Asked) -> None:
    first = files(RECORDS, tmp_path)
    languages = made.languages()
    assert sorted({*languages}) == ["en", "fr"]
    assert languages.count("en") > 2
    assert languages.count("fr") == 1
    assert files(RECORDS, tmp_path) == first
    assert made.languages() == []


def test_an_edit_makes_one_shard_anew_and_leaves_fragments_and_pieces_of_other_words(
    tmp_path: Path, made: Asked
) -> None:
    before = files(RECORDS, tmp_path)
    made.languages()
    after = files([replace(RECORDS[3], text="Wholly rewritten."), *RECORDS[:3], *RECORDS[4:]], tmp_path)
    assert made.languages() == ["en"]
    changed = {address for address in before | after if before.get(address) != after.get(address)}
    assert len([address for address in changed if address.endswith(".pf_fragment")]) == 1
    assert all(address.startswith("pagefind/en/") for address in changed)


@pytest.mark.parametrize("per_shard", [1, 3, 100])
def test_the_index_is_the_same_however_many_records_are_in_a_shard(tmp_path: Path, per_shard: int) -> None:
    made = octets(search_index(RECORDS, tmp_path / "other", per_shard=per_shard))
    assert made == files(RECORDS, tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        lambda one: replace(one, text="Other."),
        lambda one: replace(one, text=one.text.replace(own_word(0).title(), "Ratara")),
        lambda one: replace(one, title="Other"),
        lambda one: replace(one, summary="Other."),
        lambda one: replace(one, about="Other"),
        lambda one: replace(one, labels=("Other",)),
    ],
    ids=["text", "text as long", "title", "summary", "about", "labels"],
)
def test_a_warm_cache_gives_what_a_cold_one_does(
    tmp_path: Path, change: Callable[[SearchRecord], SearchRecord]
) -> None:
    files(RECORDS, tmp_path / "warm")
    edited = [change(RECORDS[0]), *RECORDS[1:]]
    assert files(edited, tmp_path / "warm") == files(edited, tmp_path / "cold") != files(RECORDS, tmp_path)


def test_what_is_gone_leaves_nothing_behind(tmp_path: Path) -> None:
    assert any("Wholly" in text for text in texts(files([*RECORDS, record(99, text="Wholly")], tmp_path)))
    assert not any("Wholly" in text for text in texts(files(RECORDS, tmp_path)))
    english = [one for one in RECORDS if one.language == "en"]
    assert not any(address.startswith("pagefind/fr/") for address in files(english, tmp_path))
    assert files([], tmp_path) == {}
    assert [*tmp_path.iterdir()] == []


def texts(found: dict[str, bytes]) -> list[str]:
    """What the fragments of an index hold."""
    return [gzip.decompress(found[one]).decode() for one in found if one.endswith(".pf_fragment")]


@pytest.mark.parametrize("damage", ["cut off", "empty", "another octet", "removed"])
def test_a_damaged_part_is_made_anew(tmp_path: Path, made: Asked, damage: str) -> None:
    first = files(RECORDS, tmp_path)
    languages = made.languages()
    parts = sorted(tmp_path.iterdir())
    for part in parts:
        content = part.read_bytes()
        match damage:
            case "cut off":
                part.write_bytes(content[:-1])
            case "empty":
                part.write_bytes(b"")
            case "another octet":
                part.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
            case "removed":
                part.unlink()
        assert files(RECORDS, tmp_path) == first
    # Each shard once more; patterns, groups and pieces are no shards.
    assert sorted(made.languages()) == sorted(languages)


def test_what_a_killed_process_left_is_removed_and_what_is_not_ours_is_not(tmp_path: Path) -> None:
    for name in (".abcd12_z", "0" * 32, "somebody's"):
        (tmp_path / name).write_text("")
    (tmp_path / ("1" * 32)).mkdir()
    search_index([], tmp_path)
    assert [left.name for left in tmp_path.iterdir()] == ["somebody's"]


def test_each_language_has_an_index_of_its_own_and_code_that_searches_it(tmp_path: Path) -> None:
    made = search_index([record(1, language) for language in WORDS], tmp_path)
    found = octets(made)
    assert "pagefind/pagefind.js" in found
    for language in WORDS:
        own = {address for address in found if address.startswith(f"pagefind/{language}/")}
        wasm = "unknown" if language == "zh" else language
        assert f"pagefind/{language}/wasm.{wasm}.pagefind" in own
        assert f"pagefind/{language}/pagefind-entry.json" in own
        assert len([address for address in own if "/fragment/" in address]) == 1


def test_what_all_shards_share_is_there_once(tmp_path: Path) -> None:
    found = files(RECORDS, tmp_path)
    names = [address.rpartition("/")[2] for address in found]
    assert names.count("pagefind.js") == names.count("wasm.en.pagefind") == 1
    assert names.count("pagefind-entry.json") == 2
    assert not [name for name in names if "-ui" in name or "highlight" in name or "worker" in name]


def test_metadata_name_each_page_and_each_piece_and_nothing_to_filter_or_sort_by(tmp_path: Path) -> None:
    found = files(RECORDS, tmp_path)
    for address, content in found.items():
        if address.endswith(".pf_meta"):
            _, pages, pieces, filters, sorts, _ = unpacked(content)
            folder = address.rpartition("/")[0]
            names = [name for name, _ in pages]
            assert names == sorted(names)
            assert all(f"{folder}/fragment/{name}.pf_fragment" in found for name in names)
            assert all(f"{folder}/index/{name}.pf_index" in found for *_, name in pieces)
            assert (filters, sorts) == ([], [])


def test_a_page_has_one_name_in_every_language(tmp_path: Path) -> None:
    found = files([*(record(number) for number in range(8)), *(record(n, "fr") for n in range(8))], tmp_path)
    names = {
        language: {
            one.rpartition("/")[2] for one in found if one.startswith(f"pagefind/{language}/fragment/")
        }
        for language in ("en", "fr")
    }
    assert names["en"] == names["fr"]


def test_a_record_without_a_body_is_found_by_its_title(tmp_path: Path) -> None:
    bare = replace(record(1), text="")
    assert any('"content":"Work number 1. ' in text for text in texts(files([bare], tmp_path)))
