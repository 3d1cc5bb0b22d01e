"""CODEOWNERS, and who must approve."""

import re
from pathlib import Path

from generator.reviewing.owners import TO_BE_SET, owners_of, read
from tests.factories import ROOT

TEXT = """\
# Invented.
*                    @a/everything
/content/news/       @a/news  # a remark
/content/news/old.md
docs/*.md            @a/docs @a/more
"""


def test_the_last_line_that_fits_counts() -> None:
    lines = read(TEXT)
    assert owners_of("content/news/b.md", lines) == ("@a/news",)
    assert owners_of("content/a.md", lines) == ("@a/everything",)
    assert owners_of("docs/a.md", lines) == ("@a/docs", "@a/more")


def test_a_line_without_owners_frees_a_path() -> None:
    assert owners_of("content/news/old.md", read(TEXT)) == ()


SHIPPED = (ROOT / ".github/CODEOWNERS").read_text("utf-8")


def test_every_agency_with_a_page_owns_it_and_the_secretariat_owns_everything_else() -> None:
    lines = read(SHIPPED)
    for file in sorted((ROOT / "content/partners").glob("*.md")):
        agency = re.search(r"^agency: (\S+)$", file.read_text("utf-8"), re.MULTILINE)
        assert agency, file
        assert owners_of(f"content/partners/{file.name}", lines) == (f"{TO_BE_SET}{agency[1]}",)
    for path in (
        "content/registry/approvals/a.yml",
        ".github/CODEOWNERS",
        "generator/cli/main.py",
        "content/a.md",
    ):
        assert owners_of(path, lines) == (f"{TO_BE_SET}itu", f"{TO_BE_SET}unece")


def test_no_line_of_it_is_about_a_file_that_is_not_there() -> None:
    for line in SHIPPED.splitlines():
        if line.startswith("/"):
            assert Path(ROOT, line.split()[0].lstrip("/")).is_file(), line


def test_nobody_is_named_before_the_secretariat_has_named_teams() -> None:
    owners = {owner for line in read(SHIPPED) for owner in line.owners}
    assert all(owner.startswith(TO_BE_SET) for owner in owners)
