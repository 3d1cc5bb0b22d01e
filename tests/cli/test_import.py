import json
import os
from pathlib import Path

import pytest

from generator.importing import by_name
from tests.benchmarks.importing import PAGES, SECONDS, document, imported
from tests.cli.conftest import Command, faults
from tests.factories import city, content_folder, work, write
from tests.workshop import files_of


def test_a_word_document_becomes_a_bundle_that_lacks_what_its_author_knows(
    command: Command, content: Path, inbox: Path
) -> None:
    done = command("import", inbox / "report.docx", "--as", "case-study", "--content", content)
    assert done.code == 0
    assert done.out == f"{content}/case-studies/water-saved/index.md\n"
    assert "left for you to say: summary, kind, issued, sdgs, topics, partners, rights, consent" in done.err
    assert "`image-1.png` has no text that says what it shows" in done.err
    found = faults(command("check", content / "case-studies", "--content", content, "--format", "json"))
    assert [(fault["code"], fault["field"]) for fault in found] == [
        ("FLD001", "summary"),
        ("FLD001", "images.image-1.png.alt"),
    ]
    page = content / "case-studies/water-saved/index.md"
    text = page.read_text("utf-8").replace("summary:", "summary: Less.").replace("alt:", "alt: A well")
    page.write_text(text.replace("![]", "![A well]"), "utf-8")
    found = faults(command("check", content / "case-studies", "--content", content, "--format", "json"))
    # What is left is what only the author knows.
    assert {fault["field"] for fault in found} <= {
        *("kind", "issued", "sdgs", "topics", "partners", "rights", "consent", "cities", "status", ""),
        "images.image-1.png",
    }
    assert any(fault["code"] == "RGT008" for fault in found)
    assert not [fault for fault in found if fault["code"].startswith(("SRC", "LNK", "CRF", "IMG"))]


def test_the_same_file_gives_the_same_octets(command: Command, content: Path, inbox: Path) -> None:
    made = []
    for name in ("one", "two"):
        command("import", inbox / "report.docx", "--as", "news", "--slug", name, "--content", content)
        made.append(files_of(content / "news" / name))
    assert made[0] == made[1]


def test_a_report_holds_each_loss_with_its_place_and_reason(
    command: Command, content: Path, inbox: Path
) -> None:
    report = inbox / "report.json"
    arguments = (
        "import",
        inbox / "cases.xlsx",
        "--as",
        "case-study",
        "--content",
        content,
        "--report",
        report,
    )
    assert command(*arguments).code == 0
    told = json.loads(report.read_text("utf-8"))
    assert [page["path"].removeprefix(f"{content}/") for page in told["pages"]] == [
        "case-studies/water/index.md",
        "case-studies/air/index.md",
    ]
    (loss,) = told["losses"]
    assert loss["place"] == "cases.xlsx, sheet Records, row 3, column B (“SDGs”)"
    assert loss["message"].startswith("`eleven` ")
    assert (loss["fix"] != "", loss["refused"]) == (True, False)


def test_a_record_that_is_not_brought_in_fails_the_command_and_not_the_others(
    command: Command, content: Path, inbox: Path
) -> None:
    write(content, {"related-works/on-nothing.md": work(collection="related")})
    done = command("import", inbox / "list.ris", "--as", "related-work", "--content", content)
    assert done.code == 1
    assert done.out == f"{content}/related-works/on-less/index.md\n"


@pytest.mark.parametrize(
    "words", ["report.docx --results-of nowhereville", "list.ris --map TI=title", "kpi.csv --sheet Records"]
)
def test_an_option_that_a_format_has_no_use_for_is_not_passed_over(
    command: Command, content: Path, inbox: Path, words: str
) -> None:
    write(content, {"cities/nowhereville.md": city("Text.", sources=["https://nowhere.example/"])})
    before = files_of(content)
    file, option, said = words.split()
    done = command("import", inbox / file, "--as", "related-work", option, said, "--content", content)
    assert done.code == 2
    assert f"has no use for {option}" in done.err
    assert files_of(content) == before


