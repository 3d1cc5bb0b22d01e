"""What a command says where its streams, or the folder it is called in, are not there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import page, write
from tests.workshop import PROGRAMS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="closes streams as a shell of Unix does")
U4SSC = PROGRAMS / "u4ssc"


def shell(command: str, folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("command", ["explain", "schema city", "check"])
def test_an_output_without_room_is_no_fault_of_the_content(tmp_path: Path, command: str) -> None:
    write(tmp_path / "content", {"about/a.md": page()})
    code, told = shell(f"'{U4SSC}' {command} > /dev/full", tmp_path)
    assert code == 2
    assert told.startswith("u4ssc: system: ")


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    code, told = shell(f"rmdir '{folder}'; '{U4SSC}' check", folder)
    assert (code, told.count("Traceback")) == (2, 0)


@pytest.mark.parametrize(
    "command",
    ["explain >&-", "new city --title A --summary A --place-kind city --no-input --content content <&-"],
)
def test_a_closed_stream_is_none(tmp_path: Path, command: str) -> None:
    (tmp_path / "content").mkdir()
    _, told = shell(f"'{U4SSC}' {command}", tmp_path)
    assert "Traceback" not in told


@pytest.mark.parametrize("command", [["explain"], ["schema", "city"], ["--help"]])
def test_an_output_that_nobody_reads_is_no_fault_of_the_content(tmp_path: Path, command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [U4SSC, *command], cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, encoding="utf-8", check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, "")
