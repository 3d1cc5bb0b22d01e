"""A terminal for commands that ask questions: real enough for line editing, colours and Ctrl-C."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

CTRL_C = "\x03"
CTRL_D = "\x04"
CTRL_U = "\x15"
"""Takes away what stands in the line."""
ENTER = "\r"
TAB = "\t"

_IN_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Ctrl-C reaches those whose terminal it is."""
_CONTROLS = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>78]")
_WAIT = 30.0
_PRESSES = 3


class Terminal:
    """A command that runs in a terminal; `typed` goes in, and `seen` is all that has come out."""

    def __init__(self, *command: str | Path, cwd: Path, env: Mapping[str, str], rows: int = 40) -> None:
        self.seen = ""
        self._at = 0
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 100, 0, 0))
        self._process = subprocess.Popen(
            [sys.executable, "-c", _IN_TERMINAL, *map(str, command)],
            cwd=cwd,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            # A terminal that nobody draws does not say where its cursor is.
            env={**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", **env},
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def expect(self, words: str) -> str:
        """Wait for words that were not looked for yet; what came out until them."""
        until = time.monotonic() + _WAIT
        while words not in self.seen[self._at :]:
            assert time.monotonic() < until, f"no {words!r} in {self.seen[self._at :]!r}"
            if not self._read():
                break
        assert words in self.seen[self._at :], f"ended without {words!r}: {self.seen[self._at :]!r}"
        before, self._at = self._at, self.seen.index(words, self._at) + len(words)
        return self.seen[before : self._at]

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def interrupt(self, key: str, words: str) -> None:
        """Type a key that ends the command until it says so.

        Python marks a signal that comes in the instant before it waits for a line, and looks at the mark only
        when a key is typed: whoever sits there presses again.
        """
        for _ in range(_PRESSES):
            self.type(key)
            until = time.monotonic() + _WAIT / _PRESSES
            while words not in self.seen[self._at :] and time.monotonic() < until and self._read():
                pass
            if words in self.seen[self._at :]:
                break
        self.expect(words)

    def answer(self, question: str, text: str) -> None:
        """Wait for a question, and type an answer when it can be given."""
        self.expect(question)
        self.expect("\n>")
        self.type(text + ENTER)

    def end(self) -> int:
        """Wait for the end; the exit code."""
        while self._read():
            pass
        return self._process.wait(_WAIT)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._ours], [], [], 1.0)
        if not ready:
            return True
        try:
            got = os.read(self._ours, 1 << 16)
        except OSError:
            return False
        self.seen += _CONTROLS.sub("", got.decode(errors="replace"))
        return bool(got)
