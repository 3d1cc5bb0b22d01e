"""What is damaged, lost or of another generator is not used."""

from collections.abc import Callable

import pytest

from generator.pipeline import memory
from generator.pipeline.check import check
from generator.pipeline.packed import packed, unpacked
from tests.factories import settings
from tests.pipeline.kept_pages.conftest import FILES, PASSAGE, Kept


@pytest.mark.parametrize(
    "damage",
    [
        lambda octets: octets[: len(octets) // 2],
        lambda octets: octets[:0],
        lambda octets: octets.replace(b"Bridge", b"Brigde"),
        lambda octets: octets[:9000] + bytes(4000) + octets[13000:],
        lambda octets: octets[:1] * 5000,
    ],
    ids=["short", "empty", "altered", "with a hole", "another file"],
)
def test_what_is_damaged_is_not_used(kept: Kept, damage: Callable[[bytes], bytes]) -> None:
    [file] = kept.cache.glob("*.sqlite")
    file.write_bytes(damage(file.read_bytes()))
    assert kept() == kept.found
    assert kept() == kept.found
    assert kept.read == []


def test_a_lost_part_of_a_page_is_read_again(kept: Kept) -> None:
    [file] = kept.cache.glob("*.sqlite")
    corpus = check([kept.root], settings(), kept.cache).loaded.corpus
    file.write_bytes(b"")
    assert corpus.pages["deliverables/d"].record.title == "Nowhereville"
    assert PASSAGE in corpus.pages["deliverables/d"].document.text


def test_another_generator_knows_nothing(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "generator_digest", lambda: "another")
    assert kept() == kept.found
    assert set(kept.read) == set(FILES)


def test_what_is_kept_may_move_with_its_content(kept: Kept) -> None:
    moved = kept.root.parent.rename(kept.root.parent.with_name("moved"))
    kept.root, kept.cache = moved / "content", moved / ".cache"
    assert kept() == kept.found
    assert kept.read == []


def test_nothing_is_made_of_what_is_kept_but_values_of_ours() -> None:
    with pytest.raises(Exception, match="no class of ours"):
        unpacked(packed(print))
    with pytest.raises(Exception, match="no class of ours"):
        unpacked(packed(check))
