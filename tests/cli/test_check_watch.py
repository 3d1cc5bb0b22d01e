"""`u4ssc check --watch` as a process: what it says after each save."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from tests.cli.conftest import Command
from tests.factories import DAY, page, write
from tests.workshop import PROGRAMS

PATIENCE = 120
ENDS = ("No faults found\n", "error\n", "errors\n", "warning\n", "warnings\n", "info\n")


class Watching:
    """The command, its answers read round by round."""

    def __init__(self, content: Path) -> None:
        self.process = subprocess.Popen(
            [PROGRAMS / "u4ssc", "check", "--watch", "--content", content, "--as-of", DAY.isoformat()],
            cwd=content.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        # One that never says what is waited for ends, and the wait with it.
        self.alarm = Timer(PATIENCE, self.process.kill)
        self.alarm.start()

    def round(self) -> str:
        """What it says up to when it waits for the next save."""
        assert self.process.stdout is not None
        said = ""
        for line in self.process.stdout:
            if "waiting for the next save" in line:
                return said
            said += line
        raise AssertionError(said)

    def end(self) -> None:
        self.alarm.cancel()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def watching(content: Path) -> Iterator[Watching]:
    started = Watching(content)
    yield started
    started.end()


def test_each_round_says_first_what_is_new_and_what_is_mended_then_how_much_there_is(
    watching: Watching, content: Path
) -> None:
    first = watching.round()
    assert first.endswith(ENDS)
    write(content, {"about/right.md": page("See [it](none.md).", title="Right", status="published")})
    new = watching.round()
    assert new.startswith("New: 1\n")
    assert "about/right.md:6:5 error LNK001" in new
    assert "Mended" not in new
    assert new.endswith("1 error\n")
    # A fault that only stands elsewhere now is neither.
    body = "Before.\n\nSee [it](none.md)."
    write(content, {"about/right.md": page(body, title="Right", status="published")})
    assert watching.round() == "Nothing new, nothing mended.\n1 error\n"
    write(content, {"about/right.md": page("Fine.", title="Right", status="published")})
    mended = watching.round()
    assert mended.startswith("Mended: 1\n  about/right.md error LNK001")
    assert "New" not in mended
    assert mended.endswith("No faults found\n")
    # Nothing is cleared, and nothing is coloured, where there is no terminal.
    assert "\x1b" not in first + new + mended


def test_a_file_that_cannot_be_read_ends_nothing(watching: Watching, content: Path) -> None:
    watching.round()
    write(content, {"about/right.md": b"---\ntitle: \xff", "registry/topics.yml": "records: ["})
    assert watching.round().startswith("New: ")
    assert watching.process.poll() is None
    write(content, {"about/right.md": page("Fine.", title="Right", status="published")})
    assert "Mended: 1\n  about/right.md error SRC" in watching.round()


def test_an_interrupt_ends_it_with_130(watching: Watching) -> None:
    watching.round()
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(PATIENCE) == 130


@pytest.mark.parametrize("other", [["--fix"], ["--base", "main"], ["--format", "json"]])
def test_watching_goes_with_nothing_that_a_round_could_not_tell(command: Command, other: list[str]) -> None:
    done = command("check", "--watch", *other)
    assert (done.code, done.out) == (2, "")
    assert "--watch goes with none of" in done.err
