"""A folder of pages for mkdocs comes in."""

from pathlib import Path

from tests.cli.conftest import Command, faults
from tests.factories import write
from tests.workshop import files_of


def test_a_folder_of_mkdocs_comes_in_with_its_links_and_pictures(
    command: Command, content: Path, inbox: Path
) -> None:
    done = command("import", "mkdocs", inbox / "docs", "--as", "policy-paper", "--content", content)
    assert done.code == 0
    made = files_of(content / "policy-papers")
    assert sorted(made) == ["guide-start/a.png", "guide-start/index.md", "other/index.md"]
    assert b"> [!NOTE]\n> A [page](../other/index.md)." in made["guide-start/index.md"]
    found = faults(command("check", content / "policy-papers", "--content", content, "--format", "json"))
    assert {fault["field"] for fault in found} == {"summary"}


def test_a_page_of_a_folder_that_cannot_be_read_hides_no_other(
    command: Command, content: Path, inbox: Path
) -> None:
    write(inbox, {"docs/empty.md": "", "docs/old.md": b"Caf\xe9"})
    arguments = ("import", "mkdocs", inbox / "docs", "--content", content)
    done = command(*arguments, "--as", "policy-paper")
    assert done.code == 1
    assert "other/index.md" in done.out
    assert "  empty.md: not brought in: `empty.md` is empty\n    → " in done.err
    assert "  old.md: not brought in: `old.md` is not in UTF-8: line 1 " in done.err
    # What hinders all of them is told once.
    refused = command(*arguments)
    assert (refused.code, refused.err.count("say which with --as")) == (2, 1)
