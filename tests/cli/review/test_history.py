"""What a change is compared with: the commit that both histories share."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.review.conftest import Reviewed, edit
from tests.cli.test_check_base import commit, git
from tests.factories import page, write
from tests.workshop import ROOT, Workshop


def test_what_main_did_meanwhile_is_no_part_of_the_change(review: Reviewed, workshop: Workshop) -> None:
    edit(workshop, "Old words", "New words")
    commit(workshop.folder)
    git(workshop.folder, "switch", "--quiet", "main")
    write(workshop.content, {"about/other.md": page(contry="NO")})
    commit(workshop.folder)
    git(workshop.folder, "switch", "--quiet", "change")
    done = review()
    assert done.code == 0
    assert "other" not in done.out


def test_a_clone_that_does_not_reach_back_says_how_to_mend_it(
    command: Command, workshop: Workshop, tmp_path: Path
) -> None:
    for number in range(3):
        write(workshop.content, {"about/new.md": page(f"{number}")})
        commit(workshop.folder)
    git(workshop.folder, "switch", "--quiet", "main")
    commit(workshop.folder)
    clone = tmp_path / "clone"
    git(
        tmp_path,
        "clone",
        "--quiet",
        "--depth",
        "1",
        "--no-single-branch",
        workshop.folder.as_uri(),
        str(clone),
    )
    git(clone, "switch", "--quiet", "change")
    done = command("review", "--config", clone / "mkdocs.yml", "--base", "origin/main", "--no-browser")
    assert done.code == 2
    assert "clone-too-shallow" in done.err
    assert "git fetch --unshallow" in done.err


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x"])
def test_a_base_that_there_is_not_exits_with_2(command: Command, workshop: Workshop, revision: str) -> None:
    done = command("review", "--config", workshop.config, f"--base={revision}")
    assert (done.code, done.out) == (2, "")
    assert "unknown-revision" in done.err


def test_histories_without_a_common_commit_exit_with_2(review: Reviewed, workshop: Workshop) -> None:
    git(workshop.folder, "switch", "--quiet", "--orphan", "other")
    shutil.copytree(ROOT / "content/registry", workshop.content / "registry", dirs_exist_ok=True)
    workshop.configure()
    commit(workshop.folder)
    done = review()
    assert done.code == 2
    assert "no-common-history" in done.err
