"""Content folders as they were: read from where they lie, but for what has changed."""

import subprocess
from pathlib import Path

import pytest

from generator.pipeline.disk_entries import Past, Root, walk
from generator.pipeline.revision import at_revision
from tests.factories import write

IDENTITY = ["-c", "user.name=Nobody", "-c", "user.email=nobody@nowhere.example", "-c", "commit.gpgsign=false"]
THEN = {"a.md": "a", "b/index.md": "b", "b/x.csv": "1", "c.md": "c", "d": "a file", ".hidden": "h"}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = write(tmp_path / "content", THEN)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "then")
    return folder


def held(root: Root) -> dict[str, str]:
    """What a folder holds, each path once."""
    found = [(path, Path(entry.path).read_text("utf-8")) for entry, path in walk(root)]
    assert len({path for path, _ in found}) == len(found)
    return dict(found)


def edit(content: Path) -> None:
    """Change, remove, add and put files and folders in each other's place, committed or not."""
    write(content, {"a.md": "another", "new.md": "n", "b/new/index.md": "n"})
    git(content, "add", "--all")
    git(content, "commit", "--quiet", "--message", "now")
    (content / "b/x.csv").unlink()
    (content / "d").unlink()
    write(content, {"d/in.md": "in a folder", "unknown/y.md": "y"})


def test_a_folder_is_as_it_was(content: Path) -> None:
    edit(content)
    with at_revision([content], "HEAD~1") as base:
        assert held(base.folders[0]) == {path: text for path, text in THEN.items() if path != ".hidden"}


def test_what_is_the_same_is_not_written_again(content: Path) -> None:
    edit(content)
    with at_revision([content], "HEAD~1") as base:
        [past] = base.folders
        assert isinstance(past, Past)
        assert held(past.before).keys() == {"a.md", "b/x.csv", "d"}
    assert not past.before.exists()


def test_a_link_leads_to_what_it_led_to(content: Path) -> None:
    (content / "b/link.md").symlink_to("index.md")
    git(content, "add", "--all")
    git(content, "commit", "--quiet", "--message", "a link")
    write(content, {"b/index.md": "another"})
    with at_revision([content], "HEAD") as base:
        assert held(base.folders[0])["b/link.md"] == "b"
