"""A Dask cluster of processes of this machine."""

import subprocess
import time
from contextlib import ExitStack
from pathlib import Path

from tests.factories import write
from tests.workshop import PROGRAMS, ROOT

HERE = ("--host", "127.0.0.1", "--no-dashboard")
PATIENCE = 60


class LocalCluster:
    """A scheduler and its workers as processes of this machine, ended when the test is."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._file = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", self._file)
        self.address = _printed(self._log("scheduler"), "Scheduler at:").split()[-1]
        self.workers: list[subprocess.Popen[bytes]] = []

    def add(self, preload: str = "") -> None:
        """Start a worker, and wait until it is known to the scheduler."""
        name = f"worker-{len(self.workers)}"
        more: list[str | Path] = []
        if preload:
            write(self._folder, {f"{name}.py": preload})
            more = ["--preload", self._folder / f"{name}.py"]
        local = self._folder / name
        started = self._start(
            "worker",
            self.address,
            "--no-nanny",
            "--nthreads",
            "1",
            "--local-directory",
            local,
            *more,
            name=name,
        )
        _printed(self._log(name), "Registered to:")
        self.workers.append(started)

    def _start(self, kind: str, *arguments: str | Path, name: str = "") -> subprocess.Popen[bytes]:
        with self._log(name or kind).open("wb") as log:
            process = subprocess.Popen(
                [PROGRAMS / "dask", kind, *HERE, *map(str, arguments)], cwd=ROOT, stdout=log, stderr=log
            )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"


def _printed(log: Path, words: str) -> str:
    """The line of a log that has these words, as soon as it is there."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for line in log.read_text("utf-8").splitlines(keepends=True):
            if words in line and line.endswith("\n"):
                return line
        time.sleep(0.05)
    raise AssertionError(log.read_text("utf-8"))
