"""A server that packs texts as hosts do, and counts what it sends."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from tests.conftest import QuietHandler

PACKED = {".html", ".js", ".css", ".json", ".svg"}
"""Endings of what hosts pack; of others, GitHub's for one packs nothing."""


class Sent(NamedTuple):
    """An answer: its address and the octets of its body as they go over the wire."""

    path: str
    octets: int


@contextmanager
def packed(folder: Path) -> Iterator[tuple[str, list[Sent]]]:
    """Serve a folder; gives its address, and a list of what has been sent, which may be cleared."""
    sent: list[Sent] = []

    class Handler(QuietHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type] # as above

        def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
            file = Path(self.translate_path(self.path))
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_error(404)
                return
            octets = file.read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(file)))
            if file.suffix in PACKED:
                octets = gzip.compress(octets, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(octets)))
            self.end_headers()
            self.wfile.write(octets)
            sent.append(Sent(self.path, len(octets)))

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", sent
        finally:
            server.shutdown()
            thread.join()
