import re
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from generator.engine.config import load
from generator.engine.server import workbench
from generator.engine.server.bar import MARK
from generator.engine.server.http import Server
from generator.engine.server.shown import message
from generator.engine.server.state import View
from generator.engine.server.told import NOTHING
from generator.engine.server.watch import Watch
from generator.engine.server.workbench import Workbench
from generator.engine.writer import write_site
from generator.model.errors import GeneratorError
from generator.model.settings import Settings
from generator.pipeline.check import Checking, checking
from generator.pipeline.how import How
from tests.factories import page, write
from tests.served import PATIENCE, Served
from tests.workshop import Workshop, files_of

A = "about/a.md"
FILES: dict[str, str | bytes] = {
    A: page("As it was. See [b](b.md).", title="Page a", status="published"),
    "about/b.md": page("Unchanged.", title="Page b", status="published"),
    "about/draft.md": page(title="A draft"),
}


def a(body: str = "As it was. See [b](b.md).", /, **fields: object) -> dict[str, str | bytes]:
    return {A: page(body, **{"title": "Page a", "status": "published", **fields})}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop.at(tmp_path / "work", FILES, registries=False)


@pytest.fixture
def served(workshop: Workshop) -> Iterator[Served]:
    made = Served(workshop)
    with made.listening():
        yield made


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


def test_a_saved_body_is_shown_before_the_whole_is_built(served: Served) -> None:
    heard = served.told("/about/a/", served.get("/about/a/").looks)
    served.save(a("As it is now."))
    assert heard.next() == ("reload", "")
    assert "As it is now." in served.get("/about/a/").text


def test_a_saved_title_is_shown_before_the_whole_is_built(served: Served) -> None:
    heard = served.told("/about/a/", served.get("/about/a/").looks)
    served.save(a(title="Another title"))
    assert heard.next() == ("reload", "")
    assert "Another title" in served.get("/about/a/").text


def test_what_the_gate_decides_waits_for_the_whole(served: Served) -> None:
    served.save(a(publish_on="2099-01-01"))
    assert served.get("/about/a/").status == 200
    served.workbench.build()
    assert served.get("/about/a/").status == 404


def test_a_page_that_is_shown_already_is_not_reloaded_once_the_whole_is_built(served: Served) -> None:
    served.save(a("As it is now."))
    heard = served.told("/about/a/", served.get("/about/a/").looks)
    served.workbench.build()
    served.save(a("As it is in the end."))
    assert heard.next() == ("reload", "")
    assert "As it is in the end." in served.get("/about/a/").text


def test_a_page_that_looks_as_before_is_not_reloaded(served: Served) -> None:
    heard = served.told("/about/b/", served.get("/about/b/").looks)
    served.change(a(title="Another title"))
    served.change(a(titel="Wrong"))
    # Had it been told to reload, that would have come first.
    assert heard.next()[0] == "faults"


def test_a_page_that_comes_back_after_it_has_changed_is_reloaded(served: Served) -> None:
    looks = served.get("/about/a/").looks
    served.change(a("As it is now."))
    assert served.told("/about/a/", looks).next() == ("reload", "")


def test_a_page_that_comes_to_be_is_loaded_where_there_was_none(served: Served) -> None:
    missing = served.get("/about/new/")
    assert missing.status == 404
    heard = served.told("/about/new/", missing.looks)
    served.change({"about/new.md": page(title="New", status="published")})
    assert heard.next() == ("reload", "")
    assert served.get("/about/new/").status == 200


def test_a_file_without_text_reloads_every_page(served: Served) -> None:
    heard = served.told("/about/b/", served.get("/about/b/").looks)
    served.save({"about/photo.png": b"not read"})
    assert heard.next() == ("reload", "")


