"""What a check keeps of each page: used where nothing it was made of has changed, and only there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.page import Page
from generator.model.settings import Adjustment, Settings
from generator.pipeline import check as checks
from generator.pipeline import memory, page_checks
from generator.pipeline.check import check, checking
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

    def __call__(self, chosen: Settings | None = None) -> list[Diagnostic]:
        """What a check finds that knows the earlier ones; one that knows nothing finds the same."""
        chosen = chosen or settings()
        self.read.clear()
        self.judged.clear()
        found = [*check([self.root], chosen, self.cache).diagnostics]
        read, judged = [*self.read], [*self.judged]
        assert found == check([self.root], chosen).diagnostics
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
    with checking([kept.root], settings(), kept.cache, seen=seen) as found:
        found.ended()
    assert "about/b.md" in {fault.path for fault in kept()}


def test_a_translation_is_made_of_its_original(kept: Kept) -> None:
    write(kept.root, {"about/a/index.md": page("## Part\n", status="draft")})
    [french] = check([kept.root], settings(), kept.cache).loaded.corpus.translations
    assert french.record.status == "draft"


def change(kept: Kept, registry: str, old: str, new: str) -> None:
    """Another text in a registry."""
    text = (kept.root / f"registry/{registry}.yml").read_text("utf-8")
    assert old in text
    write(kept.root, {f"registry/{registry}.yml": text.replace(old, new, 1)})


def test_no_page_is_read_for_what_a_term_is_labelled(kept: Kept) -> None:
    change(kept, "topics", "label: Measurement", "label: Measuring")
    kept()
    assert (kept.read, kept.judged) == ([], [])


def test_who_names_terms_is_read_again_where_these_are_called_otherwise(kept: Kept) -> None:
    write(kept.root, {"registry/topics.yml": "about: T.\nrecords:\n- {id: x, label: X}\n"})
    assert any(one.path == "deliverables/d.md" for one in kept())
    # It cannot be read as a whole any more, and one page links to it.
    assert (kept.read, kept.judged) == (["deliverables/d.md"], ["about/b.md"])


def test_a_translation_is_read_again_with_the_terms_of_its_original(kept: Kept) -> None:
    case = work(topics=["measurement"])
    write(kept.root, {"case-studies/c/index.md": case, "case-studies/c/index.fr.md": TRANSLATION})
    kept()
    write(kept.root, {"registry/topics.yml": "about: T.\nrecords:\n- {id: x, label: X}\n"})
    kept()
    assert set(kept.read) == {"deliverables/d.md", "case-studies/c/index.md", "case-studies/c/index.fr.md"}


def test_who_looked_at_a_record_is_judged_again(kept: Kept) -> None:
    write(kept.root, {"deliverables/e.md": work(title="E", partners=["unesco"])})
    kept()
    change(kept, "agencies", "role: supporting", "role: former-supporting")
    unesco = "id: unesco\n  acronym: UNESCO\n"
    kept()
    before = [*kept.judged]
    change(kept, "agencies", unesco, f"{unesco}  unit: Of nowhere\n")
    kept()
    assert (before, kept.read, kept.judged) == ([], [], ["deliverables/e.md"])


def test_a_new_day_is_for_those_whose_rules_looked_at_one_between(kept: Kept) -> None:
    write(
        kept.root,
        {
            "about/b.md": page(status="published", published_on="2030-06-20"),
            "about/c.md": page(status="published", published_on="2030-06-10"),
        },
    )
    assert "CRF006" in {one.code for one in kept() if one.path == "about/b.md"}
    kept(settings(as_of=date(2030, 6, 19)))
    assert (kept.read, kept.judged) == ([], [])
    found = kept(settings(as_of=date(2030, 6, 20)))
    assert "CRF006" not in {one.code for one in found if one.path == "about/b.md"}
    assert (kept.read, kept.judged) == ([], ["about/b.md"])


def test_settings_are_for_those_of_whom_something_is_told(kept: Kept) -> None:
    write(kept.root, {"about/c.md": page("[gone](gone.md)\n")})
    assert "LNK001" in kept.codes("about/c.md")
    lowered = settings(adjustments=(Adjustment(code="LNK001", severity=Severity.INFO),))
    assert {one.severity for one in kept(lowered) if one.code == "LNK001"} == {Severity.INFO}
    assert (kept.read, kept.judged) == ([], ["about/c.md"])
    moved = replace(settings(), site_url="https://another.example/")
    assert {one.link[:24] for one in kept(moved)} == {"https://another.example/"}
    assert kept.read == []


def test_a_clause_is_for_those_of_whom_it_is_told(kept: Kept) -> None:
    write(kept.root, {"deliverables/e.md": work(title="E", kind="guideline")})
    assert {one.path for one in kept() if one.clause == "ALIGN-01"} == {"deliverables/e.md"}
    change(kept, "clauses", "id: ALIGN-01", "id: ALIGN-99")
    kept()
    assert (kept.read, kept.judged) == ([], ["deliverables/e.md"])


def test_what_is_hidden_for_some_days_is_looked_for_in_pages_that_did_not_change(kept: Kept) -> None:
    write(
        kept.root,
        {
            "deliverables/d.md": work(PASSAGE, status="draft"),
            "about/c.md": page(PASSAGE, status="published", publish_on="2030-07-01"),
        },
    )
    later = settings(as_of=date(2030, 7, 2))
    assert not {"CNF004"} & {one.code for one in kept()}
    assert {"CNF004"} & {one.code for one in kept(later)}
    assert not {"CNF004"} & {one.code for one in kept()}
    assert {"CNF004"} & {one.code for one in kept(later)}


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
