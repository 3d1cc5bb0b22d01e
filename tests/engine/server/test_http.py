"""What a server answers, and to whom."""

import re
import socket
from collections.abc import Iterator

import pytest

from generator.engine.config import load
from generator.engine.server.http import Server
from generator.engine.server.workbench import Workbench
from generator.model.errors import GeneratorError
from tests.engine.server.conftest import FILES
from tests.served import Served
from tests.workshop import Workshop, files_of


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server whose files nobody changes."""
    made = Served(Workshop.at(tmp_path_factory.mktemp("still") / "work", FILES, registries=False))
    with made.listening():
        yield made


ADDED = re.compile(
    rb'<link rel="stylesheet" href="/.u4ssc/preview.css">\n|<script src="/.u4ssc/preview.js"[^>]*></script>\n'
    rb'|<section id="u4ssc-preview".*?</section><div id="u4ssc-preview-faults" role="alert"></div>\n',
    re.DOTALL,
)


def without_additions(octets: bytes) -> bytes:
    """A page without what only a server puts into it."""
    return ADDED.sub(b"", octets)


def test_what_is_served_is_what_a_build_writes_and_pages_have_a_script_besides(still: Served) -> None:
    built = files_of(still.workshop.built())
    del built["release.json"]
    for path, octets in built.items():
        answer = still.get(f"/{path.removesuffix('index.html')}")
        assert answer.status == (404 if path == "404.html" else 200), path
        if path.endswith(".html"):
            assert answer.octets != octets, path
            assert without_additions(answer.octets) == octets, path
        else:
            assert answer.octets == octets, path


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/about/a/", "text/html; charset=utf-8"),
        ("/about/a/index.html", "text/html; charset=utf-8"),
        ("/assets/stylesheets/u4ssc.css", "text/css; charset=utf-8"),
        ("/assets/images/favicon.svg", "image/svg+xml"),
    ],
)
def test_a_file_has_its_media_type(still: Served, path: str, media_type: str) -> None:
    answer = still.get(path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, media_type)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere/",
        "/about/draft/",
        "/about/a.md",
        "/../mkdocs.yml",
        "/%2e%2e/mkdocs.yml",
        "/assets/../../mkdocs.yml",
        "//etc/passwd",
    ],
)
def test_what_is_no_part_of_the_site_is_not_found(still: Served, path: str) -> None:
    answer = still.get(path)
    assert answer.status == 404
    assert "404" in answer.text


def test_an_address_without_its_slash_leads_to_the_page(still: Served) -> None:
    answer = still.get("/about/a")
    assert (answer.status, answer.headers["Location"]) == (302, "/about/a/")


def test_a_site_with_a_path_in_its_address_stands_below_it(workshop: Workshop) -> None:
    made = Served(workshop)
    with made.listening("/kb/"):
        assert made.get("/kb/about/a/").status == 200
        assert made.get("/kb/about/a").headers["Location"] == "/kb/about/a/"
        assert (made.get("/").status, made.get("/").headers["Location"]) == (302, "/kb/")


def test_a_page_that_is_no_address_ends_no_connection(still: Served) -> None:
    assert still.get("/.u4ssc/changes?page=//[&looks=x", "HEAD").status == 200


def test_head_tells_all_but_the_octets(still: Served) -> None:
    whole, head = still.get("/about/a/"), still.get("/about/a/", "HEAD")
    assert head.octets == b""
    assert head.headers["Content-Length"] == str(len(whole.octets))


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_can_be_changed_from_a_browser(still: Served, method: str) -> None:
    answer = still.get("/about/a/", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil", "[", "[::1"]
)
@pytest.mark.parametrize("path", ["/about/a/", "/.u4ssc/changes?page=/about/a/&looks=x"])
def test_a_foreign_name_that_leads_here_is_refused(still: Served, host: str, path: str) -> None:
    answer = still.get(path, Host=host)
    assert answer.status == 421
    assert b"Page a" not in answer.octets


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "192.168.7.7:8000"])
def test_this_machine_may_be_named_by_number_or_as_localhost(still: Served, host: str) -> None:
    assert still.get("/about/a/", Host=host).status == 200


def test_an_address_that_is_taken_is_refused_with_a_hint(still: Served) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(GeneratorError) as refused:
            Server(address, still.workbench, "/")
    assert refused.value.reference == "serve-failed"
    assert address in refused.value.message
    assert "--address" in refused.value.hint


@pytest.mark.parametrize(
    "address", ["", "127.0.0.1", "127.0.0.1:", ":8000", "127.0.0.1:http", "localhost:70000"]
)
def test_an_address_that_is_none_is_refused(workshop: Workshop, address: str) -> None:
    made = Workbench(workshop.config, load(workshop.config), lambda *_: "", lambda _: None)
    with pytest.raises(GeneratorError) as refused:
        Server(address, made, "/")
    assert refused.value.reference == "bad-address"


@pytest.mark.parametrize(("address", "own"), [("127.0.0.1:0", True), ("[::1]:0", True), ("0.0.0.0:0", False)])
def test_a_server_knows_whether_others_can_reach_its_drafts(
    still: Served, address: str, *, own: bool
) -> None:
    with Server(address, still.workbench, "/") as made:
        assert made.is_own is own
