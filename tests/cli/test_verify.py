"""A built site is held against its own record and against the content."""

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.factories import front_matter, page, work, write
from tests.pipeline.leaks.planted import REGISTRY, SENTENCE
from tests.workshop import Run, Workshop, u4ssc

NAME = "related-works/bridge-of-nowhere"
APPROVAL = f"""\
id: bridge
kind: publication
scope: [{NAME}]
granted_by: itu
date: 2026-01-01
valid_until: 2026-12-31
evidence: A letter of nobody.
"""
CONSENT = {"basis": "secretariat", "approval": "bridge"}
FRENCH = {"title": "Pont", "summary": "Rien.", "status": "published", "translation": {"status": "courtesy"}}
FILES: dict[str, str | bytes] = {
    **REGISTRY,
    "registry/approvals/bridge.yml": APPROVAL,
    f"{NAME}/index.md": work(
        "[Table](table.csv)\n",
        title="Bridge",
        consent=CONSENT,
        published_on="2026-01-02",
        expires_on="2026-12-01",
        partners=["itu"],
        collection="related",
        rights={
            "holders": ["itu", "unece"],
            "licence": "CC-BY-4.0",
            "stated": "(c) Nobody",
            "contact": "nobody",
        },
    ),
    f"{NAME}/index.fr.md": front_matter(FRENCH),
    f"{NAME}/table.csv": "a,b\n",
    "about/open.md": page(title="Open", status="published"),
    "about/tunnel-of-lanterns.md": page(SENTENCE),
}

Change = Callable[[Workshop], object]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    made = Workshop.at(tmp_path_factory.mktemp("verify") / "work", FILES, registries=False)
    made.built()
    return made


@pytest.fixture
def workshop(first: Workshop, tmp_path: Path) -> Workshop:
    return Workshop(shutil.copytree(first.folder, tmp_path / "work"))


def verify(workshop: Workshop, *arguments: str) -> Run:
    return u4ssc("verify", workshop.site, "--config", workshop.config, "--format", "json", *arguments)


def codes(done: Run) -> list[tuple[str, str]]:
    return [(fault["path"], fault["code"]) for fault in json.loads(done.out)]


def record(workshop: Workshop) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((workshop.site / "release.json").read_bytes())
    return made


def item(workshop: Workshop, identifier: str, language: str = "en") -> dict[str, Any]:
    [found] = [
        one
        for one in record(workshop)["items"]
        if (one["identifier"], one["language"]) == (identifier, language)
    ]
    return dict(found)


def test_the_record_says_what_an_item_is_and_on_what_it_stands(first: Workshop) -> None:
    made = item(first, NAME)
    assert made["title"] == "Bridge"
    assert made["url"] == f"{NAME}/"
    assert made["consent"] == CONSENT
    assert (made["holders"], made["licence"], made["status"]) == (["itu", "unece"], "CC-BY-4.0", "published")
    digests = {made["source"]["path"]: made["source"]["sha256"]}
    assert digests == {
        f"{NAME}/index.md": sha256((first.content / NAME / "index.md").read_bytes()).hexdigest()
    }
    assert made["page"]["sha256"] == sha256((first.site / NAME / "index.html").read_bytes()).hexdigest()
    assert made["files"] == {f"{NAME}/table.csv": sha256(b"a,b\n").hexdigest()}


def test_the_record_names_the_rules_that_an_item_keeps(first: Workshop) -> None:
    rules = record(first)["rules"][item(first, NAME)["rules"]]
    assert {"LNK001", "STA001", "REF002"} <= set(rules)
    assert item(first, NAME)["waived"] == []


def test_a_translation_is_an_item_of_its_own(first: Workshop) -> None:
    assert item(first, NAME, "fr")["url"] == f"fr/{NAME}/"


def test_every_file_of_the_site_but_the_record_is_in_it_once(first: Workshop) -> None:
    made = record(first)
    pages = [one["page"]["path"] for one in made["items"]]
    files = [path for one in made["items"] for path in one["files"]]
    there = [file.relative_to(first.site).as_posix() for file in first.site.rglob("*") if file.is_file()]
    assert sorted([*made["files"], *pages, *set(files), "release.json"]) == sorted(there)


def test_the_record_says_nothing_of_what_was_withheld(workshop: Workshop) -> None:
    before = (workshop.site / "release.json").read_bytes()
    (workshop.content / "about" / "tunnel-of-lanterns.md").unlink()
    assert (workshop.built() / "release.json").read_bytes() == before


