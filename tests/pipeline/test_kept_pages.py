"""What a check keeps of each page: used where nothing it was made of has changed, and only there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.model.diagnostic import Diagnostic
from generator.model.page import Page
from generator.pipeline import check as checks
from generator.pipeline import memory, page_checks
from generator.pipeline.check import check
from generator.pipeline.fingerprint import snapshot
from generator.pipeline.packed import packed, unpacked
from generator.pipeline.page_checks import Findings, Standing
from generator.pipeline.pages import Reader, Taken
from generator.rules._others import Others
from tests.factories import content_folder, page, settings, work, write

PASSAGE = " ".join(f"Bridge {n} of the town of nowhere was counted once, in spring." for n in range(8))
TRANSLATION = (
    "---\ntitle: T\nsummary: S.\nstatus: published\ntranslation: {status: courtesy}\n---\n[b](../b.md)\n"
)
FILES = {
    "about/a/index.md": page("## Part\n", status="published"),
    "about/a/index.fr.md": TRANSLATION,
    "about/b.md": page("[a](a/index.md#part) [d](../deliverables/d.md)\n", status="published"),
    "about/c.md": page(),
    "deliverables/d.md": work(PASSAGE, topics=["measurement"]),
    "deliverables/e.md": work("Nothing.\n", title="E"),
}


class Kept:
    """A content folder with what a first check kept of it, and the files that later ones read."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = content_folder(folder / "content", FILES)
        self.cache = folder / ".cache"
        self.read: list[str] = []
        self.judged: list[str] = []
        take, judge = Reader.take, page_checks.check_page

        def noted_take(reader: Reader, path: str) -> Taken:
            self.read.append(path)
            return take(reader, path)

        def noted_judge(page: Page[Any], standing: Standing, others: Others) -> Findings:
            self.judged.append(page.path)
            return judge(page, standing, others)

        monkeypatch.setattr(Reader, "take", noted_take)
        monkeypatch.setattr(checks, "check_page", noted_judge)
        self.found = self()

    def __call__(self) -> list[Diagnostic]:
        """What a check finds that knows the earlier ones; one that knows nothing finds the same."""
        self.read.clear()
        self.judged.clear()
        found = [*check([self.root], settings(), self.cache).diagnostics]
        read, judged = [*self.read], [*self.judged]
        assert found == check([self.root], settings()).diagnostics
        self.read, self.judged = read, judged
        return found

    def codes(self, path: str) -> set[str]:
        return {one.code for one in self() if one.path == path}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    return Kept(tmp_path, monkeypatch)


def test_what_has_not_changed_is_not_read(kept: Kept) -> None:
    assert kept() == kept.found
    assert (kept.read, kept.judged) == ([], [])


def test_an_edit_is_read_alone(kept: Kept) -> None:
    write(kept.root, {"about/c.md": page("[gone](gone.md)\n")})
    assert "LNK001" in kept.codes("about/c.md")
    assert (kept.read, kept.judged) == (["about/c.md"], [])


def test_who_asked_for_what_has_changed_is_judged_again(kept: Kept) -> None:
    write(kept.root, {"about/a/index.md": page("## Another part\n", status="published")})
    assert "LNK002" in kept.codes("about/b.md")
    # Its translation is made of it, too, and asks whether it has fallen behind.
    assert (kept.read, kept.judged) == (
        ["about/a/index.md", "about/a/index.fr.md", "about/a/index.md"],
        ["about/b.md", "about/a/index.fr.md"],
    )


def test_who_asked_for_something_else_is_not_judged_again(kept: Kept) -> None:
    write(kept.root, {"deliverables/d.md": work(PASSAGE, topics=["measurement"], title="Another")})
    kept()
    assert (kept.read, kept.judged) == (["deliverables/d.md"], [])


def test_a_file_saved_after_somebody_has_looked_is_read_the_next_time(kept: Kept) -> None:
    seen = snapshot([kept.root])
    write(kept.root, {"about/b.md": page("[nobody](nobody.md)\n", status="published")})
    check([kept.root], settings(), kept.cache, seen=seen)
    assert "about/b.md" in {fault.path for fault in kept()}


def test_a_translation_is_made_of_its_original(kept: Kept) -> None:
    write(kept.root, {"about/a/index.md": page("## Part\n", status="draft")})
    [french] = check([kept.root], settings(), kept.cache).loaded.corpus.translations
    assert french.record.status == "draft"




def test_a_passage_is_found_in_a_page_that_did_not_change(kept: Kept) -> None:
    write(kept.root, {"deliverables/c.md": work(f"So it is said. {PASSAGE}")})
    assert any(one.code in {"OVL001", "OVL002"} for one in kept())
    write(kept.root, {"deliverables/c.md": work("So it is said.")})
    assert not any(one.code in {"OVL001", "OVL002"} for one in kept())


def test_a_draft_that_is_quoted_is_found_in_a_page_that_did_not_change(kept: Kept) -> None:
    write(kept.root, {"deliverables/d.md": work(PASSAGE), "about/c.md": page(PASSAGE)})
    assert {"CNF004"} & {one.code for one in kept()}
    write(kept.root, {"about/c.md": page("Other words.")})
    assert not {"CNF004"} & {one.code for one in kept()}


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
