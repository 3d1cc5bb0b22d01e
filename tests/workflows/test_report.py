"""`.ci/report`: posts a report that may hold anything, with a token that may write."""

import base64
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from generator.reviewing.summary import MARKER
from tests.workflows.conftest import Forge
from tests.workshop import Run

SHA = "a" * 40
PULLS = "repos/nobody/nothing/pulls"
COMMENTS = "repos/nobody/nothing/issues/7/comments"
SARIF = "repos/nobody/nothing/code-scanning/sarifs"
BOT = "github-actions[bot]"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    folder = tmp_path / "report"
    folder.mkdir()
    folder.joinpath("summary.md").write_text(f"{MARKER}\n**May be merged**: invented.\n", "utf-8")
    folder.joinpath("findings.sarif").write_text('{"version": "2.1.0", "runs": []}', "utf-8")
    return folder


def post(forge: Forge, report: Path, *, files: list[str], comments: list[Any] = [], sha: str = SHA) -> Run:  # noqa: B006 - never changed
    forge.answers(
        {
            PULLS: [{"number": 7, "head": {"sha": SHA}}],
            f"{PULLS}/7/files": [{"filename": one} for one in files],
            COMMENTS: comments,
        }
    )
    head = {"HEAD_OWNER": "somebody", "HEAD_BRANCH": "main", "HEAD_SHA": sha}
    done = forge.run("report", report, **head, RUN_URL="https://forge.example/run")
    assert done.code == 0, done.err
    return done


def bodies(forge: Forge) -> list[str]:
    return [content["body"] for _, place, content in forge.sent if "comments" in place]


def test_the_first_report_is_a_comment_and_the_next_one_takes_its_place(forge: Forge, report: Path) -> None:
    post(forge, report, files=["content/a.md"])
    assert [(method, place) for method, place, _ in forge.sent if place != SARIF] == [("POST", COMMENTS)]
    own = {"id": 3, "user": {"login": BOT}, "body": bodies(forge)[0]}
    post(forge, report, files=["content/a.md"], comments=[own])
    assert [(method, place) for method, place, _ in forge.sent if place != SARIF][1:] == [
        ("PATCH", "repos/nobody/nothing/issues/comments/3")
    ]
    assert bodies(forge)[0].startswith(f"{MARKER}\n**May be merged**: invented.\n")


def test_a_comment_that_somebody_else_wrote_is_left_alone(forge: Forge, report: Path) -> None:
    post(forge, report, files=["content/a.md"], comments=[{"id": 3, "user": {"login": "x"}, "body": MARKER}])
    assert [place for method, place, _ in forge.sent if method == "PATCH"] == []


def test_a_change_of_workflows_is_not_reported_in_its_own_words(forge: Forge, report: Path) -> None:
    post(forge, report, files=["content/a.md", ".github/workflows/review.yml"])
    assert [place for _, place, _ in forge.sent] == [COMMENTS]
    assert "May not be merged" in bodies(forge)[0]
    assert "invented" not in bodies(forge)[0]


def test_a_change_with_more_files_than_the_forge_lists_is_not_believed_either(
    forge: Forge, report: Path
) -> None:
    post(forge, report, files=[f"content/{number}.md" for number in range(3_000)])
    assert "invented" not in bodies(forge)[0]


def test_a_run_whose_commit_is_at_no_head_says_nothing(forge: Forge, report: Path) -> None:
    post(forge, report, files=["content/a.md"], sha="b" * 40)
    assert forge.sent == []


def test_however_long_a_summary_is_the_comment_is_a_screen_and_has_one_marker(
    forge: Forge, report: Path
) -> None:
    report.joinpath("summary.md").write_bytes((f"line \0 \xff\n{MARKER}\n" * 5_000).encode("latin-1"))
    post(forge, report, files=["content/a.md"])
    assert bodies(forge)[0].count("\n") < 70
    assert bodies(forge)[0].count(MARKER) == 1


def test_a_run_without_a_summary_is_said_to_be_one(forge: Forge, tmp_path: Path) -> None:
    post(forge, tmp_path / "nothing", files=["content/a.md"])
    assert "Not reviewed" in bodies(forge)[0]


def test_a_link_in_the_artifact_leads_nowhere(forge: Forge, report: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", "utf-8")
    for name in ("summary.md", "findings.sarif"):
        (report / name).unlink()
        (report / name).symlink_to(secret)
    post(forge, report, files=["content/a.md"])
    assert "secret" not in json.dumps(forge.sent)


def test_faults_go_to_the_head_of_the_pull_request(forge: Forge, report: Path) -> None:
    post(forge, report, files=["content/a.md"])
    (sent,) = (content for _, place, content in forge.sent if place == SARIF)
    assert (sent["commit_sha"], sent["ref"]) == (SHA, "refs/pull/7/head")
    assert json.loads(gzip.decompress(base64.b64decode(sent["sarif"])))["version"] == "2.1.0"


def test_what_is_no_sarif_is_not_sent(forge: Forge, report: Path) -> None:
    report.joinpath("findings.sarif").write_text("{}", "utf-8")
    post(forge, report, files=["content/a.md"])
    assert SARIF not in [place for _, place, _ in forge.sent]
