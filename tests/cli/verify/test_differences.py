"""A built site is held against its own record and against the content."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.verify.conftest import APPROVAL, CONSENT, FRENCH, NAME, codes, record, verify
from tests.factories import front_matter, page, write
from tests.pipeline.leaks.planted import SENTENCE
from tests.workshop import Workshop, u4ssc

Change = Callable[[Workshop], object]


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