def test_a_map_of_columns_may_be_a_file(command: Command, content: Path, inbox: Path) -> None:
    write(
        inbox,
        {
            "map.yml": "Name: title\nWhat: summary\n",
            "a.csv": "Name,What\nA,B\n",
            "bad.yml": "Name: [title]\n",
        },
    )
    done = command(
        "import", inbox / "a.csv", "--as", "news", "--map", inbox / "map.yml", "--content", content
    )
    assert done.code == 0
    assert "title: A\nsummary: B\n" in (content / "news/a/index.md").read_text("utf-8")
    done = command(
        "import", inbox / "a.csv", "--as", "news", "--map", inbox / "bad.yml", "--content", content
    )
    assert done.code == 2
    assert "`Name` names no field" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing.docx", "--as", "news"], "cannot be opened"),
        (["list.odt", "--as", "news"], "cannot be opened"),
        (["docs", "--as", "news"], "is a folder"),
        (["mkdocs", "nothing", "--as", "news"], "is not there"),
        (["mkdocs", "docs/img", "--as", "news"], "holds no Markdown"),
        (["report.docx"], "--as case-study"),
        (["report.docx", "--from", "pdf"], "there is no format `pdf`"),
        (["docs/img/a.png", "--as", "news"], "an ending that no format has"),
        (["report.docx", "kpi.csv"], "one file at a time"),
        (["kpi.csv", "--report-year", "2029"], "belong to --results-of"),
        (["report.docx", "--as", "news", "--slug", "Water Saved"], "cannot be the name of a page"),
        (["report.docx", "--as", "news", "--slug", "../../water"], "cannot be the name of a page"),
        (["kpi.csv", "--as", "news", "--map", "Code"], "COLUMN=FIELD"),
        (["list.ris", "--as", "related-work", "--encoding", "foo"], "cannot be read as `foo`"),
        (["list.ris", "--as", "related-work", "--encoding", "idna"], "cannot be read as `idna`"),
        (["report.docx", "--as", "news", "--from", "xlsx"], "save it anew as .xlsx"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(
    command: Command, content: Path, inbox: Path, arguments: list[str], said: str
) -> None:
    paths = [
        str(inbox / part) if "." in part or part.startswith(("docs", "nothing")) else part
        for part in arguments
    ]
    done = command("import", *paths, "--content", content)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_the_help_names_what_comes_in_and_the_hint_every_format(
    command: Command, content: Path, inbox: Path
) -> None:
    assert "Word documents" in command("import", "--help").out
    done = command("import", inbox / "report.docx", "--from", "x", "--content", content)
    assert all(f"`{name}`" in done.err for name in by_name())


def test_a_text_in_another_language_gets_its_suffix(command: Command, content: Path, inbox: Path) -> None:
    done = command("import", inbox / "report.docx", "--as", "news", "--language", "fr", "--content", content)
    assert done.out == f"{content}/news/water-saved/index.fr.md\n"


def test_twenty_pages_of_word_with_tables_and_pictures_come_in_within_ten_seconds(tmp_path: Path) -> None:
    folder = content_folder(tmp_path / "content", {}).parent
    (folder / "report.docx").write_bytes(document(PAGES))
    cost = imported(folder, "a")
    print(f"{cost.seconds:.1f} s, of the processor {cost.processor:.1f} s")  # noqa: T201 - as asked
    # What else the machine does is not the command's; `python -m tests.benchmarks import` has the whole time.
    assert cost.processor < SECONDS
    made = files_of(folder / "content/case-studies/a")
    assert len(made) == PAGES + 1
    assert made["index.md"].count(b"\n| --- |") == PAGES


def test_a_report_that_has_nowhere_to_go_is_refused_before_anything_is_written(
    command: Command, content: Path, inbox: Path
) -> None:
    before = files_of(content)
    report = inbox / "nowhere" / "report.json"
    done = command("import", inbox / "report.docx", "--as", "news", "--content", content, "--report", report)
    assert (done.code, files_of(content)) == (2, before)
    assert f"there is no folder `{report.parent}`" in done.err


def test_pages_for_mkdocs_that_nobody_names_are_asked_for(command: Command, content: Path) -> None:
    done = command("import", "mkdocs", "--content", content)
    assert done.code == 2
    assert "u4ssc import mkdocs FOLDER" in done.err


def test_a_file_whose_name_is_no_utf_8_is_named_in_the_report(
    command: Command, content: Path, tmp_path: Path
) -> None:
    name = os.fsdecode(b"caf\xe9.csv")
    try:
        (tmp_path / name).write_text("title,summary\nA,B\n", "utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    report = tmp_path / "report.json"
    done = command("import", tmp_path / name, "--as", "news", "--content", content, "--report", report)
    assert done.code == 0
    assert json.loads(report.read_text("utf-8"))["source"] == str(tmp_path / name)
