"""A site as `u4ssc serve` keeps it, in this process: what it answers, and what it tells of changes."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from generator.engine.config import load
from generator.engine.server.http import Server
from generator.engine.server.workbench import Workbench
from generator.model.diagnostic import Diagnostic
from tests.factories import place, write
from tests.workshop import Workshop

PATIENCE = 30
"""Seconds after which an answer that does not come fails a test."""


class Got(NamedTuple):
    """An answer."""

    status: int
    headers: Mapping[str, str]
    octets: bytes

    @property
    def text(self) -> str:
        return self.octets.decode()

    @property
    def looks(self) -> str:
        """What the script of a page tells it from another one by."""
        found = re.search(r'data-looks="([^"]+)" data-base', self.text)
        assert found is not None
        return found[1]


class Told:
    """The events that a page hears."""

    def __init__(self, answer: HTTPResponse) -> None:
        self.answer = answer

    def next(self) -> tuple[str, Any]:
        """The next event: its name, and what it says."""
        name = ""
        while line := self.answer.readline().decode().rstrip("\n"):
            field, _, value = line.partition(": ")
            if field == "event":
                name = value
            if field == "data":
                self.answer.readline()
                return name, json.loads(value)
            if not field:
                # A comment, which says that the server is there.
                self.answer.readline()
        return "end", ""


class Served:
    """A server of a workshop's content, built once; nothing watches its files but who says so."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.said: list[str] = []
        self.opened: list[HTTPConnection | HTTPResponse] = []
        self.workbench = Workbench(workshop.config, load(workshop.config), _places, self.said.append)
        self.workbench.build()

    def save(self, files: Mapping[str, str | bytes]) -> None:
        """Save files of the content, as far as the watching thread takes them."""
        write(self.workshop.content, files)
        self.workbench.saved({self.workshop.content / path for path in files})

    def change(self, files: Mapping[str, str | bytes]) -> None:
        """Save files of the content and build."""
        self.save(files)
        self.workbench.build()

    @contextmanager
    def listening(self, mount: str = "/") -> Iterator[None]:
        """Answer on a free port of this machine."""
        with Server("127.0.0.1:0", self.workbench, mount) as server:
            self.server = server
            thread = Thread(target=server.serve_forever)
            thread.start()
            try:
                yield
            finally:
                for one in self.opened:
                    one.close()
                server.shutdown()
                thread.join()

    def get(self, path: str, method: str = "GET", view: str = "public", **headers: str) -> Got:
        """Ask for a path, written as it goes over the line, as a browser that was shown a view last."""
        with closing(self._connection()) as connection:
            connection.request(method, path, headers={"Cookie": f"u4ssc-view={view}", **headers})
            answer = connection.getresponse()
            return Got(answer.status, dict(answer.getheaders()), answer.read())

    def told(self, page: str, looks: str, view: str = "public") -> Told:
        """What a page hears that looks so."""
        connection = self._connection()
        self.opened.append(connection)
        connection.request("GET", f"/.u4ssc/changes?view={view}&page={page}&looks={looks}")
        answer = connection.getresponse()
        self.opened.append(answer)
        return Told(answer)

    def _connection(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.server.server_address[1], timeout=PATIENCE)


def _places(diagnostics: Sequence[Diagnostic], _folders: Sequence[Path]) -> str:
    return "".join(f"{place(one)}\n" for one in diagnostics)
