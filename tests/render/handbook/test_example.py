import pytest

from generator.render.handbook.example import examples, visible
from generator.render.handbook.subjects import SUBJECTS, family
from generator.rules._explain import Explanation, explanations

EVERY = explanations()
each = pytest.mark.parametrize("one", EVERY, ids=lambda one: one.code)


@each
def test_every_code_belongs_to_a_subject(one: Explanation) -> None:
    assert family(one.code) in SUBJECTS


@each
def test_an_example_shows_every_file_and_marks_one_place(one: Explanation) -> None:
    shown = list(examples(one))
    assert sum(len(example.files) for example in shown) == len(one.before) + len(one.bad) + len(one.good)
    marks = [file for example in shown for file in example.files if file.marked]
    assert len(marks) <= 1
    assert (
        marks
        or not one.bad
        or all(file.instead for e in shown for file in e.files if file.path in one.fires_at)
    )


@each
def test_no_character_of_an_example_is_hidden_or_breaks_a_page(one: Explanation) -> None:
    for example in examples(one):
        for file in example.files:
            for text in (file.path, file.text, file.marked, file.rest):
                assert text == visible(text)


@each
def test_the_text_of_an_example_is_whole(one: Explanation) -> None:
    given = {
        visible(text).removesuffix("\n") for part in (one.before, one.bad, one.good) for text in part.values()
    }
    for example in examples(one):
        for file in example.files:
            assert file.instead or file.text + file.marked + file.rest in given


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\nb\tc", "a\nb\tc"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\u200b", "⟨U+200B⟩"),
        ("\0", "⟨U+0000⟩"),
        ("a\r\n", "a⟨U+000D⟩\n"),
        ("é المدينة 城市", "é المدينة 城市"),
    ],
    ids=repr,
)
def test_characters_that_do_not_show_are_named(text: str, seen: str) -> None:
    assert visible(text) == seen


def explanation(text: str, fires_at: str, path: str = "about/a.md") -> Explanation:
    return Explanation(
        **{name: getattr(EVERY[0], name) for name in ("code", "name", "severity", "clause", "why", "fix")},
        bad={path: text},
        fires_at=fires_at,
    )


@pytest.mark.parametrize(
    ("fires_at", "marked"),
    [("about/a.md:2:5", "two"), ("about/a.md:2:1", "one two"), ("about/a.md:2:8", "one two")],
)
def test_the_mark_goes_from_the_place_to_the_end_of_its_line(fires_at: str, marked: str) -> None:
    [example] = examples(explanation("---\none two\n---\n", fires_at))
    assert example.files[0].marked == marked


@pytest.mark.parametrize("path", ["about/a/b.png", "about/a/B.WEBP"])
def test_an_image_is_named_and_not_printed(path: str) -> None:
    [example] = examples(explanation("RIFF\0\0", f"{path}:1:1", path))
    assert (example.files[0].instead, example.files[0].text) == ("An image.", "")
