"""What the gate lets through, by status, dates and edition."""

import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.content_types._base import BaseRecord
from generator.content_types.release import Release, release
from generator.model.settings import Edition
from generator.pipeline.gate import Released, gate
from generator.pipeline.load import load
from generator.rules._texts import wording_of
from tests.factories import DAY, content_folder, page, settings

BEFORE, AFTER = date(2030, 6, 14), date(2030, 6, 16)
NOTHING, FULL, TOMBSTONE = Release.NOTHING, Release.FULL, Release.TOMBSTONE
ONCE = {"published_on": "2029-01-01"}


def verdict(**fields: object) -> Release:
    dates = {name: str(value) for name, value in fields.items()}
    return release(BaseRecord.model_validate({"title": "A", "summary": "B"} | dates), DAY)


@pytest.mark.parametrize(
    ("status", "plain", "embargoed", "due", "expired", "expiring", "once_public"),
    [
        ("draft", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
        ("in-review", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
        ("approved", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
        ("published", FULL, NOTHING, FULL, TOMBSTONE, FULL, FULL),
        ("superseded", FULL, NOTHING, FULL, TOMBSTONE, FULL, FULL),
        ("withdrawn", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, TOMBSTONE),
    ],
)
def test_status_and_dates_decide_what_the_public_sees(  # noqa: PLR0913 - a row of the table
    *,
    status: str,
    plain: Release,
    embargoed: Release,
    due: Release,
    expired: Release,
    expiring: Release,
    once_public: Release,
) -> None:
    assert verdict(status=status) is plain
    assert verdict(status=status, publish_on=AFTER, **ONCE) is embargoed
    assert verdict(status=status, publish_on=DAY) is due
    assert verdict(status=status, expires_on=DAY) is expired
    assert verdict(status=status, expires_on=AFTER, publish_on=BEFORE) is expiring
    assert verdict(status=status, **ONCE) is once_public


def test_a_page_that_expires_before_its_embargo_ends_is_never_public() -> None:
    assert verdict(status="published", publish_on=AFTER, expires_on=BEFORE) is NOTHING
    assert verdict(status="published", publish_on=DAY, expires_on=BEFORE) is NOTHING


@pytest.mark.parametrize("status", ["published", "superseded", "withdrawn"])
def test_a_page_that_by_its_dates_was_never_public_leaves_no_tombstone(status: str) -> None:
    assert verdict(status=status, published_on=AFTER, expires_on=BEFORE) is NOTHING
    assert verdict(status=status, published_on=BEFORE, expires_on=date(2029, 12, 31)) is NOTHING
    assert verdict(status=status, published_on=BEFORE, expires_on=BEFORE) is NOTHING
    assert verdict(status=status, published_on=date(2029, 1, 1), expires_on=BEFORE) is TOMBSTONE


def test_a_withdrawn_page_stays_a_tombstone_after_its_expiry() -> None:
    assert verdict(status="withdrawn", expires_on=BEFORE, **ONCE) is TOMBSTONE


def bundle(name: str, body: str, **fields: object) -> dict[str, str]:
    """A page in a folder of its own, with a picture, a note and a file that nothing names."""
    files = {f"about/{name}/{file}": f"canary {name}" for file in ("map.png", "note.pdf", "unnamed.png")}
    return {f"about/{name}/index.md": page(body, **fields)} | files


BODY = "![A map](map.png) [A note](note.pdf)\n"
FILES = {
    **bundle(
        "open", BODY + "[Hidden](../draft/note.pdf) ![Hidden](../embargo/map.png)\n", status="published"
    ),
    **bundle("old", BODY, status="superseded", superseded_by="about/open"),
    **bundle("draft", BODY),
    **bundle("review", BODY, status="in-review"),
    **bundle("approved", BODY, status="approved"),
    **bundle("embargo", BODY, status="published", publish_on=str(AFTER)),
    **bundle("expired", BODY, status="published", expires_on=str(DAY)),
    **bundle("gone", BODY, status="withdrawn", reason="Invented.", **ONCE),
    **bundle("never", BODY, status="withdrawn"),
    "about/shared.md": page("![A map](open/map.png) ![Stray](stray.png)\n", status="published"),
    "about/stray.png": "canary stray",
}


def gated(tmp_path: Path, edition: Edition) -> Released:
    loaded = load([content_folder(tmp_path, FILES)])
    assert loaded.diagnostics == []
    return gate(loaded.corpus, settings(edition=edition))


def test_only_what_is_public_passes_the_gate(tmp_path: Path) -> None:
    released = gated(tmp_path, Edition.PUBLIC)
    assert [*released.corpus.pages] == ["about/old", "about/open", "about/shared"]
    assert released.unpublished == frozenset()


def test_nothing_that_a_page_says_passes_the_gate_without_it(tmp_path: Path) -> None:
    says = "a xylophone for each of the streets of Arcadia"
    broken = page(says).replace("summary:", "sumary:")
    files = {"about/a.md": page("Open.", status="published"), "about/b.md": page(says), "about/c.md": broken}
    corpus = load([content_folder(tmp_path, files)]).corpus
    assert corpus.broken
    corpus = replace(corpus, wordings={text.path: wording_of(text) for text in corpus.texts})
    released = gate(corpus, settings()).corpus
    # What pages are made from may be sent elsewhere.
    sent = pickle.dumps(released)
    assert b"Open." in sent
    assert b"xylophone" not in sent
    assert released.wordings == {}


def test_no_file_passes_the_gate_without_its_page_or_unnamed(tmp_path: Path) -> None:
    assert gated(tmp_path, Edition.PUBLIC).corpus.files == {
        f"about/{name}/{file}" for name in ("open", "old") for file in ("map.png", "note.pdf")
    }


@pytest.mark.parametrize("name", ["page.html", "map.svg", "code.js", "letter.eml", "README"])
def test_no_file_passes_the_gate_that_a_browser_might_run(tmp_path: Path, name: str) -> None:
    files = {"about/a/index.md": page(f"[A]({name})\n", status="published"), f"about/a/{name}": "canary"}
    released = gate(load([content_folder(tmp_path, files)]).corpus, settings())
    assert [*released.corpus.pages] == ["about/a"]
    assert released.corpus.files == frozenset()


def test_what_was_public_once_leaves_a_tombstone(tmp_path: Path) -> None:
    tombstones = gated(tmp_path, Edition.PUBLIC).tombstones
    assert [tombstone.identifier for tombstone in tombstones] == ["about/expired", "about/gone"]


def test_the_participants_edition_shows_everything_and_says_what_is_unpublished(tmp_path: Path) -> None:
    released = gated(tmp_path, Edition.PARTICIPANTS)
    names = {"draft", "review", "approved", "embargo", "expired", "gone", "never"}
    assert released.unpublished == {f"about/{name}" for name in names}
    assert {*released.corpus.pages} == released.unpublished | {"about/old", "about/open", "about/shared"}
    assert released.tombstones == ()


def test_a_translation_is_never_more_public_than_its_original(tmp_path: Path) -> None:
    def french(status: str) -> str:
        return f"---\ntitle: T\nsummary: S\nstatus: {status}\ntranslation: {{status: courtesy}}\n---\n"

    originals = {
        "draft": {},
        "open": {"status": "published"},
        "due": {"status": "published", "publish_on": str(AFTER)},
    }
    files = {
        f"about/{name}-{status}.md": page(**fields)
        for name, fields in originals.items()
        for status in ("draft", "published")
    }
    files |= {
        path.replace(".md", ".fr.md"): french(path.rpartition("-")[2].removesuffix(".md")) for path in files
    }
    loaded = load([content_folder(tmp_path, files)])
    assert loaded.diagnostics == []
    released = gate(loaded.corpus, settings())
    assert [shown.document.path for shown in released.corpus.translations] == ["about/open-published.fr.md"]
