"""The workflows of the forge: valid, pinned, with as few rights as they need, and no way in from a fork."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for

from tests.factories import ROOT
from tests.schemas import published
from tests.workshop import PROGRAMS, run

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"^\s*(?:- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
"""A whole commit, with the release that it is."""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 - as below
    return published("https://json.schemastore.org/github-workflow.json", tmp_path_factory.mktemp("schemas"))


def workflow(file: Path) -> dict[str, Any]:
    """A workflow as the forge reads it: `on` is no truth value."""
    found: dict[str, Any] = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    return found


def jobs(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = workflow(file)["jobs"]
    return found


def test_zizmor_finds_nothing() -> None:
    done = run(
        PROGRAMS / "zizmor", "--offline", "--persona=pedantic", "--no-progress", ROOT / ".github/workflows"
    )
    assert done.code == 0, done.out + done.err


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
class TestEach:
    def test_it_is_valid_by_the_published_schema(self, file: Path, schema: Any) -> None:  # noqa: ANN401 - a JSON Schema
        found = validator_for(schema)(schema).iter_errors(yaml.safe_load(_quoted(file)))
        assert [error.message for error in found] == []

    def test_its_token_can_do_nothing_unless_a_job_says_so(self, file: Path) -> None:
        assert workflow(file)["permissions"] == {}

    def test_every_action_is_pinned_by_its_whole_commit(self, file: Path) -> None:
        used = [line for line in file.read_text("utf-8").splitlines() if re.match(r"\s*(- )?uses:", line)]
        assert [line for line in used if not PINNED.match(line)] == []

    def test_every_job_has_an_end_and_a_fixed_system(self, file: Path) -> None:
        for job in jobs(file).values():
            assert job["timeout-minutes"]
            assert job["runs-on"] == "ubuntu-24.04"

    def test_runs_of_the_same_thing_do_not_run_beside_each_other(self, file: Path) -> None:
        assert workflow(file)["concurrency"]["group"]

    def test_no_run_of_a_fork_has_a_secret_or_may_write(self, file: Path) -> None:
        text = file.read_text("utf-8")
        assert "pull_request_target" not in text
        assert "secrets." not in text
        if "pull_request" in workflow(file)["on"]:
            granted = {value for job in jobs(file).values() for value in job.get("permissions", {}).values()}
            assert granted <= {"read"}

    def test_no_checkout_leaves_its_token_behind(self, file: Path) -> None:
        for job in jobs(file).values():
            for step in job["steps"]:
                if step.get("uses", "").startswith("actions/checkout@"):
                    assert step["with"]["persist-credentials"] == "false"


def _quoted(file: Path) -> str:
    # YAML 1.1 reads the key `on` as a truth value, the forge does not; and the package's schema is older than
    # the system that we name.
    text = file.read_text("utf-8").replace("runs-on: ubuntu-24.04", "runs-on: ubuntu-22.04")
    return re.sub(r"^on:", '"on":', text, flags=re.MULTILINE)


def test_what_writes_never_runs_what_a_pull_request_brings() -> None:
    report = workflow(ROOT / ".github/workflows/report.yml")
    steps = report["jobs"]["report"]["steps"]
    (checkout,) = (step for step in steps if step.get("uses", "").startswith("actions/checkout@"))
    assert "ref" not in checkout["with"]
    assert [step["run"] for step in steps if "run" in step] == ['.ci/report "$RUNNER_TEMP/untrusted"']


def test_a_pull_request_is_judged_by_the_generator_and_the_configuration_of_its_base() -> None:
    text = (ROOT / ".github/workflows/review.yml").read_text("utf-8")
    assert "git -C head worktree add --detach ../base 'HEAD^1'" in text
    assert not re.search(r"(make -C head|head/\.venv|head/mkdocs)", text)
    assert text.count("--config base/mkdocs.yml --content head/content") == 2


def test_the_preview_is_the_public_edition_and_was_scanned() -> None:
    runs = [step.get("run", "") for step in jobs(ROOT / ".github/workflows/preview.yml")["preview"]["steps"]]
    assert "make site ARGS='--edition public --no-cache'" in runs
    assert ".venv/bin/u4ssc verify site" in runs
    assert not any("participants" in one for one in runs)
