"""`u4ssc review --base REF` of a branch that a test changes."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_check_base import commit, git
from tests.factories import page, work, write
from tests.workshop import Run, Workshop

AS_OF = "2026-11-23"
OWNERS = """\
* @invented/secretariat
/content/partners/itu.md @invented/itu
"""
LAPSING = {"reference": "letter 1", "granted_by": "Nobody", "granted_on": "2026-01-01", "until": "2026-12-31"}
BEFORE: Mapping[str, str | bytes] = {
    "about/right.md": page(
        "Nothing is here, and 12.5 % of it is invented.", title="Right", status="published"
    ),
    "policy-papers/bridge/index.md": work(
        "Old words about a bridge.\n\nThere are [many](https://nowhere.example/a) of them.",
        title="Bridge",
        sdgs=["11"],
        sdgs_by="source",
        sources=["https://nowhere.example/"],
    ),
    "partners/itu.md": page(title="ITU", status="published", agency="itu", sources=["invented"]),
}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Content on the branch `main`, and a branch that does not differ from it yet."""
    made = Workshop.at(tmp_path / "work", BEFORE, languages=["en"])
    write(made.folder, {".github/CODEOWNERS": OWNERS, ".gitignore": ".cache/\n"})
    git(made.folder, "init", "--quiet", "--initial-branch", "main")
    commit(made.folder)
    git(made.folder, "switch", "--quiet", "--create", "change")
    return made


Reviewed = Callable[..., Run]


@pytest.fixture
def review(command: Command, workshop: Workshop) -> Reviewed:
    """Runs the command; the dossier goes beside the repository."""

    def call(*more: str | Path) -> Run:
        dossier = workshop.folder.parent / "dossier.html"
        return command(
            *("review", "--config", workshop.config, "--as-of", AS_OF, "--no-browser", "--base", "main"),
            *("--dossier", dossier, *more),
        )

    return call


def dossier(workshop: Workshop) -> str:
    return (workshop.folder.parent / "dossier.html").read_text("utf-8")


def words(html: str) -> str:
    """What a reader of a dossier reads, in one line."""
    seen = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    seen = re.sub(r"</?(?:span|code|ins|del|strong)\b[^>]*>", "", seen)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", seen).split()))


def edit(workshop: Workshop, old: str, new: str, path: str = "policy-papers/bridge/index.md") -> None:
    file = workshop.content / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
