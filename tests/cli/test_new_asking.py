"""`u4ssc new` at a terminal: questions, what is offered, and how it ends early."""

from pathlib import Path

import pytest

from tests.factories import city, write
from tests.terminals import CTRL_C, CTRL_D, CTRL_U, ENTER, TAB, Terminal
from tests.workshop import PROGRAMS

QUIET = {"VISUAL": "", "EDITOR": ""}
PLAIN = {**QUIET, "TERM": "dumb"}
"""A terminal that can do no more than lines."""


@pytest.fixture
def content(content: Path) -> Path:
    write(content, {"cities/nowhereville.md": city()})
    return content


def new(content: Path, *arguments: str, env: dict[str, str] | None = None) -> Terminal:
    return Terminal(PROGRAMS / "u4ssc", "new", *arguments, cwd=content.parent, env=env or QUIET)


def files(content: Path) -> set[Path]:
    return {path for path in content.rglob("*") if path.is_file()}


@pytest.fixture(params=[QUIET, PLAIN], ids=["terminal", "plain terminal"])
def env(request: pytest.FixtureRequest) -> dict[str, str]:
    found: dict[str, str] = request.param
    return found


def test_a_page_is_made_of_answers(content: Path, env: dict[str, str]) -> None:
    with new(content, "city", env=env) as terminal:
        terminal.answer("Title (needed)", "Elsewhere")
        terminal.answer("Summary (needed)", "A place that is not.")
        terminal.answer("Country (needed for publication)", "NO")
        terminal.answer("Place kind (needed)", "town")
        terminal.answer("Sources (if there is any)", "")
        terminal.expect("cities/elsewhere/index.md:8:1 the text of the page")
        assert terminal.end() == 0
    assert (content / "cities/elsewhere/index.md").read_text("utf-8") == (
        '---\ntitle: Elsewhere\nsummary: A place that is not.\nstatus: draft\ncountry: "NO"\n'
        "place_kind: town\n---\n"
    )


def test_an_answer_that_cannot_stand_is_asked_for_again_with_close_ones(
    content: Path, env: dict[str, str]
) -> None:
    with new(content, "city", "--title", "Elsewhere", "--summary", "A.", env=env) as terminal:
        terminal.answer("Country", "")
        terminal.answer("Place kind (needed)", "")
        terminal.expect("cannot be left open")
        terminal.answer("", "galaxy")
        terminal.expect("`galaxy` is not one of")
        terminal.answer("", CTRL_U + "canton")
        terminal.answer("Sources", "")
        assert terminal.end() == 0
    text = (content / "cities/elsewhere/index.md").read_text("utf-8")
    assert "place_kind: canton\n" in text
    # What may be left open is there as a blank.
    assert "\ncountry:\n" in text


def test_what_an_option_answers_is_not_asked(content: Path) -> None:
    given = ("--title", "Elsewhere", "--summary", "A.", "--country", "NO", "--place-kind", "town")
    with new(content, "city", *given, "--sources", "A letter") as terminal:
        assert terminal.end() == 0
        assert "Title (" not in terminal.seen


def test_terms_are_offered_while_they_are_typed(content: Path) -> None:
    given = ("--title", "A", "--summary", "B.", "--kind", "report", "--issued", "2029", "--sdgs", "11")
    with new(content, "case-study", *given) as terminal:
        terminal.expect("Topics")
        terminal.expect("\n>")
        terminal.type("urban mob")
        # By its label, though pages write another word.
        terminal.expect("Urban mobility")
        terminal.type(TAB + ENTER)
        terminal.expect("Cities")
        terminal.expect("\n>")
        terminal.type("nowhere")
        terminal.expect("nowhereville")
        terminal.type(TAB + ENTER)
        for question in ("Countries", "Partners", "Audience", "Sources"):
            terminal.answer(question, "")
        assert terminal.end() == 0
    text = (content / "case-studies/a/index.md").read_text("utf-8")
    assert "topics: [mobility]\ncities: [nowhereville]\n" in text


def test_a_title_whose_name_is_taken_asks_for_another_name_at_once(content: Path) -> None:
    with new(content, "city") as terminal:
        terminal.answer("Title", "Nowhereville")
        terminal.expect("`nowhereville` is the name of another page")
        terminal.answer("", "Nowhere Ville")
        terminal.expect("cannot be the name of a page")
        terminal.answer("", "nowhereville-two")
        terminal.answer("Summary", "A.")
        terminal.answer("Country", "")
        terminal.answer("Place kind", "town")
        terminal.answer("Sources", "")
        assert terminal.end() == 0
    assert (content / "cities/nowhereville-two/index.md").is_file()


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl-C", "Ctrl-D"])
def test_who_ends_it_early_finds_nothing_written(content: Path, env: dict[str, str], key: str) -> None:
    before = files(content)
    with new(content, "city", env=env) as terminal:
        terminal.answer("Title", "Elsewhere")
        terminal.expect("Summary")
        terminal.expect("\n>")
        terminal.interrupt(key, "interrupted")
        assert terminal.end() == 130
    assert files(content) == before


def test_no_input_asks_nothing_at_a_terminal_either(content: Path) -> None:
    before = files(content)
    with new(content, "city", "--no-input") as terminal:
        terminal.expect("missing-options")
        assert terminal.end() == 2
        assert "--place-kind" in terminal.seen
    assert files(content) == before
    needed = ("--title", "Elsewhere", "--summary", "A.", "--place-kind", "town")
    with new(content, "city", "--no-input", *needed) as terminal:
        assert terminal.end() == 0
        assert "Country (" not in terminal.seen


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("vim", "+{line} {file}"),
        ("code", "--goto {file}:{line}:1"),
        ("hx", "{file}:{line}:1"),
        ("ed", "{file}"),
    ],
)
def test_an_editor_opens_at_the_first_thing_that_is_left(
    content: Path, tmp_path: Path, name: str, place: str
) -> None:
    editor = tmp_path / name
    editor.write_text('#!/bin/sh\necho "opened: $*"\n')
    editor.chmod(0o755)
    given = ("--title", "A", "--summary", "B.", "--date", "2029-01-01", "--sources", "A letter")
    with new(content, "news", *given, env={"VISUAL": str(editor), "EDITOR": "false"}) as terminal:
        terminal.expect("opened: ")
        assert terminal.end() == 0
        opened = terminal.seen.partition("opened: ")[2].strip()
    assert opened == place.format(file="content/news/a/index.md", line=8)


def test_no_editor_opens_where_none_is_wanted(content: Path) -> None:
    given = ("--title", "A", "--summary", "B.", "--date", "2029-01-01", "--sources", "A letter")
    env = {"VISUAL": "echo opened:"}
    with new(content, "news", *given, "--no-editor", env=env) as terminal:
        assert terminal.end() == 0
        assert "opened:" not in terminal.seen
    with new(content, "news", *given, "--no-input", "--slug", "b", env=env) as terminal:
        assert terminal.end() == 0
        assert "opened:" not in terminal.seen
