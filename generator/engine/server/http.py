"""The site over HTTP, to browsers of this machine."""

import socketserver
import sys
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from socket import AF_INET, AF_INET6
from typing import ClassVar, cast
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator.engine.server.address import host_and_port, is_local
from generator.engine.server.reload import CHANGES, SHOW, event, own_file, with_preview
from generator.engine.server.shown import Answer
from generator.engine.server.state import View
from generator.engine.server.told import NOTHING
from generator.engine.server.workbench import Workbench
from generator.export.form.page import FOLDER as FORM
from generator.model.errors import GeneratorError

BEAT = 10.0
"""Seconds after which a browser hears that the server is there, and the server whether the browser is."""
MARKED = {"X-U4SSC-Preview": "not for sharing", "X-Robots-Tag": "noindex"}
"""Said with everything that is served of a site: nothing that comes from here is published."""
COOKIE = "u4ssc-view"
"""What a browser is asked to keep: which of the two views it was shown last."""
IDLE = 60.0
"""Seconds after which a connection is closed on which nothing is asked."""


class Server(ThreadingHTTPServer):
    """Listens from the start, answers when it is told to."""

    daemon_threads = True

    def __init__(self, address: str, workbench: Workbench, mount: str) -> None:
        """Listen on `host:port`; pages stand below the path `mount`. Raises GeneratorError if it is taken."""
        self.workbench = workbench
        self.mount = mount
        self.host, port = host_and_port(address)
        self.address_family = AF_INET6 if ":" in self.host else AF_INET
        try:
            super().__init__((self.host, port), Handler)
        except (OSError, OverflowError) as error:
            raise GeneratorError(
                reference="serve-failed",
                message=f"nothing can be served on `{address}`: {error}",
                hint="end what listens there, or name another with --address HOST:PORT",
            ) from None

    def server_bind(self) -> None:
        """Bind without asking the network for a name of this machine, which may take long."""
        socketserver.TCPServer.server_bind(self)

    @property
    def url(self) -> str:
        """Where the home page is."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.server_address[1]}{self.mount}"

    @property
    def is_own(self) -> bool:
        """Whether nobody but this machine can reach it."""
        return ip_address(str(self.server_address[0])).is_loopback

    def handle_error(self, request: object, client_address: object) -> None:
        """Print a traceback for a fault of ours; a browser that has gone is none."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"
    timeout: ClassVar[float | None] = IDLE

    def do_GET(self) -> None:
        """Answer with a page or file, or with what changes."""
        if not is_local(self.headers.get("Host", ""), self._own.host):
            # A page elsewhere whose name was made to lead here would read the site as its own.
            self._send(
                Answer(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"This host is not served here.\n")
            )
        elif self.path.partition("?")[0] == CHANGES:
            self._tell_changes()
        elif self.path.partition("?")[0] == SHOW:
            self._switch()
        elif own := own_file(self.path):
            self._send(own)
        else:
            self._answer()

    do_HEAD = do_GET  # noqa: N815 - as the base class calls them

    def do_POST(self) -> None:
        """Refuse whatever would change something."""
        # What comes with the request is not read.
        self.close_connection = True
        refused = Answer(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", b"Pages are to be read.\n")
        self._send(refused, {"Allow": "GET, HEAD", "Connection": "close"})

    do_DELETE = do_OPTIONS = do_PATCH = do_PUT = do_POST  # noqa: N815 - as above

    def version_string(self) -> str:
        """Name what answers, and no versions."""
        return "u4ssc"

    def log_message(self, *_arguments: object) -> None:
        """Leave the terminal to what is wrong with the content."""

    @property
    def _own(self) -> Server:
        return cast("Server", self.server)

    def _answer(self) -> None:
        state, view = self._own.workbench.state, self._view
        asked = self.path.partition("?")[0]
        path = self._below(asked)
        if path is None:
            self._send(Answer(HTTPStatus.FOUND, "text/plain", b""), {"Location": self._own.mount})
            return
        answer = state.answer(path, view)
        headers = {"Location": self._own.mount + quote(answer.location)} if answer.location else {}
        if path.startswith(FORM):
            # Whoever fills a form is not to have it reloaded.
            self._send(answer, {**headers, **MARKED})
            return
        switch = f"{SHOW}?page={quote(asked, safe='/')}&view="
        octets = with_preview(
            answer, state.looks(path, view), view, self._own.mount, state.bar(path, view, switch)
        )
        self._send(replace(answer, octets=octets), {**headers, **MARKED})

    @property
    def _view(self) -> View:
        """What the browser was shown last, else everything."""
        try:
            kept = SimpleCookie(self.headers.get("Cookie", "")).get(COOKIE)
        except CookieError:
            kept = None
        return View(kept.value) if kept and kept.value in list(View) else View.EVERYTHING

    def _switch(self) -> None:
        """Show a page in another view, and all that follow."""
        asked = parse_qs(urlsplit(self.path).query)
        page, view = asked.get("page", [""])[0], asked.get("view", [""])[0]
        # A page of this server's: an address that begins with two slashes is one of another.
        here = page if self._below(page) is not None and not page.startswith("//") else self._own.mount
        headers = {"Location": quote(here, safe="/")}
        if view in list(View):
            headers["Set-Cookie"] = f"{COOKIE}={view}; Path=/; SameSite=Strict; HttpOnly"
        self._send(Answer(HTTPStatus.SEE_OTHER, "text/plain", b""), headers)

    def _below(self, path: str) -> str | None:
        """A path below the site's, None for all that are not."""
        inner = unquote(path)
        return inner.removeprefix(self._own.mount) if inner.startswith(self._own.mount) else None

    def _send(self, answer: Answer, headers: Mapping[str, str] | None = None) -> None:
        octets = answer.octets
        self._start(answer.status, answer.media_type, {"Content-Length": str(len(octets)), **(headers or {})})
        if self.command != "HEAD":
            self.wfile.write(octets)

    def _start(self, status: HTTPStatus, media_type: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        own = {"Content-Type": media_type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        for name, value in {**own, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _tell_changes(self) -> None:
        """Tell a page what is wrong as long as it looks as it does, then that it does no more."""
        asked = parse_qs(urlsplit(self.path).query)
        # Of what is no address, `//[` for instance, there is no page.
        path = self._below(asked.get("page", [""])[0].partition("?")[0].partition("#")[0])
        looks = asked.get("looks", [""])[0]
        self.close_connection = True
        self._start(HTTPStatus.OK, "text/event-stream", {"Connection": "close"})
        view = View(named) if (named := asked.get("view", [""])[0]) in list(View) else self._view
        told = NOTHING
        for state in self._own.workbench.states(BEAT) if self.command != "HEAD" else ():
            if path is None or state.looks(path, view) != looks:
                self.wfile.write(event("reload"))
                return
            now = state.told(path)
            self.wfile.write(event("faults", now) if now != told else b": here\n\n")
            told = now
