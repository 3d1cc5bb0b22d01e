"""Every command that the handbook shows runs, in the order in which its readers enter them."""

import os
import shlex
from pathlib import Path

import pytest

from tests.factories import write
from tests.guide.blocks import PAGES, Step, steps, unmarked
from tests.workshop import PROGRAMS, Run, Workshop, run

NOT_RUN = {
    "make site": "installs packages from the network; `make test` begins with the same set-up",
    "source .venv/bin/activate": "changes the shell that it is entered in",
    "u4ssc serve": "serves until it is interrupted; tests/cli/test_serve.py runs it",
    "u4ssc check --watch": "checks until it is interrupted; tests/cli runs it",
    "git push --set-upstream origin shade-for-schools": "needs a repository on another machine",
}
"""Commands that a test cannot run, and why."""

ENTERED = [step.entered for page in PAGES for step in steps(page) if not step.file]


def do(step: Step, folder: Path) -> Run:
    """Do what a page says, in a folder that is a copy of the repository to its readers."""
    if step.file:
        write(folder, {step.file: step.entered})
        return Run(0, "", "")
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    return run(*shlex.split(step.entered), env={"PATH": path}, cwd=folder)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with little content on a branch `main`."""
    folder = tmp_path / "handbook"
    folder.mkdir()
    Workshop.at(folder, {}, languages=["en"], search=False, cards=False)
    for command in (
        "git init --quiet --initial-branch main",
        "git config user.name Nobody",
        "git config user.email nobody@example.org",
        "git add .",
        "git commit --quiet --message Nothing",
    ):
        assert do(Step(command), folder).code == 0
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_runs(page: str, repository: Path) -> None:
    for step in steps(page):
        if step.entered not in NOT_RUN:
            done = do(step, repository)
            assert done.code == 0, f"{step.entered}\n{done.out}\n{done.err}"


@pytest.mark.parametrize("page", PAGES)
def test_what_is_to_be_entered_is_marked(page: str) -> None:
    assert unmarked(page) == []


def test_only_commands_that_the_handbook_shows_are_left_out_and_each_with_its_reason() -> None:
    assert NOT_RUN.keys() <= set(ENTERED)
    assert all(NOT_RUN.values())


def test_the_first_contribution_needs_at_most_twelve_commands() -> None:
    assert len([step for step in steps("first-contribution/index.md") if not step.file]) <= 12
