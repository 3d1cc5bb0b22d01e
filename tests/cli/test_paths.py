"""Paths that the system cannot look at, or that may not be read."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Command, faults, places
from tests.factories import page, write

LONG = "a" * 300
TAKES_A_PATH = {
    "check PATH": ("check",),
    "check --content": ("check", "--content"),
    "check --config": ("check", "--config"),
    "build --out": ("build", "--out"),
    "build --config": ("build", "--config"),
    "import FILE": ("import", "--as", "news"),
    "import mkdocs": ("import", "mkdocs"),
    "import --report": ("import", "a.csv", "--report"),
    "new --content": ("new", "news", "--content"),
    "review --dossier": ("review", "--base", "HEAD", "--dossier"),
    "schema --write": ("schema", "--write"),
    "verify": ("verify",),
}


@pytest.mark.parametrize("taken", TAKES_A_PATH)
@pytest.mark.parametrize("place", [LONG, "circle/in"])
def test_a_path_that_leads_nowhere_is_told_by_every_command(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: str, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("circle").symlink_to("circle")
    done = command(*TAKES_A_PATH[taken], place)
    assert done.code == 2
    assert f"`{place}` cannot be looked up: " in done.err
    assert "name another" in done.err


def test_check_of_a_file_that_may_not_be_read_says_what_a_check_of_all_says(
    command: Command, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(content, {"about/closed.md": page()})
    read = Path.read_bytes

    def refused(file: Path) -> bytes:
        if file.name == "closed.md":
            raise PermissionError(13, "Permission denied")
        return read(file)

    # For those who run the tests as a user who may read everything.
    monkeypatch.setattr(Path, "read_bytes", refused)
    monkeypatch.setattr(os, "access", lambda path, _mode: not str(path).endswith("closed.md"))
    for paths in ([], [content / "about/closed.md"]):
        done = command("check", "--content", content, "--no-cache", "--format", "json", *paths)
        assert (done.code, places(done)) == (1, ["about/closed.md:1:1"])
        assert [fault["code"] for fault in faults(done)] == ["SRC018"]
