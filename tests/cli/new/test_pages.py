"""What stands in a page that was begun."""

import re
from pathlib import Path

import pytest

from generator.authoring.questions import Need, owed, questions
from generator.cli.interview import flag
from generator.content_types._base import field_order
from generator.source import read
from tests.cli.conftest import Command, faults
from tests.cli.new.conftest import ANSWERS, TYPES, begin, file_of, options

PLANS = {"GOV006", "GOV007", "GOV008", "GOV011", "GOV012"}
OWED: dict[str, set[str]] = {
    "case-study": {"FLD001", "STA002"},
    "policy-paper": {"FLD001", "STA002"},
    "related-work": {"FLD001", "STA002"},
    # Leader, plan and schedule of a deliverable are the leader's to say.
    "deliverable": {"FLD001", "STA002", *PLANS},
    "city": set(),
    "event": set(),
    "news": set(),
}
"""What is left when every question has been answered: rights, consent, and who leads the work."""


@pytest.mark.parametrize("kind", TYPES)
def test_a_page_with_every_answer_lacks_what_only_its_author_may_say(
    command: Command, content: Path, kind: str
) -> None:
    done = begin(command, content, kind, *options(TYPES[kind]))
    assert done.code == 0, done.err
    file = file_of(content, kind)
    found = faults(command("check", "--content", content, "--format", "json", file))
    assert {fault["code"] for fault in found if fault["severity"] != "info"} == OWED[kind]
    assert {fault["field"] for fault in found if fault["code"] == "FLD001"} <= {"rights"}


@pytest.mark.parametrize("kind", TYPES)
def test_a_page_with_only_what_is_needed_can_be_read(command: Command, content: Path, kind: str) -> None:
    needed = [
        part
        for question in questions(TYPES[kind])
        if question.need is Need.ALWAYS
        for part in (flag(question), ANSWERS[question.name])
    ]
    assert begin(command, content, kind, *needed).code == 0
    found = faults(command("check", "--content", content, "--format", "json", file_of(content, kind)))
    assert [fault for fault in found if fault["severity"] == "error"] == []


@pytest.mark.parametrize("kind", TYPES)
def test_fields_stand_in_the_order_of_their_type(command: Command, content: Path, kind: str) -> None:
    begin(command, content, kind, *options(TYPES[kind]))
    names = re.findall("^([a-z_0-9]+):", file_of(content, kind).read_text("utf-8"), re.MULTILINE)
    assert names == [name for name in field_order(TYPES[kind].record) if name in names]
    assert set(names) == {
        *owed(TYPES[kind].record),
        *(one.name for one in questions(TYPES[kind]) if one.asked),
    }


def test_answers_are_written_as_github_reads_them_too(command: Command, content: Path) -> None:
    begin(command, content, "case-study", *options(TYPES["case-study"]))
    text = file_of(content, "case-study").read_text("utf-8")
    for line in (
        "issued: 2029",
        'sdgs: ["11.6"]',
        "topics: [mobility]",
        'countries: ["NO"]',
        "status: draft",
    ):
        assert f"\n{line}\n" in text


def test_a_note_above_each_blank_says_what_belongs_there(command: Command, content: Path) -> None:
    begin(command, content, "case-study", *options(TYPES["case-study"]))
    text = file_of(content, "case-study").read_text("utf-8")
    assert (
        """
# To fill in: Who holds the rights in the work, under which licence it may be used, and whom to ask.
#   rights: {holders: …, licence: …, stated: …, contact: …}
rights:
"""
        in text
    )
    assert (
        """
#   consent: {basis: secretariat, approval: …}
#   consent: {basis: public-record, url: …, seen_on: …}
#   consent: {basis: cited-elsewhere, seen_on: …}
consent:
"""
        in text
    )


def test_a_case_study_begins_with_the_headings_that_its_readers_look_for(
    command: Command, content: Path
) -> None:
    begin(command, content, "case-study", "--title", "A", "--summary", "B.")
    english = file_of(content, "case-study", "a").read_text("utf-8")
    assert english.endswith("---\n\n## What was done\n\n## What came of it\n\n## How to transfer it\n")
    begin(command, content, "case-study", "--title", "C", "--summary", "D.", "--language", "fr")
    french = (content / "case-studies/c/index.fr.md").read_text("utf-8")
    assert "## Ce qui a été fait\n" in french


