"""Talks, press releases, campaigns, money and meetings."""

from pathlib import Path

import pytest

from generator.content_types.event import Event
from generator.rules.governance._calls import GROUP, call, slot
from generator.rules.governance._meetings import meeting
from generator.rules.governance._talk_example import leave, talk
from generator.rules.governance.asks_for_money import _ASKING
from tests.content.records import CONTENT
from tests.factories import page
from tests.rules.applied import told, where

APPROVAL = "registry/approvals/leave-of-nobody.yml"
TOLD = "speaker_role: co-chair, invited_on: 2030-01-01, informed_on: 2030-01-02"


@pytest.mark.parametrize(
    ("approval", "fault"),
    [
        (leave(), ""),
        (leave(kind="publication"), "relies on an approval of kind `publication`"),
        (leave(date="2030-05-01"), "was permitted on 2030-05-01, not before its day, 2030-05-01"),
        (leave().replace("events/a", "events/b"), "relies on an approval for events/b"),
        (leave().replace(": itu", ": wmo"), "was permitted by WMO, which is not the Secretariat"),
        (
            leave() + "valid_until: 2030-04-30\n",
            "came after the permission had lapsed, on 2030-04-30",
        ),
    ],
)
def test_a_talk_needs_the_secretariats_leave_for_it_before_its_day(
    tmp_path: Path, approval: str, fault: str
) -> None:
    files = {"events/a.md": talk(f"{TOLD}, permission: leave-of-nobody"), APPROVAL: approval}
    assert told(tmp_path, "GOV017", files) == ([f"events/a.md error: the talk {fault}"] if fault else [])


def test_a_talk_without_leave_is_told_whatever_its_event_is_called(tmp_path: Path) -> None:
    files = {
        "events/none.md": page(event_kind="talk", status="published"),
        "events/draft.md": talk(TOLD, status="draft"),
        "events/session.md": talk(TOLD).replace("event_kind: talk", "event_kind: session"),
        "events/ours.md": talk("speaker_role: secretariat"),
        "events/webinar.md": page(event_kind="webinar", status="published"),
    }
    assert where(tmp_path, "GOV017", files) == [
        "events/draft.md warning",
        "events/none.md error",
        "events/session.md error",
    ]


def test_only_four_roles_speak(tmp_path: Path) -> None:
    roles = ("secretariat", "co-leader", "co-chair", "vice-chair", "participant", "other")
    files = {f"events/{role}.md": talk(f"speaker_role: {role}") for role in roles}
    assert where(tmp_path, "GOV018", files) == ["events/other.md error", "events/participant.md error"]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ("speaker_role: co-leader", "when the Secretariat was told of the invitation is not on record"),
        ("speaker_role: co-leader, informed_on: 2030-02-01", ""),
        ("speaker_role: co-leader, informed_on: 2030-01-15, invited_on: 2030-01-01", ""),
        (
            "speaker_role: co-leader, informed_on: 2030-01-16, invited_on: 2030-01-01",
            "the Secretariat was told 15 days after the invitation",
        ),
        ("speaker_role: secretariat", ""),
    ],
)
def test_the_secretariat_is_told_within_a_fortnight(tmp_path: Path, fields: str, fault: str) -> None:
    expected = [f"events/a.md warning: {fault}"] if fault else []
    assert told(tmp_path, "GOV019", {"events/a.md": talk(fields)}) == expected


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


def _approval(identifier: str, agency: str, **fields: str) -> dict[str, str]:
    record = {
        "id": identifier,
        "kind": "fundraising",
        "scope": "[about/a]",
        "granted_by": agency,
        "date": "2030-01-01",
        "evidence": "an invented letter",
        **fields,
    }
    text = "".join(f"{name}: {value}\n" for name, value in record.items())
    return {f"registry/approvals/{identifier}.yml": text}


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        ({}, ""),
        ({"granted_by": "itu"}, "UNECE has not approved it"),
        ({"kind": "publication"}, "UNECE has not approved it"),
        ({"scope": "[about/b]"}, "the approval of UNECE is for other pages"),
        ({"date": "2030-02-02"}, "the approval of UNECE came on 2030-02-02, after the page"),
        ({"valid_until": "2030-06-14"}, "the approval of UNECE lapsed on 2030-06-14"),
    ],
    ids=str,
)
def test_money_is_asked_for_with_two_approvals_that_hold(
    tmp_path: Path, second: dict[str, str], fault: str
) -> None:
    asking = page(
        status="published", published_on="2030-02-01", fundraising={"approvals": ["first", "second"]}
    )
    files = {
        "about/a.md": asking,
        **_approval("first", "itu"),
        **_approval("second", second.pop("granted_by", "unece"), **second),
    }
    expected = [f"about/a.md error: the page raises funds, and {fault}"] if fault else []
    assert told(tmp_path, "GOV020", files) == expected


