"""A site as a host sends it to readers: compressed, and with the headers that the site asks for."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from generator.export.content_security import NETLIFY

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".ris", ".bib", ".csv", "/")


class HostedHandler(SimpleHTTPRequestHandler):
    """Sends files as hosts do; a page for addresses that there are not, too."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_arguments: object) -> None:
        """Keep the output of the tests for the tests."""

    @cached_property
    def asked_for(self) -> Mapping[str, str]:
        """The headers that the site's own file gives for all of its files."""
        first, *lines = (Path(self.directory) / NETLIFY).read_text("utf-8").splitlines()
        assert first == "/*"
        return dict(line.strip().split(": ", 1) for line in lines)

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        status = 200 if file.is_file() else 404
        file = file if status == 200 else Path(self.directory) / "404.html"
        octets = file.read_bytes()
        self.send_response(status)
        if file.name.endswith(COMPRESSED):
            octets = gzip.compress(octets, compresslevel=6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(octets)))
        for name, value in self.asked_for.items():
            self.send_header(name, value)
        self.end_headers()
        self.copyfile(BytesIO(octets), self.wfile)


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Send a site from a free port of this machine; gives the address, with a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(HostedHandler, directory=str(folder))) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