def test_fix_leaves_a_new_page_as_it_is(command: Command, content: Path) -> None:
    begin(command, content, "case-study", *options(TYPES["case-study"]))
    file = file_of(content, "case-study")
    before = file.read_text("utf-8")
    command("check", "--content", content, "--fix", file)
    assert file.read_text("utf-8") == before


def test_what_is_left_is_printed_by_place_blanks_first(command: Command, content: Path) -> None:
    done = begin(command, content, "case-study", *options(TYPES["case-study"]))
    file = file_of(content, "case-study")
    places = [line.split(" ")[0] for line in done.out.splitlines()]
    lines = file.read_text("utf-8").splitlines()
    assert places[0] == f"{file}:{lines.index('rights:') + 1}:1"
    assert places[1] == f"{file}:{lines.index('consent:') + 1}:1"
    assert places[2] == f"{file}:{lines.index('## What was done') + 1}:1"
    assert "STA002" in done.out.splitlines()[3]
    assert len(places) == 4
    assert f"wrote `{file}`" in done.err


def test_rights_and_consent_are_taken_from_whoever_states_them(command: Command, content: Path) -> None:
    stated = ("--rights-holders", "u4ssc", "--rights-licence", "all-rights-reserved")
    more = ("--rights-stated", "not-on-record", "--rights-contact", "not-on-record")
    consent = ("--consent-basis", "public-record", "--consent-url", "https://works.example/a")
    done = begin(
        command, content, "case-study", *options(TYPES["case-study"]), *stated, *more, *consent,
        "--consent-seen-on", "2029-01-01",
    )  # fmt: skip
    assert done.code == 0
    text = file_of(content, "case-study").read_text("utf-8")
    assert "\nrights:\n  holders: [u4ssc]\n  licence: all-rights-reserved\n" in text
    assert "basis: public-record" in text
    assert "To fill in" not in text


def test_a_name_can_be_given_where_the_title_makes_none(command: Command, content: Path) -> None:
    title = ("--title", "无处", "--summary", "一个不存在的城市。")
    refused = begin(command, content, "news", *title)
    assert refused.code == 2
    assert "--slug" in refused.err
    assert begin(command, content, "news", *title, "--slug", "wuchu", "--language", "zh").code == 0
    assert "title: 无处\n" in (content / "news/wuchu/index.zh.md").read_text("utf-8")


def test_terms_may_be_named_by_what_they_are_called_and_parted_by_commas(
    command: Command, content: Path
) -> None:
    done = begin(
        command, content, "case-study", "--title", "A", "--summary", "B.", "--topics",
        "Urban mobility, strategy", "--topics", "mobility", "--cities", "cities/nowhereville",
    )  # fmt: skip
    assert done.code == 0, done.err
    text = file_of(content, "case-study", "a").read_text("utf-8")
    assert "topics: [mobility, strategy]\n" in text
    assert "cities: [nowhereville]\n" in text


def test_a_text_may_hold_commas_and_semicolons(command: Command, content: Path) -> None:
    sources = ("--sources", "A letter, of May; signed", "--sources", "https://works.example/a;b,c")
    begin(command, content, "news", "--title", "A", "--summary", "B.", *sources)
    file = file_of(content, "news", "a")
    document, _ = read.fields("news/a/index.md", file.read_text("utf-8"))
    assert document is not None
    assert document.fields["sources"] == ["A letter, of May; signed", "https://works.example/a;b,c"]


def test_a_case_study_is_of_that_kind_unless_somebody_says_otherwise(command: Command, content: Path) -> None:
    begin(command, content, "case-study", "--title", "A", "--summary", "B.")
    assert "kind: case-study\n" in file_of(content, "case-study", "a").read_text("utf-8")


def test_the_page_is_written_in_the_last_content_folder(
    command: Command, content: Path, tmp_path: Path
) -> None:
    private = tmp_path / "private"
    private.mkdir()
    done = command(
        "new", "news", "--content", content, "--content", private, "--title", "A", "--summary", "B."
    )
    assert done.code == 0, done.err
    assert (private / "news/a/index.md").is_file()
    assert not (content / "news/a").exists()


@pytest.mark.parametrize("kind", TYPES)
def test_help_of_a_type_has_an_option_for_each_of_its_fields(command: Command, kind: str) -> None:
    done = command("new", kind, "--help")
    assert done.code == 0
    assert [name for question in questions(TYPES[kind]) if (name := flag(question)) not in done.out] == []
