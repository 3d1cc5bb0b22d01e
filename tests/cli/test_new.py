import re
from pathlib import Path

import pytest

from generator.authoring.questions import Need, authored, owed, questions
from generator.cli.interview import flag
from generator.content_types import ContentType
from generator.content_types._base import field_order
from generator.source import read
from tests.cli.conftest import Command, faults
from tests.factories import city, write
from tests.workshop import Run

TYPES = {kind.name: kind for kind in authored()}

ANSWERS = {
    "title": "Bicycles of Nowhereville",
    "summary": "A town that does not exist rides to work.",
    "kind": "report",
    "issued": "2029",
    "sdgs": "11.6",
    "topics": "mobility",
    "cities": "nowhereville",
    "countries": "NO",
    "country": "NO",
    "partners": "not-on-record",
    "audience": "city administrations",
    "frameworks": "new-urban-agenda",
    "collection": "related",
    "sources": "https://works.example/bicycles",
    "place_kind": "city",
    "event_kind": "webinar",
    "date": "2029-01-01",
    "place": "online",
    "news_kind": "news",
}
"""An answer to each question that any content type asks."""
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


@pytest.fixture
def content(content: Path) -> Path:
    write(content, {"cities/nowhereville.md": city()})
    return content


def options(kind: ContentType) -> list[str]:
    """Every question of a type answered by an option."""
    return [
        part
        for question in questions(kind)
        if question.asked
        for part in (flag(question), ANSWERS[question.name])
    ]


def begin(command: Command, content: Path, kind: str, *arguments: str) -> Run:
    return command("new", kind, "--content", content, *arguments)


def file_of(content: Path, kind: str, slug: str = "bicycles-of-nowhereville") -> Path:
    return content / TYPES[kind].folder / slug / "index.md"


def files(content: Path) -> set[Path]:
    return set(content.rglob("*"))


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


@pytest.mark.parametrize("kind", TYPES)
def test_help_of_a_type_has_an_option_for_each_of_its_fields(command: Command, kind: str) -> None:
    done = command("new", kind, "--help")
    assert done.code == 0
    assert [name for question in questions(TYPES[kind]) if (name := flag(question)) not in done.out] == []
