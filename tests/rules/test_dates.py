"""Dates of what has happened, in the order in which it did."""

from pathlib import Path

import pytest

from tests.factories import page, work
from tests.rules.finding import diagnostics

SEEN_TOMORROW = {"basis": "public-record", "url": "https://www.itu.int/x", "seen_on": "2030-06-16"}
TOLD_TOMORROW = {"where": "Nowhere", "notified_on": "2030-06-16"}


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"updated": "2030-06-15"}, []),
        ({"updated": "2030-06-16"}, ["updated"]),
        ({"status": "published", "published_on": "2030-06-16"}, ["published_on"]),
        ({"status": "published", "published_on": "2030-07-01", "publish_on": "2030-07-01"}, []),
        ({"status": "draft", "published_on": "2030-06-16"}, []),
        ({"issued": "2031", "status": "published"}, ["issued"]),
        ({"issued": "2031", "status": "draft"}, []),
        ({"issued": "2030", "status": "published"}, []),
        ({"issued": "2030-06", "status": "published"}, []),
        ({"issued": "2030-07", "status": "published"}, ["issued"]),
        ({"consent": SEEN_TOMORROW}, ["consent.seen_on"]),
        ({"also_published_in": [TOLD_TOMORROW]}, ["also_published_in.0.notified_on"]),
        ({"review_by": "2099-01-01", "expires_on": "2099-01-01"}, []),
    ],
)  # fmt: skip
def test_what_has_happened_has_no_date_in_the_future(
    tmp_path: Path, fields: dict[str, object], found: list[str]
) -> None:
    files = {"deliverables/a.md": work(**fields)}
    assert [one.field for one in diagnostics("CRF006", tmp_path, files)] == found


def test_an_event_may_be_to_come_and_news_may_not(tmp_path: Path) -> None:
    files = {
        "events/a.md": page(event_kind="webinar", date="2031-01-01", status="published"),
        "news/b.md": page(date="2031-01-01", status="published"),
        "news/c.md": page(date="2031-01-01"),
    }
    assert [one.path for one in diagnostics("CRF006", tmp_path, files)] == ["news/b.md"]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"issued": "2029-05-02", "published_on": "2029-05-01"}, ["warning"]),
        ({"issued": "2029-05", "published_on": "2029-05-01"}, []),
        ({"issued": "2029", "published_on": "2029-01-01"}, []),
        ({"issued": "2030", "published_on": "2029-12-31"}, ["warning"]),
        ({"issued": "unknown", "published_on": "2029-12-31"}, []),
        ({"published_on": "2029-05-01", "withdrawn_on": "2029-04-01"}, ["error"]),
        ({"published_on": "2030-05-01", "updated": "2030-05-01"}, []),
        ({"published_on": "2030-05-01", "expires_on": "2029-12-31"}, ["error"]),
    ],
)
def test_dates_stand_in_the_order_of_what_happened(
    tmp_path: Path, fields: dict[str, object], found: list[str]
) -> None:
    files = {"deliverables/a.md": work(**fields)}
    assert [one.severity for one in diagnostics("CRF007", tmp_path, files)] == found


def test_events_and_campaigns_end_after_they_begin(tmp_path: Path) -> None:
    campaign = {"owner": "Nobody", "start": "2029-02-01", "end": "2029-01-01"}
    files = {
        "events/a.md": page(event_kind="webinar", date="2029-02-02", end_date="2029-02-01"),
        "events/b.md": page(event_kind="webinar", date="2029-02-02", end_date="2029-02-02"),
        "news/c.md": page(date="2029-01-01", news_kind="campaign", campaign=campaign),
    }
    assert [one.field for one in diagnostics("CRF007", tmp_path, files)] == ["end_date", "campaign.end"]
