"""What the Terms of Reference ask of the site itself."""

import re
from pathlib import Path

import pytest

from generator.rules.site._wording import affirmed
from generator.rules.site.call_with_fee_or_post import _FEE_OR_POST
from generator.rules.site.password_printed import _SECRET
from generator.rules.site.refund_not_approved import _REFUND
from tests.content.records import CONTENT
from tests.factories import page
from tests.rules.applied import told, where

CARRIES = {"terms": "about/rules", "booklet": "about/brief", "events": "about/brief"}
SITE = {
    "index.md": page(status="published", carries=CARRIES),
    "about/rules.md": page(status="published"),
    "about/brief.md": page("[met](../events/a.md)", status="published"),
    "events/a.md": page(status="published", event_kind="webinar"),
}


def test_a_site_that_carries_all_three_has_done_its_duty(tmp_path: Path) -> None:
    assert told(tmp_path, "WEB001", SITE) == []


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"about/rules.md": page(status="withdrawn")}, ["the Terms of Reference"]),
        ({"about/brief.md": page()}, ["the introduction booklet", "links to events"]),
        ({"about/brief.md": page("No links.", status="published")}, ["links to events"]),
        ({"events/a.md": page(event_kind="webinar")}, ["links to events"]),
    ],
)
def test_each_of_the_three_that_is_missing_is_named(
    tmp_path: Path, changes: dict[str, str], faults: list[str]
) -> None:
    said = told(tmp_path, "WEB001", SITE | changes)
    assert [found.partition("must carry ")[2].partition(", and")[0] for found in said] == faults
    assert all(found.startswith("index.md error:") for found in said)


def test_a_folder_without_a_public_home_page_is_no_website_yet(tmp_path: Path) -> None:
    assert told(tmp_path, "WEB001", {"index.md": page(carries=CARRIES)}) == []


def test_a_home_page_that_says_nothing_is_asked_only_beside_the_terms(tmp_path: Path) -> None:
    home = {"index.md": page(status="published")}
    assert where(tmp_path / "alone", "WEB001", home) == []
    terms = {"about/terms-of-reference.md": page(status="published")}
    assert where(tmp_path / "both", "WEB001", home | terms) == ["index.md error"]


def test_our_home_page_says_where_the_three_stand() -> None:
    assert re.search(
        r"^carries: \{terms: .+, booklet: .+, events: .+\}$", (CONTENT / "index.md").read_text(), re.MULTILINE
    )


@pytest.mark.parametrize(
    "text",
    [
        "There is no registration fee.",
        "Taking part is free, without prospect of employment, and nobody will be paid.",
        "It does not lead to employment.",
        "The cost is known. Ask us.",
    ],
)
def test_what_a_call_denies_it_does_not_ask_or_promise(text: str) -> None:
    assert affirmed(_FEE_OR_POST, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "This is not hard. A participation fee is due.",
        "The seat costs EUR 50.",
        "The best may be hired by us.",
        "It is no secret; prospects of a post are good.",
    ],
)
def test_a_fee_or_a_post_is_seen_though_another_sentence_denies_something(text: str) -> None:
    assert affirmed(_FEE_OR_POST, text)


def test_a_page_that_calls_for_nobody_may_speak_of_fees(tmp_path: Path) -> None:
    files = {"about/a.md": page("A registration fee is due.")}
    assert told(tmp_path, "WEB003", files) == []


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Expenses will be covered by the Secretariat.", True),
        ("Travel is reimbursed.", True),
        ("Nothing is refunded.", False),
        ("Costs are not reimbursed.", False),
        ("Participants bear travel, visa and living costs.", False),
    ],
)
def test_offers_of_money_are_told_from_their_denial(text: str, *, offered: bool) -> None:
    assert bool(affirmed(_REFUND, text)) is offered


def test_an_approval_of_another_kind_or_page_pays_no_journey(tmp_path: Path) -> None:
    def approval(kind: str, scope: str) -> str:
        return f"id: a\nkind: {kind}\nscope: [{scope}]\ngranted_by: itu\ndate: 2030-01-01\nevidence: none\n"

    event = {
        "events/a.md": page(event_kind="webinar", costs="Travel is reimbursed.", costs_approval="a"),
        "events/others.md": page(event_kind="session", costs="Travel is reimbursed.", related_event="true"),
    }
    for number, text in enumerate((approval("presentation", "events/a"), approval("costs", "events/b"))):
        files = event | {"registry/approvals/a.yml": text}
        assert where(tmp_path / str(number), "WEB004", files) == ["events/a.md warning"]


def test_a_page_that_quotes_the_terms_or_asks_to_accept_them_says_which(tmp_path: Path) -> None:
    files = {
        "about/asks.md": page(calls_for_participants="true"),
        "about/mentions.md": page("The Terms of Reference say so."),
        "about/quotes.md": page("Said:\n\n> By the Terms of Reference, no bridge.\n"),
        "about/says.md": page("> Terms of Reference\n", terms={"version": "2016"}),
    }
    assert [
        found.rpartition("the page ")[2].partition(" the")[0] for found in told(tmp_path, "WEB005", files)
    ] == [
        "asks to accept",
        "quotes",
    ]


def test_the_terms_of_one_page_are_compared_with_those_the_site_carries(tmp_path: Path) -> None:
    def terms(**fields: str) -> str:
        return page(terms={"version": "Second", **fields})

    files = {
        "index.md": page(carries=CARRIES),
        "about/rules.md": terms(date="2028"),
        "about/brief.md": terms(date="2027"),
        "about/same.md": page(terms={"version": "second"}),
        "about/past.md": page(terms={"version": "First", "historical": "true"}),
        "about/first.md": page(terms={"version": "First"}),
    }
    assert where(tmp_path, "WEB006", files) == ["about/brief.md warning", "about/first.md warning"]


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Password: bridge-7", True),
        ("The passcode is: `4711`", True),
        ("https://calls.example/j/1?pwd=abc", True),
        ("Access code: on request", False),
        ("Password: ask the Secretariat", False),
        ("Choose a password. Keep it.", False),
    ],
)
def test_log_in_data_are_told_from_how_to_get_them(text: str, *, secret: bool) -> None:
    assert bool(_SECRET.search(text)) is secret
