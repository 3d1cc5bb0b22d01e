"""Pagefind's process, asked one thing after another.

Its Python package looks for an answer ten times a second, so that 10,000 records take a quarter of an hour,
and waits for ever when the process has died. What the two say to each other is base64 and commas.
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from typing import Any, Self

from pagefind_bin_extended import get_executable

from generator.model.errors import GeneratorError

_BLOCK = 1 << 16
_MOST_SAID = 2_000


class Pagefind:
    """A running process; raises GeneratorError, with what it said, when it refuses something or ends."""

    def __enter__(self) -> Self:
        self._said = TemporaryFile()
        try:
            command = [get_executable(), "--service"]
            self._process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=self._said)  # noqa: S603 - ours
        except OSError as error:
            self._said.close()
            raise _failed(str(error)) from None
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
        self._said.close()

    def ask(self, kind: str, **payload: object) -> Mapping[str, Any]:
        """Its answer to a message."""
        message = {"message_id": 1, "payload": {"type": kind, **payload}}
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None  # noqa: S101 - tells mypy what PIPE has made sure of
        assert stdout is not None  # noqa: S101 - as above
        blocks = [b""]
        try:
            stdin.write(b64encode(json.dumps(message).encode()) + b",")
            stdin.flush()
            while not blocks[-1].endswith(b","):
                blocks.append(os.read(stdout.fileno(), _BLOCK))
                if not blocks[-1]:
                    raise _failed(self._last_words())
            written = b"".join(blocks)[:-1]
        except BrokenPipeError:
            raise _failed(self._last_words()) from None
        try:
            answer: Mapping[str, Any] = json.loads(b64decode(written, validate=True))["payload"]
        except ValueError:
            raise _failed(written[:_MOST_SAID].decode(errors="replace")) from None
        if answer["type"] == "Error":
            raise _failed(answer["message"])
        return answer

    def _last_words(self) -> str:
        self._process.wait()
        self._said.seek(0)
        said = self._said.read()[-_MOST_SAID:].decode(errors="replace").strip()
        return said or f"it ended with code {self._process.returncode}"


def _failed(said: str) -> GeneratorError:
    return GeneratorError(
        reference="search-index-failed",
        message=f"Pagefind could not make the search index: {said}",
        hint="see what it says; if it does not run here, install the packages of requirements.lock again",
    )
