"""What is public anyway is not looked for."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.pipeline.leaks.scan import Scanner
from tests.factories import ROOT, front_matter, page, work
from tests.pipeline.leaks.planted import (
    ELSEWHERE,
    FILES,
    PICTURE,
    SENTENCE,
    SOURCE,
    draft,
    leaks,
    needles,
)


@pytest.mark.parametrize("place", ["body", "summary", "other field", "registry", "alternative"])
def test_what_is_public_too_is_not_looked_for(tmp_path: Path, place: str) -> None:
    public: dict[str, Mapping[str, str | bytes]] = {
        "body": {"about/said.md": page(f"**Nine** {ELSEWHERE[5:]}", status="published")},
        "summary": {"about/said.md": page(status="published", summary=ELSEWHERE)},
        "other field": {"about/said.md": page(status="published", sources=[ELSEWHERE])},
        "registry": {
            "registry/frameworks.yml": f"about: A.\nsources: [a]\nrecords:\n- {{id: a, label: {ELSEWHERE}}}\n"
        },
        "alternative": {
            "about/said/index.md": page(f"![{ELSEWHERE}](a.png)", status="published"),
            "about/said/a.png": b"",
        },
    }
    assert leaks(tmp_path, {**draft(), **public[place]}, ELSEWHERE) == set()
    assert leaks(tmp_path, {**draft(), **public[place]}, SENTENCE) == {(SOURCE, "text")}


def test_what_only_a_record_that_no_page_shows_says_is_looked_for(tmp_path: Path) -> None:
    approval = f"id: a\nkind: publication\nscope: [deliverables/{SOURCE.split('/')[1]}]\ngranted_by: itu\n"
    files = {
        **FILES,
        "registry/approvals/a.yml": approval + f"date: 2029-01-01\nevidence: {SENTENCE}\n",
    }
    said = f"{SENTENCE} tunnel-beneath-nowhereville"
    assert leaks(tmp_path, files, said) == {(SOURCE, "text"), (SOURCE, "path")}


def test_a_public_page_that_refers_to_a_draft_does_not_make_its_address_public(tmp_path: Path) -> None:
    files = {**FILES, "about/naming.md": page(status="published", related=[SOURCE.rpartition("/")[0]])}
    assert leaks(tmp_path, files, "tunnel-beneath-nowhereville") == {(SOURCE, "path")}


@pytest.mark.parametrize(("slug", "told"), [("itu", set()), ("nobody", {("partners/nobody.md", "path")})])
def test_the_address_of_a_registered_body_is_public_before_its_page_is(
    tmp_path: Path, slug: str, told: set[tuple[str, str]]
) -> None:
    files = {**FILES, f"partners/{slug}.md": page(title="A body", status="in-review", agency="itu")}
    assert leaks(tmp_path, files, f'<a href="../partners/{slug}/">') == told


def test_a_picture_that_a_public_page_shows_too_is_no_secret(tmp_path: Path) -> None:
    public: dict[str, str | bytes] = {
        "about/said/index.md": page("![A passage](dark-passage.png)", status="published"),
        "about/said/dark-passage.png": PICTURE,
    }
    found = needles(tmp_path, {**FILES, **public})
    assert Scanner(found).look("a.png", PICTURE).found == frozenset()
    assert Scanner(found).look("a.txt", b"dark-passage.png").found == frozenset()


def test_a_field_that_no_page_shows_makes_nothing_public(tmp_path: Path) -> None:
    said = page(title="Open", status="published", release_note=SENTENCE)
    assert (SOURCE, "text") in leaks(tmp_path, {**FILES, "about/open.md": said}, SENTENCE)


def test_a_draft_may_name_what_a_list_names_in_its_order(tmp_path: Path) -> None:
    first, *others = _countries()
    countries = [first, *(record for record in others if record["region"] == first["region"])]
    names = " ".join(sorted(record["names"]["en"] for record in countries))
    assert len(names.split()) >= 8
    files = {**FILES, **dict(_REGISTRIES), "about/draft.md": page(f"They are {names}.")}
    assert leaks(tmp_path, files, names) == set()


_REGISTRIES = [
    (f"registry/{name}.yml", (ROOT / f"content/registry/{name}.yml").read_text("utf-8"))
    for name in ("countries", "regions")
]


def _countries() -> list[dict[str, Any]]:
    read: dict[str, Any] = yaml.safe_load(dict(_REGISTRIES)["registry/countries.yml"])
    return [record for record in read["records"] if record.get("region")]


@pytest.mark.parametrize(("name", "told"), [("index", set()), ("about/public", {"path"})])
def test_the_address_of_a_front_page_is_public_in_each_language_before_its_text_is(
    tmp_path: Path, name: str, told: set[str]
) -> None:
    fields = {
        "title": "Corbeaux",
        "summary": "Aucun.",
        "status": "draft",
        "translation": {"status": "courtesy"},
    }
    files = {
        **FILES,
        f"{name}.md": page(status="published"),
        f"{name}.fr.md": front_matter(fields, "Rien.\n"),
    }
    found = leaks(tmp_path, files, f'<a href="../fr/{name}/">')
    assert found == {(f"{name}.fr.md", what) for what in told}


REFERENCE = {
    "title": "How nine crows once measured old windmills",
    "issued": "2027",
    "partners": ["unece"],
    "sdgs": ["11", "17"],
}


@pytest.mark.parametrize(
    "text",
    [
        "United Nations Economic Commission for Europe (2027), How nine crows once measured old windmills",
        "Goals: 11 Sustainable cities and communities, 17 Partnerships for the goals",
        "about-public.bib",
        "topics.csv",
        "city.json",
    ],
)
def test_what_the_site_makes_of_what_is_public_may_be_said_by_a_draft(tmp_path: Path, text: str) -> None:
    hidden = {
        "about/draft/index.md": page(f"{text}\n", title="Nine drafts"),
        **{
            f"about/draft/{name}": "0123456789abcdefgh"
            for name in ("about-public.bib", "topics.csv", "city.json")
        },
    }
    goals = (ROOT / "content/registry/sdg.yml").read_text("utf-8")
    files = {
        **FILES,
        "registry/sdg.yml": goals,
        "deliverables/crows.md": work(**REFERENCE),
        **hidden,
    }
    assert leaks(tmp_path, files, text) == set()
