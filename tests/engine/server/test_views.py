"""A preview of everything shows what is withheld, to the one who previews and to nobody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.engine.config import load
from generator.engine.server.bar import MARK
from generator.engine.server.state import View
from generator.engine.writer import write_site
from generator.pipeline.how import How
from tests.engine.server.conftest import FILES
from tests.factories import page
from tests.served import Served
from tests.workshop import Workshop, files_of

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


def test_the_secretariats_screen_is_there_for_those_who_see_everything(hiding: Served) -> None:
    assert "Soon" in hiding.get("/status/", view="everything").text
    assert hiding.get("/status/").status == 404
