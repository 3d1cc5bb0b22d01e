"""All that is unpublished is looked for."""

from pathlib import Path

import pytest

from generator.pipeline.leaks.scan import Scanner
from tests.factories import front_matter, page, work
from tests.pipeline.leaks.planted import ELSEWHERE, FILES, draft, leaks, needles


@pytest.mark.parametrize(
    "life",
    [
        {"status": "draft"},
        {"status": "in-review"},
        {"status": "approved"},
        {"status": "published", "publish_on": "2031-01-01"},
        {"status": "published", "published_on": "2029-01-01", "expires_on": "2030-01-01"},
        {
            "status": "withdrawn",
            "published_on": "2029-01-01",
            "withdrawn_on": "2029-02-01",
            "reason": "Wrong.",
        },
    ],
    ids=["draft", "in review", "approved", "embargoed", "expired", "withdrawn"],
)
def test_the_body_of_a_page_that_is_not_public_is_looked_for(tmp_path: Path, life: dict[str, object]) -> None:
    assert leaks(tmp_path, draft(**life), ELSEWHERE) == {("about/draft.md", "text")}


@pytest.mark.parametrize("status", ["published", "superseded"])
def test_the_body_of_a_public_page_is_not(tmp_path: Path, status: str) -> None:
    assert leaks(tmp_path, draft(status=status), ELSEWHERE) == set()


def test_what_a_tombstone_says_is_no_secret_but_a_title_withheld_is(tmp_path: Path) -> None:
    life = {
        "status": "withdrawn",
        "published_on": "2029-01-01",
        "withdrawn_on": "2029-02-01",
        "title": "Nine crows that watched an old mill",
        "reason": "Eight of the nine crows have asked us to take this page away.",
    }
    shown = f"{life['title']} {life['reason']} about/draft"
    assert leaks(tmp_path / "shown", draft(**life), shown) == set()
    withheld = draft(**life, title_withheld=True)
    assert leaks(tmp_path / "withheld", withheld, shown) == {("about/draft.md", "title")}


def test_a_translation_that_is_not_public_is_looked_for_beside_its_public_original(tmp_path: Path) -> None:
    french = {
        "title": "Neuf corneilles",
        "summary": "Neuf corneilles ont vu le vieux moulin tourner à l'envers.",
        "status": "draft",
        "translation": {"status": "courtesy"},
    }
    files = {
        "about/crows/index.md": page(ELSEWHERE, status="published"),
        "about/crows/index.fr.md": front_matter(french),
    }
    assert leaks(tmp_path, files, french["summary"]) == {("about/crows/index.fr.md", "summary")}  # type: ignore[arg-type]
    assert leaks(tmp_path, files, f"{ELSEWHERE} about/crows/") == set()
    assert leaks(tmp_path, files, '<a href="/fr/about/crows/">') == {("about/crows/index.fr.md", "path")}


def test_all_fields_of_a_work_are_looked_for(tmp_path: Path) -> None:
    place = "the very place where the nine crows of the mill were seen"
    files = {"deliverables/a.md": work(status="draft", cases=[{"title": "A", "place": place}])}
    assert leaks(tmp_path, files, place) == {("deliverables/a.md", "text")}


APPROVAL = f"""\
id: of-nobody
kind: publication
scope: [about/draft]
granted_by: itu
date: 2029-01-01
evidence: {ELSEWHERE}
"""


def test_registries_that_no_page_shows_are_looked_for(tmp_path: Path) -> None:
    files = {**FILES, "registry/approvals/of-nobody.yml": APPROVAL}
    assert leaks(tmp_path, files, f"x {ELSEWHERE} y") == {("registry/approvals/of-nobody.yml", "text")}
    made = needles(tmp_path, files)
    copied = Scanner(made).look("a.yml", APPROVAL.encode()).found
    assert "registry/approvals/of-nobody.yml" in {one.path for one in copied}


@pytest.mark.parametrize("path", ["loose.txt", "about/orphan/notes.txt", "about/open/unnamed.txt"])
def test_files_that_no_page_shows_are_looked_for(tmp_path: Path, path: str) -> None:
    octets = b"nobody may read these octets"
    files = {**FILES, path: octets, "about/open/index.md": page(title="Open", status="published")}
    found = Scanner(needles(tmp_path, files)).look("a.txt", octets).found
    assert {one.path for one in found} == {path}
