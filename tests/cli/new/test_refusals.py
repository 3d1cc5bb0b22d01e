"""What cannot stand is told with a mend, and nothing is written."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.new.conftest import TYPES, begin, file_of, files, options
from tests.factories import city, write


def test_options_that_are_missing_are_named_and_nothing_is_written(command: Command, content: Path) -> None:
    before = files(content)
    done = begin(command, content, "event", "--title", "An evening")
    assert (done.code, done.out) == (2, "")
    assert "--summary" in done.err
    assert "--event-kind" in done.err
    assert "--title" not in done.err
    assert files(content) == before


WRONG = {
    "a term that is none": (("--topics", "mobilty"), ("--topics", "`mobility`")),
    "a page that is none": (("--cities", "nowherevile"), ("--cities", "`nowhereville`")),
    "a date in words": (("--issued", "soon"), ("--issued", "2026-11")),
    "a target that is none": (("--sdgs", "11.66"), ("--sdgs", "11.6")),
    "half of the rights": (("--rights-licence", "CC0-1.0"), ("--rights-holders", "--rights-contact")),
    "a summary of 301 characters": (("--summary", "x" * 301), ("--summary", "300")),
    "a slug in capitals": (("--slug", "Bicycles"), ("bad-slug", "lower-case")),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_an_answer_that_cannot_stand_is_named_with_a_mend_and_nothing_is_written(
    command: Command, content: Path, wrong: str
) -> None:
    given, told = WRONG[wrong]
    before = files(content)
    done = begin(command, content, "case-study", *options(TYPES["case-study"]), *given)
    assert (done.code, done.out) == (2, "")
    assert [words for words in told if words not in done.err] == []
    assert files(content) == before


def test_all_wrong_answers_are_named_at_once(command: Command, content: Path) -> None:
    done = begin(
        command, content, "case-study", "--topics", "mobilty", "--issued", "soon", "--cities", "atlantis"
    )
    assert [name for name in ("--topics", "--issued", "--cities") if name not in done.err] == []


@pytest.mark.parametrize("there", ["cities/nowhereville.md", "cities/nowhereville/index.md"])
def test_a_page_that_is_there_is_not_written_over(command: Command, content: Path, there: str) -> None:
    (content / "cities/nowhereville.md").unlink()
    write(content, {there: city()})
    before = files(content)
    done = begin(command, content, "city", *options(TYPES["city"]), "--title", "Nowhereville")
    assert (done.code, done.out) == (2, "")
    assert "page-exists" in done.err
    assert "--slug" in done.err
    assert files(content) == before


def test_what_only_a_released_page_says_is_no_option(command: Command, content: Path) -> None:
    done = begin(command, content, "news", "--title", "A", "--summary", "B.", "--withdrawn-on", "2029-01-01")
    assert done.code == 2
    assert "--withdrawn-on" in done.err
    assert not file_of(content, "news", "a").exists()


def test_no_type_of_that_name_lists_those_there_are(command: Command) -> None:
    done = command("new", "novel")
    assert (done.code, done.out) == (2, "")
    assert "case-study" in done.err


def test_a_content_folder_that_is_not_there_is_named(command: Command, tmp_path: Path) -> None:
    done = begin(command, tmp_path / "nowhere", "news", "--title", "A", "--summary", "B.")
    assert (done.code, done.out) == (2, "")
    assert "nowhere" in done.err
