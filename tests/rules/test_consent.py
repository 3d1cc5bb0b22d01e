"""Consent and approvals: a work is shown on one that holds, and on public record nothing of it is shown."""

from pathlib import Path
from typing import Any

import pytest

from tests.factories import front_matter, page, work
from tests.rules.works import PAPER, RIGHTS, approval, consented, told

COPY = {"basis": "cited-elsewhere", "url": "https://copies.example/a?b=1", "seen_on": "2029-01-01"}


@pytest.mark.parametrize(
    ("status", "severity"),
    [
        ("draft", "warning"),
        ("in-review", "warning"),
        ("approved", "error"),
        ("published", "error"),
        ("superseded", "error"),
    ],
)
def test_a_work_without_consent_is_told_of_once_and_by_its_status(
    tmp_path: Path, status: str, severity: str
) -> None:
    fields: dict[str, Any] = {"superseded_by": "about/b"} if status == "superseded" else {}
    files = {PAPER: work(status=status, consent="", **fields), "about/b.md": page(status="published")}
    assert told(tmp_path, files) == [f"{PAPER}:4 {severity} STA002"]


def test_what_is_withdrawn_needs_no_consent(tmp_path: Path) -> None:
    gone = {"published_on": "2029-01-01", "withdrawn_on": "2029-02-01", "reason": "Nobody consented."}
    assert told(tmp_path, {PAPER: work(status="withdrawn", consent="", **gone)}) == []


def test_a_consent_that_cannot_be_waived_is_an_error_on_a_page_in_review_too(tmp_path: Path) -> None:
    files = {
        PAPER: consented(status="in-review", published_on="", rights={**RIGHTS, "holders": ["u4ssc"]}),
        **approval(kind="translation"),
    }
    assert told(tmp_path, files, "STA") == [f"{PAPER}:11 error STA005"]


@pytest.mark.parametrize(
    ("granted", "fields", "found"),
    [
        ("2030-01-01", {}, []),
        ("2030-01-02", {}, ["STA003"]),
        ("2031-01-01", {"published_on": "", "publish_on": "2031-01-01"}, []),
        ("2031-01-02", {"published_on": "", "publish_on": "2031-01-01"}, ["STA003"]),
    ],
)
def test_an_approval_may_be_as_late_as_the_day_of_publication_or_of_the_end_of_the_embargo(
    tmp_path: Path, granted: str, fields: dict[str, str], found: list[str]
) -> None:
    files = {PAPER: consented(**fields), **approval(date=granted)}
    assert [one.split()[-1] for one in told(tmp_path, files, "STA")] == found


def test_an_approval_after_the_planned_day_of_a_draft_is_a_warning(tmp_path: Path) -> None:
    rights = {**RIGHTS, "holders": ["u4ssc"]}
    files = {
        PAPER: consented(status="draft", published_on="2031-01-01", rights=rights),
        **approval(date="2031-01-02"),
    }
    assert [one.split()[1:] for one in told(tmp_path, files, "STA")] == [["warning", "STA003"]]


@pytest.mark.parametrize(
    ("until", "fields", "found"),
    [
        ("2030-06-15", {}, []),
        ("2030-06-14", {}, ["STA006"]),
        ("2029-12-31", {}, ["STA006"]),
        # Gone before the approval ended: what stays is a tombstone.
        ("2030-06-14", {"expires_on": "2030-06-01"}, []),
        ("2030-06-14", {"status": "approved", "published_on": ""}, []),
        ("2029-12-31", {"expires_on": "2030-06-01"}, ["STA006"]),
    ],
)
def test_an_approval_holds_through_its_last_day_and_for_as_long_as_the_page_is_shown(
    tmp_path: Path, until: str, fields: dict[str, str], found: list[str]
) -> None:
    files = {PAPER: consented(**fields), **approval(valid_until=until)}
    assert [one.split()[-1] for one in told(tmp_path, files, "STA")] == found


def test_one_approval_can_be_wrong_in_several_ways(tmp_path: Path) -> None:
    files = {
        PAPER: consented(),
        "policy-papers/b.md": work(),
        **approval(kind="u4ssc-logo", scope="[policy-papers/b]", granted_by="unesco"),
    }
    assert [one.split()[-1] for one in told(tmp_path, files, "STA")] == ["STA004", "STA005", "STA007"]


