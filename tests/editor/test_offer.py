"""What may stand at a place of the front matter follows from the model, however wrong what is there."""

from generator.content_types.case_study import CaseStudy
from generator.content_types.news import News
from generator.editor.offer import offer


def test_a_wrong_word_in_one_field_takes_no_other_field_away() -> None:
    assert "topics" in offer(News, (), {"status": "drafft"}).keys


def test_of_several_mappings_the_one_that_a_word_names_is_offered() -> None:
    assert "approval" in offer(CaseStudy, ("consent",), {"basis": "secretariat"}).keys
    assert "approval" not in offer(CaseStudy, ("consent",), {"basis": "public-record"}).keys
