"""Works and passages that are like others, in invented prose: every word of it is a number spelt out."""

from array import array
from pathlib import Path
from random import Random

import pytest

from generator.rules._texts import keys_at
from generator.rules.overlap._repeated import repeated
from tests.factories import page, work
from tests.rules.finding import diagnostics

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def prose(seed: int, count: int) -> list[str]:
    """Words of no language, most of them on no other page."""
    random = Random(seed)
    return ["".join(random.choices(LETTERS, k=random.randint(2, 9))) for _ in range(count)]


def text(*parts: list[str]) -> str:
    return " ".join(word for part in parts for word in part) + "\n"


def test_share_and_page_are_named_on_the_work_that_came_later(tmp_path: Path) -> None:
    common, first, second = prose(1, 300), prose(2, 100), prose(3, 100)
    files = {
        "deliverables/a.md": work(text(common, first), status="draft"),
        "deliverables/b.md": work(text(second, common)),
        "deliverables/c.md": work(text(prose(4, 400))),
    }
    [found] = diagnostics("OVL001", tmp_path, files)
    assert found.path == "deliverables/a.md"
    assert "74 % of the wording is that of `deliverables/b.md`" in found.message


@pytest.mark.parametrize("relation", ["derived_from", "part_of", "superseded_by"])
def test_works_that_say_how_they_belong_together_may_be_alike(tmp_path: Path, relation: str) -> None:
    other = "deliverables/a"
    fields = {relation: [other] if relation == "derived_from" else other}
    body = text(prose(1, 300))
    files = {"deliverables/a.md": work(body), "deliverables/b.md": work(body, **fields)}
    assert diagnostics("OVL001", tmp_path, files) == []
    assert diagnostics("OVL002", tmp_path, files) == []


def test_a_third_of_the_wording_is_not_much_alike_and_short_texts_never_are(tmp_path: Path) -> None:
    files = {
        "deliverables/a.md": work(text(prose(1, 200), prose(2, 400))),
        "deliverables/b.md": work(text(prose(1, 200), prose(3, 400))),
        "deliverables/c.md": work(text(prose(4, 30))),
        "deliverables/d.md": work(text(prose(4, 30))),
        "about/e.md": page(text(prose(1, 200), prose(2, 400))),
    }
    assert diagnostics("OVL001", tmp_path, files) == []


def test_short_works_that_are_alike_are_found(tmp_path: Path) -> None:
    files = {
        "deliverables/a.md": work(text(prose(1, 45))),
        "deliverables/b.md": work(text(prose(1, 45))),
    }
    assert len(diagnostics("OVL001", tmp_path, files)) == 1


def test_each_of_many_copies_is_found(tmp_path: Path) -> None:
    body = prose(1, 200)
    files = {f"deliverables/a{number:02}.md": work(text(body, prose(number + 9, 20))) for number in range(40)}
    assert len(diagnostics("OVL001", tmp_path, files)) == 39
    assert len({one.path for one in diagnostics("OVL002", tmp_path, files)}) == 39


def test_works_with_each_seventh_word_changed_are_alike(tmp_path: Path) -> None:
    words = prose(1, 600)
    changed = [
        other if number % 14 == 0 else word
        for number, (word, other) in enumerate(zip(words, prose(2, 600), strict=True))
    ]
    files = {"deliverables/a.md": work(text(words)), "deliverables/b.md": work(text(changed))}
    [found] = diagnostics("OVL001", tmp_path, files)
    assert "64 %" in found.message


def test_a_passage_is_found_to_its_last_word_and_placed(tmp_path: Path) -> None:
    common = prose(1, 70)
    marked = f"*{common[0]}* {text(common[1:])}"
    files = {
        "deliverables/a.md": work(text(prose(2, 300), common, prose(3, 300))),
        "deliverables/b.md": work(f"{text(prose(4, 50))}\n{marked}\n{text(prose(5, 90))}"),
    }
    [found] = diagnostics("OVL002", tmp_path, files)
    assert found.message.startswith("70 words in a row stand in `deliverables/a.md` too")
    place = files["deliverables/b.md"].splitlines().index(marked.strip()) + 1
    assert (found.path, found.line, found.column) == ("deliverables/b.md", place, 2)
    assert "`derived_from: [deliverables/a]`" in found.fix


def test_fifty_nine_words_are_no_long_passage(tmp_path: Path) -> None:
    files = {
        "deliverables/a.md": work(text(prose(2, 100), prose(1, 59), prose(3, 100))),
        "deliverables/b.md": work(text(prose(4, 100), prose(1, 59), prose(5, 100))),
    }
    assert diagnostics("OVL002", tmp_path, files) == []


def test_nearly_every_passage_of_sixty_words_is_found(tmp_path: Path) -> None:
    files = {}
    for number in range(100):
        common = prose(1000 + number, 60)
        files[f"deliverables/a{number}.md"] = work(text(prose(2000 + number, 50), common))
        files[f"deliverables/b{number}.md"] = work(text(common, prose(3000 + number, 50)))
    assert len(diagnostics("OVL002", tmp_path, files)) >= 97


def test_a_work_names_its_source_among_other_pages_and_these_need_none(tmp_path: Path) -> None:
    body, other = text(prose(1, 80)), text(prose(2, 80))
    files = {
        "about/a.md": page(body, status="published"),
        "deliverables/b.md": work(body),
        "about/c.md": page(other, status="published"),
        "guide/d.md": page(other, status="published"),
    }
    assert [one.path for one in diagnostics("OVL002", tmp_path, files)] == ["deliverables/b.md"]


def test_a_translation_may_repeat_its_original(tmp_path: Path) -> None:
    body = text(prose(1, 80))
    french = f"---\ntitle: A\nsummary: A.\nstatus: draft\ntranslation: {{status: courtesy}}\n---\n{body}"
    files = {"deliverables/a.md": work(body), "deliverables/a.fr.md": french}
    assert diagnostics("OVL002", tmp_path, files) == []


def test_keys_of_runs_that_begin_with_one_word_are_told_apart() -> None:
    words = array("I", [7 if place % 5 == 0 else place for place in range(5_000)])
    keys = keys_at(words, range(0, len(words), 5), 5)
    # Two of a thousand that fall together by chance would be many.
    assert len(repeated([[key] for key in keys])) <= 2
    assert repeated([keys[:3], keys[2:]]) >= {keys[2]}
