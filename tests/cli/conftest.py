import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from tests.factories import DAY, content_folder, page
from tests.workshop import FRAME, Run

Command = Callable[..., Run]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `u4ssc` in this process: `command("check", "--format", "json")`."""

    def call(*arguments: str | Path) -> Run:
        capsys.readouterr()
        if arguments[:1] == ("check",) and "--as-of" not in arguments:
            arguments = (*arguments, "--as-of", DAY.isoformat())
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Run(ended.value.code, said.out, said.err)

    return call


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder without faults, at `content/` in the test's own folder."""
    return content_folder(
        tmp_path / "content", {**FRAME, "about/right.md": page(title="Right", status="published")}
    )


def faults(done: Run) -> list[dict[str, Any]]:
    """The diagnostics that `check --format json` printed."""
    found: list[dict[str, Any]] = json.loads(done.out)
    return found


def places(done: Run) -> list[str]:
    """Where they are: `about/x.md:3:1`."""
    return [f"{fault['path']}:{fault['line']}:{fault['column']}" for fault in faults(done)]
