"""What is saved is shown, and pages that look otherwise are told to load."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.engine.server import workbench
from generator.model.settings import Settings
from generator.pipeline.check import Checking, checking
from tests.engine.server.conftest import a
from tests.factories import page, write
from tests.served import Served


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


def test_hidden_files_and_those_beside_the_content_change_nothing(served: Served) -> None:
    state = served.workbench.state
    write(served.workshop.folder, {"content/about/.a.md.swp": "", "notes.md": "", "site/x.html": ""})
    served.workbench.saved(
        {served.workshop.folder / path for path in ("content/about/.a.md.swp", "notes.md", "site/x.html")}
    )
    assert served.workbench.state is state
