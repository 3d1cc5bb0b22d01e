"""What a scan looks for: all that is unpublished, minus all that is public anyway."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.pipeline.leaks.scan import Scanner
from generator.pipeline.proof import without_needles
from tests.factories import ROOT, front_matter, page, work
from tests.pipeline.leaks.planted import FILES, PICTURE, SENTENCE, SOURCE, SUMMARY, TITLE, needles

ELSEWHERE = "Nine crows watched the old mill turn backwards in the rain of last October"


def leaks(folder: Path, files: Mapping[str, str | bytes], text: str) -> set[tuple[str, str]]:
    """Which sources a text gives away, and what of them."""
    seen = Scanner(needles(folder, files)).look("a.txt", text.encode())
    return {(one.path, one.what) for one in seen.found}


def draft(**fields: object) -> Mapping[str, str | bytes]:
    return {**FILES, "about/draft.md": page(ELSEWHERE, **fields)}


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


def test_a_slug_of_one_word_is_told_only_with_its_folder(tmp_path: Path) -> None:
    files = {"about/crows.md": page()}
    assert leaks(tmp_path, files, "the crows of the mill") == set()
    assert leaks(tmp_path, files, "see about/crows/") == {("about/crows.md", "path")}


def test_a_picture_that_a_public_page_shows_too_is_no_secret(tmp_path: Path) -> None:
    public: dict[str, str | bytes] = {
        "about/said/index.md": page("![A passage](dark-passage.png)", status="published"),
        "about/said/dark-passage.png": PICTURE,
    }
    found = needles(tmp_path, {**FILES, **public})
    assert Scanner(found).look("a.png", PICTURE).found == frozenset()
    assert Scanner(found).look("a.txt", b"dark-passage.png").found == frozenset()


def test_each_unpublished_page_has_its_count_and_public_ones_have_none(tmp_path: Path) -> None:
    counts = needles(tmp_path).counts
    assert list(counts) == [SOURCE]
    shingles = len(TITLE.split()) - 2 - 7 + len(SUMMARY.split()) - 7 + len(SENTENCE.split()) - 7
    assert counts[SOURCE] > shingles


def test_a_page_of_which_everything_is_public_is_warned_of(tmp_path: Path) -> None:
    # The slug is short, and the public page names the address.
    public = page("about/crows", status="published")
    counts = needles(tmp_path, {"about/crows.md": page(), "about/mill.md": public}).counts
    [warning] = without_needles(counts)
    assert (warning.path, warning.code, warning.severity) == ("about/crows.md", "LEK002", "warning")


def test_the_digest_changes_with_what_is_hidden_and_with_what_is_public_of_it(tmp_path: Path) -> None:
    def digest(name: str, files: Mapping[str, str | bytes]) -> str:
        return needles(tmp_path / name, {**FILES, **files}).digest

    first = digest("first", {})
    assert digest("same", {"about/other.md": page("Other words.", status="published")}) == first
    others = [
        digest("hidden", draft()),
        digest("said", {"about/said.md": page(SENTENCE, status="published")}),
        digest("named", {"about/said.md": page("tunnel-beneath-nowhereville", status="published")}),
    ]
    assert len({first, *others}) == 4


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


def test_a_field_that_no_page_shows_makes_nothing_public(tmp_path: Path) -> None:
    said = page(title="Open", status="published", release_note=SENTENCE)
    assert (SOURCE, "text") in leaks(tmp_path, {**FILES, "about/open.md": said}, SENTENCE)


def test_a_slug_that_begins_another_one_is_a_name_of_its_own(tmp_path: Path) -> None:
    files = {
        **FILES,
        "about/oslo.md": page(title="A", summary="B."),
        "about/oslo-charter.md": page(title="The Oslo charter", status="published"),
    }
    made = needles(tmp_path, files)
    link = '<a href="https://kb.example/about/{}/">Oslo</a>'
    look = Scanner(made).look
    assert look("a.html", link.format("oslo-charter").encode()).found == frozenset()
    assert {one.path for one in look("a.html", link.format("oslo").encode()).found} == {"about/oslo.md"}


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


def test_an_empty_file_of_a_draft_is_no_mark_of_it(tmp_path: Path) -> None:
    folder = SOURCE.rpartition("/")[0]
    made = needles(tmp_path, {**FILES, f"{folder}/empty-of-all.txt": b""})
    assert Scanner(made).look("x.png", PICTURE[:0]).found == frozenset()


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
