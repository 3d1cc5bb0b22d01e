import os
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command, faults, places
from tests.cli.test_check_base import commit, git
from tests.factories import page, write
from tests.workshop import CONTENT, ROOT, u4ssc

FIELDS = [
    *("path", "line", "column", "code", "name", "severity", "message", "fix", "field", "clause", "link"),
]
WRONG = {
    "about/z.md": page(contry="NO"),
    "about/b.md": page(statsu="draft", title=["not", "text"]),
    "news/a.md": page(topics=["finanse"], status="draft"),
}


@pytest.fixture
def wrong(content: Path) -> Path:
    return write(content, WRONG)


def test_the_shipped_content_has_no_fault(command: Command) -> None:
    done = command("check", "--content", CONTENT, "--format", "json")
    assert [fault for fault in faults(done) if fault["severity"] != "info"] == []
    assert (done.code, done.err) == (0, "")


def test_content_without_faults_is_an_empty_list_in_json(command: Command, content: Path) -> None:
    done = command("check", "--content", content, "--format", "json")
    assert (done.code, faults(done), done.err) == (0, [], "")


@pytest.mark.parametrize("form", ["text", "json"])
def test_errors_exit_with_1_and_standard_error_stays_empty(command: Command, wrong: Path, form: str) -> None:
    done = command("check", "--content", wrong, "--format", form)
    assert (done.code, done.err) == (1, "")


def test_warnings_alone_exit_with_0(command: Command, content: Path) -> None:
    write(content, {"deliverables/unfinished.md": page()})
    done = command("check", "--content", content, "--format", "json")
    severities = {fault["severity"] for fault in faults(done)}
    assert "warning" in severities
    assert "error" not in severities
    assert done.code == 0


def test_strict_exits_with_1_for_warnings_but_not_for_notes(command: Command, content: Path) -> None:
    write(content, {"deliverables/unfinished.md": page()})
    done = command("check", "--content", content, "--strict", "--format", "json")
    assert "error" not in {fault["severity"] for fault in faults(done)}
    assert done.code == 1
    shipped = command("check", "--content", CONTENT, "--strict", "--format", "json")
    assert {fault["severity"] for fault in faults(shipped)} == {"info"}
    assert shipped.code == 0


def test_json_gives_every_field_of_every_diagnostic(command: Command, wrong: Path) -> None:
    found = faults(command("check", "--content", wrong, "--format", "json"))
    assert found
    assert [list(fault) for fault in found] == [FIELDS] * len(found)


def test_json_gives_paths_relative_to_the_content_folder(command: Command, wrong: Path) -> None:
    found = faults(command("check", "--content", wrong, "--format", "json"))
    assert {fault["path"] for fault in found} == set(WRONG)


def test_all_faults_are_reported_sorted_by_place(command: Command, wrong: Path) -> None:
    found = faults(command("check", "--content", wrong, "--format", "json"))
    order = [(fault["path"], fault["line"], fault["column"], fault["code"]) for fault in found]
    assert order == sorted(order)
    assert [(path, line) for path, line, *_ in order] == [
        ("about/b.md", 2),
        ("about/b.md", 5),
        ("about/z.md", 5),
        ("news/a.md", 5),
    ]


def test_text_gives_file_line_and_column_with_the_line_and_the_mend_below_it(
    command: Command, wrong: Path
) -> None:
    done = command("check", "--content", wrong)
    assert f"{wrong}/about/z.md:5:1 error FLD002 `contry` is no field here\n" in done.out
    line, mark = done.out.split("about/z.md:5:1")[1].splitlines()[1:3]
    assert line.endswith('contry: "NO"')
    assert mark.index("^") == line.index("contry")
    assert "fix: " in mark


def test_text_ends_with_how_many_faults_there_are(command: Command, wrong: Path) -> None:
    done = command("check", "--content", wrong)
    assert done.out.splitlines()[-1] == "4 errors"


