from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli.reporters.github import report
from generator.model.diagnostic import Severity
from tests.cli.conftest import Command
from tests.cli.reporters.samples import CLAUSED, NASTY, PLAIN
from tests.factories import page, write


def test_a_diagnostic_is_a_command_at_its_place_with_code_message_and_mend() -> None:
    assert report([PLAIN], []) == (
        "::error file=about/a.md,line=4,col=9,title=STA001 withdrawn-without-reason"
        "::the page is withdrawn, and says neither why%0Afix: add `reason:`\n"
    )


def test_the_clause_stands_behind_the_message() -> None:
    assert "`about/b.md`  [IP-05]%0A" in report([CLAUSED], [])


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_a_severity_has_its_command(severity: Severity, command: str) -> None:
    assert report([replace(PLAIN, severity=severity)], []).startswith(f"::{command} ")


def test_what_would_end_a_property_or_a_command_is_escaped() -> None:
    done = report([NASTY], [])
    assert done.count("\n") == 1
    assert done.startswith("::error file=about/ä%2C b%3Ac%25.md,line=4,")
    assert "::100 %25 <wrong> & \x1b[31m\x00%0D%0A]]> " in done
    assert " : , " in done, "text needs no more than this"


def test_no_diagnostics_are_no_commands() -> None:
    assert report([], []) == ""


def test_paths_start_at_the_root_of_the_repository(tmp_path: Path) -> None:
    root = write(tmp_path / "repository", {"site/content/about/a.md": page(), ".git/HEAD": ""})
    assert "file=site/content/about/a.md," in report([PLAIN], [root / "site/content"])


def test_a_working_tree_of_git_is_a_repository_too(tmp_path: Path) -> None:
    root = write(tmp_path / "tree", {"content/about/a.md": page(), ".git": "gitdir: elsewhere"})
    assert "file=content/about/a.md," in report([PLAIN], [root / "content"])


def test_without_a_repository_paths_start_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"kb/content/about/a.md": page()})
    monkeypatch.chdir(tmp_path)
    assert "file=kb/content/about/a.md," in report([PLAIN], [Path("kb/content")])


def test_content_that_lies_elsewhere_is_named_by_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"kb/content/about/a.md": page(), "here/x": ""})
    monkeypatch.chdir(tmp_path / "here")
    assert "file=content/about/a.md," in report([PLAIN], [Path("../kb/content")])


def test_a_file_belongs_to_the_folder_laid_over_the_others(tmp_path: Path) -> None:
    root = write(tmp_path, {"one/about/a.md": page(), "two/about/a.md": page(), ".git/HEAD": ""})
    assert "file=two/about/a.md," in report([PLAIN], [root / "one", root / "two"])
    assert "file=one/news/b.md," in report([replace(PLAIN, path="news/b.md")], [root / "one", root / "two"])


def test_a_link_keeps_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, {"content/about/b.md": page(), ".git/HEAD": "", "secret/a.md": page()})
    (tmp_path / "content/about/a.md").symlink_to(tmp_path / "secret/a.md")
    assert "file=content/about/a.md," in report([PLAIN], [tmp_path / "content"])


def test_check_prints_commands_and_nothing_else(command: Command, content: Path) -> None:
    write(content, {"about/z.md": page(contry="NO")})
    done = command("check", "--content", content, "--format", "github")
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith("::error file=content/about/z.md,line=5,col=1,title=FLD002 unknown-field::")
    assert done.out.count("\n") == 1