def test_asking_without_approval_is_an_error_even_in_a_draft(tmp_path: Path) -> None:
    files = {"about/a.md": page(fundraising={"approvals": []})}
    assert told(tmp_path, "GOV020", files) == [
        "about/a.md error: the page raises funds, and ITU has not approved it, and UNECE has not approved it"
    ]


def test_an_approval_that_is_yet_to_come_or_of_a_page_without_a_day_is_none(tmp_path: Path) -> None:
    both = {"fundraising": {"approvals": ["first", "second"]}}
    files = {
        "about/a.md": page(status="published", **both),
        **_approval("first", "itu"),
        **_approval("second", "unece"),
    }
    [said] = told(tmp_path / "published", "GOV020", files)
    assert "does not say when it was published" in said
    later = files | {"about/a.md": page(**both)} | _approval("second", "unece", date="2030-07-01")
    [said] = told(tmp_path / "draft", "GOV020", later)
    assert said.endswith("the approval of UNECE is dated 2030-07-01, which is yet to come")


@pytest.mark.parametrize(
    "text",
    ["Please donate.", "Become a sponsor of bridges", "We are looking for sponsors", "Donations are welcome"],
)
def test_wording_that_asks_for_money_is_seen(text: str) -> None:
    assert _ASKING.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town donated its data.",
        "Sponsors of the bridge were named.",
        "How cities finance projects with donors",
        "Fundraising needs the approval of both.",
    ],
)
def test_wording_that_tells_of_money_is_not(text: str) -> None:
    assert _ASKING.search(text) is None


def test_declared_fundraising_may_use_its_own_words(tmp_path: Path) -> None:
    files = {"about/a.md": page("Please donate.", fundraising={"approvals": []})}
    assert told(tmp_path, "GOV021", files) == []


def test_nothing_that_we_ship_asks_for_money() -> None:
    texts = [file.read_text(encoding="utf-8") for file in CONTENT.rglob("*.md")]
    assert texts
    assert not [text for text in texts if _ASKING.search(text)]


def test_gaps_in_the_series_of_annual_meetings_are_told_by_number_or_else_by_year(tmp_path: Path) -> None:
    files = {
        "events/a.md": meeting(1, "2020-05-01"),
        "events/b.md": meeting(2, "2022-05-01"),
        "events/c.md": meeting(4, "2023-05-01"),
        "events/d.md": meeting(8, "2024-05-01"),
        "events/e.md": meeting(3, "2023-04-01").replace("status", "related_event: true\nstatus"),
    }
    assert [
        line.partition("meeting ")[2].partition(" is")[0] for line in told(tmp_path, "GOV023", files)
    ] == [
        "of 2021",
        "with number 3",
        "with number 5 to 7",
    ]


def test_a_number_given_three_times_is_told_twice(tmp_path: Path) -> None:
    files = {f"events/{name}.md": meeting(1, f"202{number}-05-01") for number, name in enumerate("abc")}
    assert where(tmp_path, "GOV022", files) == ["events/b.md error", "events/c.md error"]


def test_a_meeting_of_two_days_is_over_after_the_second(tmp_path: Path) -> None:
    def lasting(end: str) -> str:
        return meeting(1, "2030-06-14", outcomes=f"end_date: {end}\n")

    files = {"events/a.md": lasting("2030-06-15"), "events/b.md": lasting("2030-06-14")}
    assert where(tmp_path, "GOV024", files) == ["events/b.md info"]


@pytest.mark.parametrize(
    ("time", "zone", "missing"),
    [
        ("16:00-17:00 Geneva time", "", ""),
        ("16:00", "UTC", ""),
        ("16:00–17:00", "", "time zone"),
        ("", "UTC", "time"),
    ],
)
def test_a_zone_stands_in_its_field_or_after_the_hours(
    tmp_path: Path, time: str, zone: str, missing: str
) -> None:
    files = {"events/a.md": call(time=time, timezone=zone), "groups/g.md": GROUP}
    expected = [f"events/a.md info: the e-meeting names no {missing}"] if missing else []
    assert told(tmp_path, "GOV025", files) == expected


@pytest.mark.parametrize(
    ("other", "collides"),
    [
        (call(time="16:59-18:00"), True),
        (call(time="17:00-18:00"), False),
        (call(time="15:00-16:00"), False),
        (call(time="16:00"), True),
        (call(time="15:00-20:00"), True),
        (call(time="16:00-17:00", timezone="Asia/Nowhere"), False),
        (call(time="16:00-17:00", group="h"), False),
        (call().replace("2030-03-01", "2030-03-02"), False),
    ],
)
def test_calls_of_one_group_collide_when_they_share_a_moment(
    tmp_path: Path, other: str, *, collides: bool
) -> None:
    files = {"events/a.md": call(), "events/b.md": other, "groups/g.md": GROUP, "groups/h.md": GROUP}
    assert where(tmp_path, "GOV026", files) == (["events/b.md warning"] if collides else [])


def test_a_time_without_hours_takes_no_slot() -> None:
    event = Event.model_validate({"title": "A", "summary": "A", "status": "draft", "event_kind": "e-meeting"})
    assert slot(event) is None