def test_text_gives_paths_from_where_the_command_runs(
    command: Command, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(wrong.parent)
    assert re.findall(r"^\S+:\d+:\d+", command("check").out, re.MULTILINE) == [
        "content/about/b.md:2:8",
        "content/about/b.md:5:1",
        "content/about/z.md:5:1",
        "content/news/a.md:5:10",
    ]


@pytest.mark.parametrize(
    ("path", "shown", "code"),
    [
        ("about/z.md", ["about/z.md:5:1"], 1),
        ("about", ["about/b.md:2:8", "about/b.md:5:1", "about/z.md:5:1"], 1),
        ("about/right.md", [], 0),
        ("guide", [], 0),
        (".", ["about/b.md:2:8", "about/b.md:5:1", "about/z.md:5:1", "news/a.md:5:10"], 1),
    ],
)
def test_check_of_a_path_reports_and_exits_by_the_faults_of_that_path(
    command: Command, wrong: Path, path: str, shown: list[str], code: int
) -> None:
    done = command("check", wrong / path, "--content", wrong, "--format", "json")
    assert (places(done), done.code) == (shown, code)


def test_check_of_several_paths_reports_the_faults_of_all_of_them(command: Command, wrong: Path) -> None:
    done = command("check", wrong / "news", wrong / "about/z.md", "--content", wrong, "--format", "json")
    assert places(done) == ["about/z.md:5:1", "news/a.md:5:10"]


@pytest.mark.parametrize("path", ["about/missing.md", "../outside.md"])
def test_check_of_a_path_that_is_no_content_exits_with_2(command: Command, wrong: Path, path: str) -> None:
    (wrong.parent / "outside.md").write_text("here", "utf-8")
    done = command("check", wrong / path, "--content", wrong)
    assert (done.code, done.out) == (2, "")
    assert path.removeprefix("../") in done.err


@pytest.mark.parametrize("target", ["nowhere.md", "link", "../news", "../../outside.md"])
def test_check_of_a_link_says_what_is_wrong_with_the_link(command: Command, wrong: Path, target: str) -> None:
    (wrong.parent / "outside.md").write_text("here", "utf-8")
    (wrong / "about/link").symlink_to(target)
    done = command("check", wrong / "about/link", "--content", wrong, "--format", "json")
    assert ([fault["code"] for fault in faults(done)], places(done)) == (["SRC011"], ["about/link:1:1"])
    assert done.code == 1


def test_check_of_a_name_that_is_no_utf_8_says_what_is_wrong_with_it(command: Command, wrong: Path) -> None:
    file = wrong / os.fsdecode(b"about/caf\xe9.md")
    try:
        file.write_text(page(), "utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    done = command("check", file, "--content", wrong, "--format", "json")
    assert (done.code, places(done)) == (1, ["about/caf\\xe9.md:1:1"])


def test_check_of_a_path_names_the_content_folder_where_that_is_missing(
    command: Command, wrong: Path
) -> None:
    done = command("check", wrong / "news", "--content", wrong / "nowhere")
    assert done.code == 2
    assert f"there is no content folder `{wrong / 'nowhere'}`" in done.err


@pytest.mark.parametrize(
    "asked", [["check"], ["check", "--no-cache"], ["check", "--base", "HEAD"], ["status"]], ids=" ".join
)
def test_a_folder_that_holds_no_content_is_no_clean_content(
    command: Command, tmp_path: Path, asked: list[str]
) -> None:
    empty = write(tmp_path / "empty", {"notes.txt": "What nobody reads."})
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    for _ in range(2):
        done = command(*asked, "--content", empty)
        assert (done.code, done.out) == (2, "")
        assert f"neither a page nor a registry in `{empty}`" in done.err


def test_a_path_as_seen_from_the_content_folder_is_answered_with_the_one_meant(
    command: Command, wrong: Path
) -> None:
    done = command("check", "about/z.md", "--content", wrong)
    assert done.code == 2
    assert f"did you mean `{wrong}/about/z.md`?" in done.err


def test_a_folder_given_later_is_laid_over_the_earlier_ones(command: Command, wrong: Path) -> None:
    mended = write(wrong.parent / "over", {"about/z.md": page(), "news/a.md": page()})
    shutil.copy(wrong / "about/right.md", mended / "about/b.md")
    done = command("check", "--content", wrong, "--content", mended, "--format", "json")
    assert {fault["severity"] for fault in faults(done)} <= {"warning"}


def test_the_day_decides_what_a_public_page_may_link_to(command: Command, content: Path) -> None:
    write(
        content,
        {
            "about/a.md": page("[b](b.md)\n", status="published"),
            "about/b.md": page(status="published", publish_on="2030-01-01"),
        },
    )
    before = command("check", "--content", content, "--format", "json", "--as-of", "2029-12-31")
    after = command("check", "--content", content, "--format", "json", "--as-of", "2030-01-01")
    assert ([fault["path"] for fault in faults(before)], faults(after)) == (["about/a.md"], [])


def test_the_installed_command_checks_the_shipped_content_from_the_root() -> None:
    done = u4ssc("check", "--format", "json", cwd=ROOT)
    assert [fault for fault in faults(done) if fault["severity"] != "info"] == []
    assert (done.code, done.err) == (0, "")