def test_content_with_errors_leaves_the_last_site_and_tells_until_it_is_mended(served: Served) -> None:
    heard = served.told("/about/b/", served.get("/about/b/").looks)
    served.change(a(titel="Wrong"))
    name, said = heard.next()
    assert name == "faults"
    assert said["here"] == []
    assert "about/a.md:5:1 error FLD002" in said["elsewhere"]
    assert "FLD002" in "".join(served.said)
    assert "As it was." in served.get("/about/a/").text
    served.change(a())
    assert heard.next() == ("faults", NOTHING)


def test_a_page_that_nobody_has_asked_for_is_known_after_its_file_broke(workshop: Workshop) -> None:
    Served(workshop)
    # What an earlier server has kept is not read before somebody asks for it.
    again = Served(workshop)
    again.change(a("As it is now.", titel="Wrong"))
    with again.listening():
        assert "As it was." in again.get("/about/a/").text


def test_files_that_go_while_they_are_read_end_nothing(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise FileNotFoundError("about/a.md")

    with monkeypatch.context() as patch:
        patch.setattr(workbench, "checking", gone)
        served.workbench.build()
    assert "about/a.md" in served.workbench.state.faults
    assert served.get("/about/a/").status == 200
    served.workbench.build()
    assert served.workbench.state.faults == ""


def test_a_page_saved_while_the_site_is_built_is_shown_as_it_was_saved(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def saving(roots: Sequence[Path], settings: Settings, cache: Path) -> Iterator[Checking]:
        with checking(roots, settings, cache) as found:
            served.save(a("Saved meanwhile."))
            yield found

    monkeypatch.setattr(workbench, "checking", saving)
    served.workbench.build()
    assert "Saved meanwhile." in served.get("/about/a/").text


def test_a_body_with_an_error_is_not_shown(served: Served) -> None:
    served.change(a("See [nobody](nobody.md)."))
    assert "As it was." in served.get("/about/a/").text
    assert "about/a.md" in served.workbench.state.faults


def test_broken_content_at_the_start_is_a_page_that_says_so_until_it_is_mended(workshop: Workshop) -> None:
    write(workshop.content, a(titel="Wrong"))
    made = Served(workshop)
    with made.listening():
        answer = made.get("/about/a/")
        assert answer.status == 503
        assert "about/a.md:5:1 error FLD002" in answer.text
        heard = made.told("/about/a/", answer.looks)
        assert heard.next()[0] == "faults"
        made.change(a())
        assert heard.next() == ("reload", "")
        assert made.get("/about/a/").status == 200


def test_what_is_wrong_is_text_whatever_it_says() -> None:
    assert b"&lt;script&gt;" in message("Wrong", "<script>").octets


def test_a_configuration_that_cannot_be_read_is_told_and_leaves_the_last_site(served: Served) -> None:
    config = served.workshop.config
    right = config.read_text("utf-8")
    config.write_text("site_name: [", "utf-8")
    served.workbench.saved({config})
    served.workbench.build()
    assert str(config) in served.workbench.state.faults
    # A page that is saved meanwhile does not make it right.
    served.workbench.saved(set(write(served.workshop.content, a("Saved meanwhile.")).glob(A)))
    served.workbench.build()
    assert str(config) in served.workbench.state.faults
    assert served.get("/about/a/").status == 200
    config.write_text(right.replace("U4SSC knowledge base", "Another name"), "utf-8")
    served.workbench.saved({config})
    served.workbench.build()
    assert served.workbench.state.faults == ""
    assert "Another name" in served.get("/about/a/").text


def test_warnings_are_told_once(served: Served) -> None:
    warned = a(status="approved", publish_on="soon")
    served.change(warned)
    served.said.clear()
    served.change({"about/b.md": page("Changed.", title="Page b", status="published")})
    assert not [line for line in served.said if "warning" in line]


def test_hidden_files_and_those_beside_the_content_change_nothing(served: Served) -> None:
    state = served.workbench.state
    write(served.workshop.folder, {"content/about/.a.md.swp": "", "notes.md": "", "site/x.html": ""})
    served.workbench.saved(
        {served.workshop.folder / path for path in ("content/about/.a.md.swp", "notes.md", "site/x.html")}
    )
    assert served.workbench.state is state


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


def test_changes_of_files_are_told_together_and_reading_them_is_none(tmp_path: Path) -> None:
    write(tmp_path, {"deep/a.md": "a", "flat/mkdocs.yml": "a", "flat/deeper/b.md": "b"})
    told: SimpleQueue[set[Path]] = SimpleQueue()
    Watch({tmp_path / "deep": True, tmp_path / "flat": False}, told.put).start()
    (tmp_path / "deep/a.md").read_bytes()
    write(tmp_path, {"flat/deeper/b.md": "not watched"})
    time.sleep(0.2)
    assert told.empty()
    write(tmp_path, {"deep/a.md": "b", "deep/new/c.md": "c", "flat/mkdocs.yml": "b"})
    expected = {tmp_path / path for path in ("deep/a.md", "deep/new", "flat/mkdocs.yml")}
    assert expected <= told.get(timeout=PATIENCE)


def test_a_file_that_is_replaced_by_another_is_a_change_of_it(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "a"})
    told: SimpleQueue[set[Path]] = SimpleQueue()
    Watch({tmp_path: True}, told.put).start()
    write(tmp_path, {".a.md.tmp": "b"})
    (tmp_path / ".a.md.tmp").rename(tmp_path / "a.md")
    assert tmp_path / "a.md" in told.get(timeout=PATIENCE)


HIDDEN: dict[str, str | bytes] = {
    "about/expired.md": page(
        title="Gone", status="published", published_on="2020-01-01", expires_on="2021-01-01"
    ),
    "about/embargoed.md": page(title="Soon", status="published", publish_on="2099-01-01"),
    "about/a.fr.md": page(title="Brouillon", status="draft", translation={"status": "courtesy"}),
}
PRIVATE = ["about/draft/", "about/embargoed/", "fr/about/a/"]


@pytest.fixture(scope="module")
def hiding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    made = Served(
        Workshop.at(tmp_path_factory.mktemp("hiding") / "work", {**FILES, **HIDDEN}, registries=False)
    )
    with made.listening():
        yield made


@pytest.mark.parametrize("path", [*PRIVATE, "about/expired/"])
def test_a_preview_of_everything_shows_whatever_is_withheld_and_says_so(hiding: Served, path: str) -> None:
    answer = hiding.get(f"/{path}", view="everything")
    assert answer.status == 200
    assert "Withheld from the public" in answer.text
    assert "When it would be shown: " in answer.text
    public = hiding.get(f"/{path}")
    # An expired page leaves a notice.
    assert public.status == (200 if path == "about/expired/" else 404)
    assert "Withheld from the public" in public.text


def test_everything_is_what_a_browser_sees_that_has_chosen_nothing(hiding: Served) -> None:
    for view in ("", "nothing", "everything"):
        assert hiding.get("/about/draft/", view=view).status == 200


def test_the_switch_leads_back_to_the_page_and_is_remembered(hiding: Served) -> None:
    answer = hiding.get("/.u4ssc/show?view=public&page=/about/draft/", view="everything")
    assert (answer.status, answer.headers["Location"]) == (303, "/about/draft/")
    assert answer.headers["Set-Cookie"].startswith("u4ssc-view=public; Path=/; SameSite=Strict")


@pytest.mark.parametrize("page", ["//evil.example/", "https://evil.example/", "", "%0d%0aSet-Cookie:%20a=b"])
def test_the_switch_leads_nowhere_else(hiding: Served, page: str) -> None:
    answer = hiding.get(f"/.u4ssc/show?view=nothing&page={page}")
    assert answer.headers["Location"] == "/"
    assert "Set-Cookie" not in answer.headers


def test_what_is_served_is_marked_and_no_build_has_the_mark(hiding: Served) -> None:
    for view in ("everything", "public"):
        answer = hiding.get("/about/a/", view=view)
        assert answer.headers["X-U4SSC-Preview"] == "not for sharing"
        assert MARK in answer.text
    for path, octets in files_of(hiding.workshop.built()).items():
        assert MARK.encode() not in octets, path
        assert b"data-sourcepos" not in octets, path


def test_a_preview_cannot_be_written(hiding: Served, tmp_path: Path) -> None:
    shown = hiding.workbench.state.shown
    with pytest.raises(ValueError, match="never written"):
        write_site(load(hiding.workshop.config), shown[View.EVERYTHING].edition, tmp_path / "site", How())
    assert not (tmp_path / "site").exists()


def test_nothing_that_is_served_is_in_the_cache_or_beside_the_content(hiding: Served) -> None:
    for path in PRIVATE:
        hiding.get(f"/{path}", view="everything")
    written = {file.suffix for file in hiding.workshop.folder.rglob("*") if file.is_file()}
    assert ".html" not in written - {file.suffix for file in hiding.workshop.site.rglob("*")}


def test_a_saved_fault_is_told_before_the_whole_is_built_with_its_place_on_the_page(served: Served) -> None:
    looks = served.get("/about/a/", view="everything").looks
    heard = served.told("/about/a/", looks, view="everything")
    served.save(a("Fine.\n\nSee [nobody](nobody.md)."))
    assert heard.next() == ("reload", "")
    now = served.get("/about/a/", view="everything")
    assert "nobody" in now.text
    name, said = served.told("/about/a/", now.looks, view="everything").next()
    (fault,) = said["here"]
    assert (name, fault["code"], fault["line"]) == ("faults", "LNK001", 3)
    assert (fault["place"], fault["explained"]) == ("about/a.md:8:5", "guide/rules/LNK001/")
    assert fault["fix"]


def test_a_new_page_that_cannot_be_read_says_so_at_its_address(served: Served) -> None:
    served.change({"about/new.md": page(titel="Wrong", status="published")})
    answer = served.get("/about/new/", view="everything")
    assert answer.status == 503
    name, said = served.told("/about/new/", answer.looks, view="everything").next()
    assert (name, [fault["code"] for fault in said["here"]]) == ("faults", ["FLD002"])


def test_a_page_whose_file_breaks_is_shown_as_it_was_until_it_is_mended(served: Served) -> None:
    for words in ("Broken once.", "Broken again."):
        served.change(a(f"{words}\n\nSee [nobody](nobody.md).", titel="Wrong"))
        answer = served.get("/about/a/", view="everything")
        assert (answer.status, "As it was." in answer.text) == (200, True)
    looks = served.get("/about/a/", view="everything").looks
    _, said = served.told("/about/a/", looks, view="everything").next()
    # Its lines are not those of what is shown: nothing is marked in the body.
    assert {fault["code"]: fault["line"] for fault in said["here"]} == {"FLD002": 0, "LNK001": 0}
    served.change(a("Mended."))
    assert "Mended." in served.get("/about/a/", view="everything").text


@pytest.mark.parametrize("view", ["public", "everything"])
def test_an_error_elsewhere_leaves_what_is_shown(served: Served, view: str) -> None:
    served.change({"about/broken.md": b"\xff"})
    assert served.get("/about/a/", view=view).status == 200
    served.change(a("As it is now."))
    assert "As it is now." in served.get("/about/a/", view=view).text


@pytest.mark.parametrize(("address", "own"), [("127.0.0.1:0", True), ("[::1]:0", True), ("0.0.0.0:0", False)])
def test_a_server_knows_whether_others_can_reach_its_drafts(
    still: Served, address: str, *, own: bool
) -> None:
    with Server(address, still.workbench, "/") as made:
        assert made.is_own is own


def test_the_secretariats_screen_is_there_for_those_who_see_everything(hiding: Served) -> None:
    assert "Soon" in hiding.get("/status/", view="everything").text
    assert hiding.get("/status/").status == 404
