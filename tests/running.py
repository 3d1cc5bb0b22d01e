"""Processes that tests start and watch."""

import subprocess
import sys
import textwrap
from pathlib import Path

from tests.factories import ROOT


def python(code: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """A process of its own: the tests' own has threads, so it must not be forked."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def children_of(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def is_running(process: int) -> bool:
    try:
        # Ended, and nobody has asked for its exit code: in a container nobody may ever do so.
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
