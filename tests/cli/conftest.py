import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from tests.factories import DAY, content_folder, page, write
from tests.office import cell, paragraph, picture, table, word, workbook
from tests.pictures import picture as pixels
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


REFERENCES = "TY  - RPRT\nTI  - On nothing\nPY  - 2020\nER  - \nTY  - RPRT\nTI  - On less\nER  - \n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Files that people have."""
    document = word(
        paragraph("Water saved", style="Title"),
        paragraph("Results", style="heading 1"),
        table(["A", "B"], [cell("1"), "2"]),
        paragraph(picture("rId9", "")),
        media={"rId9/a.png": pixels()},
    )
    return write(
        tmp_path / "inbox",
        {
            "report.docx": document,
            "cases.xlsx": workbook([["Title", "SDGs"], ["Water", "6"], ["Air", "eleven"]]),
            "list.ris": REFERENCES,
            "kpi.csv": "Code,Status,Value\nEC: ICT: ICT: 1C,reported,91.0\n",
            "docs/guide/start.md": "# Start\n\n!!! note\n    A [page](../other.md).\n\n![W](../img/a.png)\n",
            "docs/other.md": "# Other\n\nText.\n",
            "docs/img/a.png": pixels(),
            "docs/.secret.md": "# Secret\n",
        },
    )
