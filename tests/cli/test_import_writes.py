"""What comes in is written whole or not at all, over no page, and in a dry run not at all."""

from pathlib import Path

from tests.cli.conftest import Command
from tests.factories import work, write
from tests.workshop import files_of


def test_no_page_is_written_over(command: Command, content: Path, inbox: Path) -> None:
    write(content, {"case-studies/water-saved.md": work("Mine.")})
    before = files_of(content)
    done = command("import", inbox / "report.docx", "--as", "case-study", "--content", content)
    assert done.code == 1
    assert "is there, and no page is written over" in done.err
    assert files_of(content) == before
    done = command(
        "import", inbox / "report.docx", "--as", "case-study", "--slug", "water-2", "--content", content
    )
    assert done.code == 0


def test_a_bundle_is_written_whole_or_not_at_all(command: Command, content: Path, inbox: Path) -> None:
    before = files_of(content)
    write(content, {"news": b"no folder"})
    done = command("import", inbox / "report.docx", "--as", "news", "--content", content)
    assert done.code == 2
    assert "cannot-write" in done.err
    assert files_of(content) == {**before, "news": b"no folder"}


def test_a_dry_run_writes_nothing_and_says_the_same(command: Command, content: Path, inbox: Path) -> None:
    before = files_of(content)
    arguments = ("import", inbox / "report.docx", "--as", "case-study", "--content", content)
    tried = command(*arguments, "--dry-run")
    assert files_of(content) == before
    done = command(*arguments)
    assert tried.out == done.out
    assert tried.err.replace("would be written", "is written") == done.err[: done.err.rindex("\nNext:")]


def test_a_dry_run_knows_that_two_references_would_have_one_place(
    command: Command, content: Path, inbox: Path
) -> None:
    write(inbox, {"two.ris": "TY  - RPRT\nTI  - A\nER  - \nTY  - RPRT\nTI  - a\nER  - \n"})
    arguments = ("import", inbox / "two.ris", "--as", "related-work", "--content", content)
    tried = command(*arguments, "--dry-run")
    done = command(*arguments)
    assert (tried.code, tried.out) == (done.code, done.out) == (1, f"{content}/related-works/a/index.md\n")
