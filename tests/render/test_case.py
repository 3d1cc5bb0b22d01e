import pytest
from markupsafe import Markup

from generator.render.pages.case import HEADINGS, LONGEST, beginning, case_parts, part_of
from generator.render.views import Group
from generator.source.markdown import render

LANGUAGES = {"ar", "en", "es", "fr", "ru", "zh"}


def parts(text: str, *outcomes: str) -> tuple[Group, ...]:
    body = render(text)
    return case_parts(Markup(body.html), body.headings, outcomes)  # noqa: S704 - of the test itself


@pytest.mark.parametrize("part", HEADINGS)
def test_each_part_has_headings_in_every_language_of_the_site(part: str) -> None:
    assert {language for language, *_headings in HEADINGS[part]} == LANGUAGES
    for _language, *headings in HEADINGS[part]:
        assert headings
        assert {part_of(heading) for heading in headings} == {part}


@pytest.mark.parametrize(
    "heading", ["what  was DONE", "What was done:", "Ce qui a été fait :", "所做的工作："]
)
def test_a_heading_is_known_however_it_is_cased_spaced_or_closed(heading: str) -> None:
    assert part_of(heading) == "done"


def test_other_headings_name_no_part() -> None:
    assert part_of("What was done elsewhere") is None


def test_a_body_without_the_sections_opens_with_nothing() -> None:
    assert parts("## Background\n\nText.") == ()


def test_parts_stand_in_the_order_that_readers_ask_for_and_lead_to_their_sections() -> None:
    found = parts("## Results\n\nNone.\n\n## What was done\n\nNothing.\n")
    assert [(part.title, part.note, part.url) for part in found] == [
        ("What was done", "Nothing.", "#what-was-done"),
        ("What came of it", "None.", "#results"),
    ]


def test_a_part_is_told_by_its_own_words_alone() -> None:
    (part,) = parts("## What was done\n\n### Within\n\nText.\n\n## Elsewhere\n\nMore.")
    assert (part.note, part.links) == ("", ())


def test_a_list_is_told_by_its_first_points() -> None:
    (part,) = parts("## How to transfer it\n\n- One\n  - within\n- Two\n- Three\n- Four\n")
    assert [link.label for link in part.links] == ["One", "Two", "Three"]
    assert part.note == ""


def test_marks_and_footnotes_are_left_out_of_the_brief() -> None:
    (part,) = parts("## Results\n\nA *b* & `c`.[^1]\n\n[^1]: A note.\n")
    assert part.note == "A b & c."


def test_outcomes_on_record_are_the_brief_of_the_results_with_or_without_a_section() -> None:
    (with_section,) = parts("## Results\n\nText.", "Nobody fell")
    (without,) = parts("Text.", "Nobody fell")
    assert with_section.links == without.links
    assert with_section.links[0].label == "Nobody fell"
    assert (with_section.url, without.url) == ("#results", "")


def test_a_beginning_ends_with_a_sentence_or_else_with_a_word() -> None:
    sentence = "Nothing was built here. "
    assert beginning(sentence * 40) == (sentence * 10).rstrip()
    assert beginning("字。" * 400) == "字。" * (LONGEST // 2)
    assert beginning("word " * 100).endswith("word…")
    assert beginning("Short and whole") == "Short and whole"
