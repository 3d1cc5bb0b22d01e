"""`u4ssc check --base REF`: what a change does wrong, apart from what was wrong before."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Command, faults, places
from tests.factories import page, write

IDENTITY = ["-c", "user.name=Nobody", "-c", "user.email=nobody@nowhere.example", "-c", "commit.gpgsign=false"]
BROKEN = page(contry="NO")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


def commit(folder: Path) -> None:
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "a change")


@pytest.fixture
def repository(content: Path) -> Path:
    """The content in a repository with one commit, two folders below its top."""
    top = content.parent / "top"
    inner = top / "some" / "content"
    inner.parent.mkdir(parents=True)
    shutil.copytree(content, inner)
    git(top, "init", "--quiet")
    commit(top)
    return inner


def codes(command: Command, folder: Path, *more: str, base: str = "HEAD") -> tuple[int, list[str]]:
    done = command("check", "--content", folder, "--base", base, "--format", "json", *more)
    assert done.err == ""
    return done.code, [fault["code"] for fault in faults(done)]


def test_no_change_has_no_fault(command: Command, repository: Path) -> None:
    assert codes(command, repository) == (0, [])


def test_a_public_page_that_is_gone_is_reported_at_its_old_place(command: Command, repository: Path) -> None:
    (repository / "about/right.md").unlink()
    done = command("check", "--content", repository, "--base", "HEAD")
    assert done.code == 1
    assert f"{repository}/about/right.md:1:1 error TRN001" in done.out
    assert done.err == ""


def test_a_page_moved_into_a_bundle_keeps_its_identifier(command: Command, repository: Path) -> None:
    (repository / "about/right").mkdir()
    (repository / "about/right.md").rename(repository / "about/right/index.md")
    assert codes(command, repository) == (0, [])


def test_a_page_that_can_no_longer_be_read_is_not_gone(command: Command, repository: Path) -> None:
    write(repository, {"about/right.md": BROKEN})
    assert codes(command, repository) == (1, ["FLD002"])


def test_a_page_that_could_not_be_read_before_may_be_mended_or_removed(
    command: Command, repository: Path
) -> None:
    write(repository, {"about/a.md": BROKEN, "about/b.md": BROKEN})
    commit(repository)
    write(repository, {"about/a.md": page()})
    (repository / "about/b.md").unlink()
    assert codes(command, repository) == (0, [])


def test_an_embargoed_page_was_not_public_and_may_go(command: Command, repository: Path) -> None:
    write(repository, {"about/later.md": page(status="published", publish_on="2029-06-01")})
    commit(repository)
    (repository / "about/later.md").unlink()
    assert codes(command, repository, "--as-of", "2029-05-31") == (0, [])
    assert codes(command, repository, "--as-of", "2029-06-01") == (1, ["TRN001"])


def test_faults_of_other_files_are_listed_apart_and_do_not_count(command: Command, repository: Path) -> None:
    write(repository, {"about/old.md": BROKEN})
    commit(repository)
    write(repository, {"about/new.md": page()})
    done = command("check", "--content", repository, "--base", "HEAD")
    assert done.code == 0
    counted, apart = done.out.split("Not touched by this change")
    assert ("FLD002" in counted, "FLD002" in apart) == (False, True)
    assert codes(command, repository) == (0, [])


def test_faults_of_a_file_that_the_change_touches_count_all(command: Command, repository: Path) -> None:
    write(repository, {"about/old.md": BROKEN})
    commit(repository)
    write(repository, {"about/old.md": BROKEN + "\nMore.\n"})
    assert codes(command, repository) == (1, ["FLD002"])


@pytest.mark.parametrize("stage", ["untracked", "ignored", "staged", "committed"])
def test_a_new_file_is_a_change_wherever_git_has_it(command: Command, repository: Path, stage: str) -> None:
    before = git(repository, "rev-parse", "HEAD")
    if stage == "ignored":
        write(repository.parents[1], {".gitignore": "new.md\n"})
    write(repository, {"about/new.md": BROKEN})
    if stage == "staged":
        git(repository, "add", "--all")
    if stage == "committed":
        commit(repository)
    assert codes(command, repository, base=before) == (1, ["FLD002"])


def test_a_fault_that_a_registry_makes_in_an_untouched_page_counts(
    command: Command, repository: Path
) -> None:
    write(repository, {"about/new.md": page("[x](right.md)\n", status="published")})
    commit(repository)
    # Not the page with the link, but the one it leads to is changed.
    write(repository, {"about/right.md": page(status="draft")})
    done = command("check", "--content", repository, "--base", "HEAD", "--format", "json")
    assert "about/new.md:6:1" in places(done)


def test_paths_narrow_what_counts(command: Command, repository: Path) -> None:
    write(repository, {"about/new.md": BROKEN, "news/new.md": BROKEN})
    done = command(
        "check", repository / "news", "--content", repository, "--base", "HEAD", "--format", "json"
    )
    assert {fault["path"] for fault in faults(done)} == {"news/new.md"}


def test_nothing_of_the_work_tree_changes(command: Command, repository: Path) -> None:
    write(repository, {"about/right.md": BROKEN})
    before = git(repository, "status", "--porcelain=v2", "--branch")
    codes(command, repository)
    assert git(repository, "status", "--porcelain=v2", "--branch") == before


def test_each_folder_is_compared_in_its_own_repository(
    command: Command, repository: Path, tmp_path: Path
) -> None:
    private = write(tmp_path / "private", {"about/secret.md": page(status="published")})
    git(private, "init", "--quiet")
    commit(private)
    (private / "about/secret.md").unlink()
    assert codes(command, repository, "--content", str(private)) == (1, ["TRN001"])


def test_content_in_a_submodule_is_compared_too(command: Command, repository: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other", {"a.md": page(status="published"), "b.md": BROKEN})
    git(other, "init", "--quiet")
    commit(other)
    git(repository, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other), "news")
    write(repository / "news", {"a.md": page(status="published", date="2029-01-01")})
    commit(repository / "news")
    commit(repository)
    assert codes(command, repository) == (0, [])
    (repository / "news/a.md").unlink()
    assert codes(command, repository) == (1, ["TRN001"])


def test_symbolic_links_are_compared_as_links(command: Command, repository: Path) -> None:
    (repository / "about/out.md").symlink_to("/etc/hostname")
    (repository / "about/also.md").symlink_to("right.md")
    commit(repository)
    assert codes(command, repository) == (0, [])
    (repository / "about/also.md").unlink()
    assert codes(command, repository) == (1, ["TRN001"])


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "HEAD~99", "HEAD:some"])
def test_a_revision_that_there_is_not_exits_with_2(command: Command, repository: Path, revision: str) -> None:
    done = command("check", "--content", repository, f"--base={revision}")
    assert (done.code, done.out) == (2, "")
    assert "unknown-revision" in done.err
    assert "hint: " in done.err


def test_content_outside_git_exits_with_2(command: Command, content: Path) -> None:
    done = command("check", "--content", content, "--base", "HEAD")
    assert (done.code, done.out) == (2, "")
    assert "content-not-in-git" in done.err


def test_content_that_the_revision_does_not_have_is_all_new(command: Command, repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    moved = repository.rename(repository.parent / "elsewhere")
    assert codes(command, moved, base=first) == (0, [])


def test_a_page_that_is_gone_can_be_waived(command: Command, repository: Path) -> None:
    (repository / "about/right.md").unlink()
    waiver = "{id: a, rule: TRN001, page: about/right, reason: Invented., granted_by: itu,"
    dates = "granted_on: 2029-01-01, until: 2029-12-31}"
    write(repository, {"registry/waivers.yml": f"about: Invented.\nrecords:\n- {waiver} {dates}\n"})
    assert codes(command, repository, "--as-of", "2029-06-01") == (0, ["WVR001"])
    assert codes(command, repository, "--as-of", "2030-01-01") == (1, ["TRN001", "WVR002"])
