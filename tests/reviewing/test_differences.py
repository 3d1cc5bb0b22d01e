"""What came and went between two articles."""

from generator.reviewing.blocks import blocks
from generator.reviewing.differences import LONG, passages
from generator.reviewing.review import Passage, Run


def found(before: str, after: str) -> list[Passage]:
    return passages(blocks(before), blocks(after))


def test_words_that_came_and_went_are_told_apart_from_those_that_stay() -> None:
    (one,) = found("<p>A bridge of wood.</p>", "<p>A bridge of steel.</p>")
    assert one.runs == (Run("same", "A bridge of"), Run("gone", "wood."), Run("new", "steel."))


def test_the_same_article_has_no_passages() -> None:
    assert found("<h2>A</h2><p>B</p>", "<h2>A</h2>\n<p>B</p>") == []


def test_what_stays_between_two_changes_is_counted() -> None:
    same = "".join(f"<p>Passage {number}.</p>" for number in range(5))
    kinds = [one.skipped for one in found(f"<p>A</p>{same}<p>B</p>", f"<p>C</p>{same}<p>D</p>")]
    assert kinds.count(5) == 1


def test_a_passage_put_in_before_a_reworded_one_does_not_hide_what_was_reworded() -> None:
    before = "<p>The old bridge carries forty carts every day.</p>"
    after = "<h2>Carts</h2><p>The old bridge carries fifty carts every day.</p>"
    runs = [one.runs for one in found(before, after)]
    assert runs[0] == (Run("new", "Carts"),)
    assert Run("gone", "forty") in runs[1]
    assert Run("new", "fifty") in runs[1]


def test_a_link_that_leads_elsewhere_is_a_change_though_its_words_are_the_same() -> None:
    (one,) = found(
        '<p><a href="https://a.example/">here</a></p>', '<p><a href="https://b.example/">here</a></p>'
    )
    assert one.runs == (Run("gone", "here ⟨https://a.example/⟩"), Run("new", "here ⟨https://b.example/⟩"))


def test_an_image_of_other_octets_is_a_change() -> None:
    digests = {"a.png": "one", "b.png": "two"}
    before, after = (blocks(f'<img src="{name}" alt="A">', digests.__getitem__) for name in digests)
    told = [run.text for one in passages(before, after) for run in one.runs if run.kind != "same"]
    assert told == ["▣ ⟨one⟩", "▣ ⟨two⟩"]


def test_scripts_and_drawings_are_no_words() -> None:
    assert blocks("<p>A<script>b()</script><svg><text>c</text></svg></p>") == [("A",)]


def test_a_very_long_block_is_compared_as_a_whole() -> None:
    long = "word " * (LONG + 1)
    (one,) = found(f"<p>{long}</p>", f"<p>{long} more</p>")
    assert [run.kind for run in one.runs] == ["gone", "new"]
