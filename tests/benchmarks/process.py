"""One command in a process of its own: how long it took, and how much memory it had."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.memory import Watch

# What getrusage counts in: kilobytes on Linux, bytes on macOS.
_UNIT = 1 if sys.platform == "darwin" else 1024
_TOLD = 2_000
"""Octets of what a failed command said last."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds from start to exit, seconds of processor time, and octets of memory of all its processes."""

    seconds: float
    processor: float
    memory: int


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run to the end; times are the kernel's own (wait4), of the process and of those it has waited for."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        with Watch(process.pid) as watch:
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - started
        # Told to Popen, which would wait for a process that is gone already.
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(max(0, said.tell() - _TOLD))
            print(said.read().decode(errors="replace"), file=sys.stderr)
            raise subprocess.CalledProcessError(process.returncode, command)
    # One process alone is known to the octet, several together are sampled.
    memory = max(used.ru_maxrss * _UNIT, watch.peak)
    return Cost(seconds, used.ru_utime + used.ru_stime, memory)
