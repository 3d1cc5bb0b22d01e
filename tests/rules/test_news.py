"""Press releases and campaigns."""

from pathlib import Path

import pytest

from tests.factories import page
from tests.rules.applied import told


def test_a_press_release_names_the_secretariat_and_news_names_whom_it_likes(tmp_path: Path) -> None:
    files = {
        "news/draft.md": page(news_kind="press-release"),
        "news/news.md": page(issued_by="Nowhere Works"),
        "news/ours.md": page(news_kind="press-release", issued_by="secretariat"),
        "news/theirs.md": page(news_kind="press-release", issued_by="leader", status="published"),
    }
    assert told(tmp_path, "GOV015", files) == [
        "news/draft.md warning: the press release is issued by nobody it names, not by the Secretariat",
        "news/theirs.md error: the press release is issued by `leader`, not by the Secretariat",
    ]


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, "no owner and period and no goal"),
        ({"sdgs": "none-on-record"}, "no owner and period and no goal"),
        ({"sdgs": ["11"]}, "no owner and period"),
        (
            {"sdgs": ["11"], "campaign": {"owner": "N", "start": "2030-02-01", "end": "2030-01-01"}},
            "a period that ends before it begins",
        ),
    ],
    ids=str,
)
def test_a_campaign_has_owner_period_and_goal(
    tmp_path: Path, fields: dict[str, object], missing: str
) -> None:
    files = {"news/a.md": page(news_kind="campaign", **fields)}
    assert told(tmp_path, "GOV016", files) == [f"news/a.md warning: the campaign has {missing}"]