def test_a_site_as_it_was_built_is_right(first: Workshop) -> None:
    done = verify(first)
    assert (done.code, json.loads(done.out)) == (0, [])


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda made: (made.site / "index.html").unlink(), ("index.html", "VER001")),
        (lambda made: (made.site / NAME / "table.csv").unlink(), (f"{NAME}/table.csv", "VER001")),
        (lambda made: write(made.site, {"index.html": "x"}), ("index.html", "VER002")),
        (lambda made: write(made.site, {f"{NAME}/table.csv": "x"}), (f"{NAME}/table.csv", "VER002")),
        (lambda made: write(made.site, {"about/x.html": "x"}), ("about/x.html", "VER003")),
        (
            lambda made: write(
                made.content, {f"{NAME}/index.fr.md": front_matter({**FRENCH, "title": "Un pont"})}
            ),
            (f"{NAME}/index.fr.md", "VER005"),
        ),
        (lambda made: (made.content / "about/open.md").unlink(), ("about/open.md", "VER004")),
        (
            lambda made: write(made.content, {"about/open.md": page(title="Open", status="draft")}),
            ("about/open.md", "VER004"),
        ),
        (
            lambda made: write(
                made.content,
                {"registry/approvals/bridge.yml": APPROVAL.replace("2026-12-31", "2026-11-01")},
            ),
            (f"{NAME}/index.md", "VER006"),
        ),
    ],
    ids=[
        *("page gone", "attachment gone", "page altered", "attachment altered", "file added"),
        *("source changed", "page deleted", "page a draft again", "approval lapsed"),
    ],
)
def test_what_is_not_as_released_is_found(
    workshop: Workshop, change: Change, expected: tuple[str, str]
) -> None:
    change(workshop)
    done = verify(workshop)
    assert expected in codes(done)
    assert done.code == 1


def test_a_consent_that_is_another_now_is_found(workshop: Workshop) -> None:
    source = workshop.content / NAME / "index.md"
    text = source.read_text("utf-8")
    public = {"basis": "public-record", "url": "https://www.itu.int/", "seen_on": "2026-01-01"}
    source.write_text(text.replace(json.dumps(CONSENT), json.dumps(public)), "utf-8")
    assert {(f"{NAME}/index.md", "VER005"), (f"{NAME}/index.md", "VER006")} <= set(codes(verify(workshop)))


def test_on_a_later_day_an_expired_page_is_found(workshop: Workshop) -> None:
    assert verify(workshop).code == 0
    later = verify(workshop, "--as-of", "2026-12-01")
    assert {(f"{NAME}/index.md", "VER004"), (f"{NAME}/index.fr.md", "VER004")} <= set(codes(later))


def test_where_there_is_no_content_the_files_alone_are_checked(first: Workshop, tmp_path: Path) -> None:
    done = u4ssc("verify", first.site, cwd=tmp_path)
    assert (done.code, done.out) == (0, "No faults found\n")
    assert "only the files" in done.err


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        "[]",
        "{",
        "{}",
        '{"edition": "participants", "version": 1}',
        '{"edition": "public", "version": 2}',
    ],
)
def test_a_folder_without_a_record_that_can_be_read_is_refused(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        write(tmp_path, {"release.json": content})
    done = u4ssc("verify", tmp_path, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "no-release-record" in done.err


@pytest.mark.parametrize("key", ["items", "files", "as_of"])
def test_a_record_that_was_spoilt_is_refused(workshop: Workshop, key: str) -> None:
    write(workshop.site, {"release.json": json.dumps({**record(workshop), key: [7]})})
    done = verify(workshop)
    assert done.code == 2
    assert "no-release-record" in done.err


@pytest.mark.parametrize(
    "spoil",
    [
        lambda made: made["items"][0].pop("consent"),
        lambda made: made["items"][0].update(identifier=[]),
        lambda made: made["items"][0]["page"].update(path=7),
        lambda made: made["items"][0]["source"].update(path=9),
        lambda made: made.update(site_url=5),
    ],
    ids=["no consent", "a list", "a number", "a number as source", "no address"],
)
def test_a_record_with_a_spoilt_part_is_refused(workshop: Workshop, spoil: Callable[[Any], object]) -> None:
    made = record(workshop)
    spoil(made)
    write(workshop.site, {"release.json": json.dumps(made)})
    done = verify(workshop)
    assert (done.code, done.out) == (2, "")
    assert "no-release-record" in done.err


def test_a_record_nested_without_end_and_a_folder_of_its_name_are_refused(tmp_path: Path) -> None:
    write(tmp_path, {"a/release.json": "[" * 200_000, "b/release.json/x": ""})
    for name in ("a", "b"):
        done = u4ssc("verify", tmp_path / name, cwd=tmp_path)
        assert done.code == 2
        assert "no-release-record" in done.err


def test_a_leak_that_the_record_has_been_told_of_is_found_all_the_same(workshop: Workshop) -> None:
    made = record(workshop)
    made["files"]["note.txt"] = sha256(SENTENCE.encode()).hexdigest()
    write(workshop.site, {"release.json": json.dumps(made), "note.txt": SENTENCE})
    done = verify(workshop)
    assert codes(done) == [("about/tunnel-of-lanterns.md", "LEK001")]
    assert done.code == 1


@pytest.mark.parametrize("form", ["text", "github", "sarif", "junit"])
def test_a_file_that_is_missing_is_named_where_it_was_in_the_site(workshop: Workshop, form: str) -> None:
    (workshop.site / "404.html").unlink()
    # The content holds a file of the same name, which is another one.
    (workshop.site / NAME / "table.csv").unlink()
    done = u4ssc("verify", "site", "--format", form, cwd=workshop.folder)
    assert done.code == 1
    assert "site/404.html" in done.out
    assert f"site/{NAME}/table.csv" in done.out
    assert "content/" not in done.out
    assert "missing" in done.out