@pytest.mark.parametrize("status", ["published", "superseded"])
def test_the_day_of_an_embargo_stands_for_the_day_of_publication(tmp_path: Path, status: str) -> None:
    fields = {"status": status, "published_on": "", "publish_on": "2030-01-01", "superseded_by": "about/b"}
    if status == "published":
        fields.pop("superseded_by")
    files = {PAPER: consented(**fields), "about/b.md": page(status="published"), **approval()}
    assert told(tmp_path, files, "STA") == []


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://www.itu.int/a", []),
        ("https://WWW.ITU.INT/a", []),
        ("https://www.itu.int.copies.example/a", ["STA008"]),
        ("https://copies.example/www.itu.int", ["STA008"]),
        ("https://www.itu.int@copies.example/a", ["STA008"]),
    ],
)
def test_only_the_host_of_an_address_shows_whose_it_is(tmp_path: Path, url: str, found: list[str]) -> None:
    consent = {"basis": "public-record", "url": url, "seen_on": "2029-01-01"}
    assert [one.split()[-1] for one in told(tmp_path, {PAPER: work(consent=consent)}, "STA")] == found


@pytest.mark.parametrize("consent", [None, COPY])
@pytest.mark.parametrize("body", ["![B](b.png)", "[B](b.png)", "![B](<b.png> 'B') ![B](b.png)"])
def test_no_page_on_public_record_brings_a_file_of_the_work(
    tmp_path: Path, body: str, consent: dict[str, str] | None
) -> None:
    fields = {"consent": consent} if consent else {}
    files = {"policy-papers/a/index.md": work(body, **fields), "policy-papers/a/b.png": ""}
    assert len(told(tmp_path, files, "STA")) == body.count("b.png")


@pytest.mark.parametrize(
    ("holder", "holders", "found"),
    [
        ("A photographer of nowhere", "not-on-record", 0),
        ("A photographer of nowhere", ["itu", "A photographer of nowhere"], 1),
        ("itu", "not-on-record", 1),
        ("International Telecommunication Union", "not-on-record", 1),
        ("U4SSC", "not-on-record", 1),
    ],
)
def test_a_picture_of_others_is_no_part_of_the_work(
    tmp_path: Path, holder: str, holders: object, found: int
) -> None:
    image = {"alt": "B", "credit": "B", "holder": holder, "licence": "CC0-1.0"}
    rights = {"holders": holders, **dict.fromkeys(("licence", "stated", "contact"), "not-on-record")}
    files = {
        "policy-papers/a/index.md": work("![B](b.png)", images={"b.png": image}, rights=rights),
        "policy-papers/a/b.png": "",
    }
    assert len(told(tmp_path, files, "STA")) == found


def test_a_translation_inherits_whose_its_pictures_are(tmp_path: Path) -> None:
    image = {"alt": "B", "credit": "B", "holder": "A photographer of nowhere", "licence": "CC0-1.0"}
    fields = {"title": "T", "summary": "S", "status": "published", "translation": {"status": "courtesy"}}
    french = front_matter(fields, "![B](b.png) ![C](c.png)\n")
    files = {
        "policy-papers/a/index.md": work(images={"b.png": image}),
        "policy-papers/a/index.fr.md": french,
        "policy-papers/a/b.png": "",
        "policy-papers/a/c.png": "",
    }
    assert told(tmp_path, files, "STA", "RGT") == [
        "policy-papers/a/index.fr.md:7 error RGT010",
        "policy-papers/a/index.fr.md:7 error STA010",
    ]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("https://copies.example/a?b=1", 1),
        ("http://www.copies.example/a/?b=1#part", 1),
        ("https://copies.example/a?b=2", 0),
        ("https://copies.example/", 0),
    ],
)
def test_a_copy_is_known_however_its_address_is_written(tmp_path: Path, written: str, found: int) -> None:
    files = {PAPER: work(f"See <{written}>.", consent=COPY)}
    assert len(told(tmp_path, files, "STA")) == found


def test_no_field_links_to_the_copy_either(tmp_path: Path) -> None:
    url = COPY["url"]
    also = {"where": "B", "url": url, "notified_on": "2029-01-01"}
    fields = {"source_url": url, "also_listed_at": ["https://www.itu.int/", url], "also_published_in": [also]}
    assert [one.split()[-1] for one in told(tmp_path, {PAPER: work(consent=COPY, **fields)}, "STA")] == [
        "STA011"
    ] * 3
