from pathlib import Path

import pytest

from tests.factories import REGISTRY, page, work
from tests.index.screens import approval, day, records, screen, shown

CONSENT = {"basis": "secretariat", "approval": "leave-of-nobody"}
APPROVAL = "registry/approvals/leave-of-nobody.yml"


@pytest.mark.parametrize("status", ["in-review", "approved"])
def test_a_work_in_review_or_approved_without_consent_waits(tmp_path: Path, status: str) -> None:
    made = screen(tmp_path, {"deliverables/a.md": work(status=status, consent="")})
    assert shown(made, "waiting") == [f"deliverables/a | {status}; no consent"]


@pytest.mark.parametrize("status", ["draft", "published", "superseded", "withdrawn"])
def test_a_work_of_another_status_does_not_wait(tmp_path: Path, status: str) -> None:
    made = screen(tmp_path, {"deliverables/a.md": work(status=status, consent="")})
    assert shown(made, "waiting") == []


def test_a_page_that_is_no_work_waits_for_no_consent(tmp_path: Path) -> None:
    assert shown(screen(tmp_path, {"about/a.md": page(status="in-review")}), "waiting") == []


@pytest.mark.parametrize(
    ("fields", "lack"),
    [
        ({}, ""),
        ({"kind": "translation"}, "does not cover its publication"),
        ({"scope": "[deliverables/b]"}, "does not cover its publication"),
        ({"date": day(0)}, ""),
        ({"date": day(1)}, f"holds from {day(1)} only"),
        ({"valid_until": day(0)}, ""),
        ({"valid_until": day(-1)}, f"lapsed on {day(-1)}"),
    ],
    ids=str,
)
def test_an_approval_is_a_consent_only_where_it_covers_the_work_and_the_day(
    tmp_path: Path, fields: dict[str, str], lack: str
) -> None:
    made = screen(
        tmp_path,
        {"deliverables/a.md": work(status="approved", consent=CONSENT), APPROVAL: approval(**fields)},
    )
    expected = [f"deliverables/a | approved; approval leave-of-nobody {lack}"] if lack else []
    assert shown(made, "waiting") == expected


def test_a_work_that_names_an_approval_which_is_not_there_waits_though_it_cannot_be_read(
    tmp_path: Path,
) -> None:
    made = screen(tmp_path, {"deliverables/a.md": work(status="approved", consent=CONSENT)})
    assert shown(made, "waiting") == ["deliverables/a | approved; its consent cannot be read"]


def test_a_work_on_public_record_does_not_wait(tmp_path: Path) -> None:
    assert shown(screen(tmp_path, {"deliverables/a.md": work(status="in-review")}), "waiting") == []


@pytest.mark.parametrize(
    ("fields", "since"),
    [
        ({"updated": "2030-02-01", "published_on": "2030-01-01"}, "2030-02-01"),
        ({"published_on": "2030-01-01"}, "2030-01-01"),
        ({"planning": {"work_plan": {"reference": "A", "sent_on": "2029-05-01"}}}, "2029-05-01"),
        (
            {
                "planning": {
                    "work_plan": {"reference": "A", "sent_on": "2029-05-01"},
                    "leaders": [{"organisation": "Nowhere", "appointed_on": "2029-04-01"}],
                }
            },
            "2029-04-01",
        ),
    ],
    ids=["updated", "published", "plan", "leader"],
)
def test_what_waits_says_since_when(tmp_path: Path, fields: dict[str, object], since: str) -> None:
    made = screen(tmp_path, {"deliverables/a.md": work(status="in-review", consent="", **fields)})
    assert shown(made, "waiting") == [f"{since} | deliverables/a | in-review; no consent"]


LAPSES = [(-1, None), (0, "soon"), (30, "soon"), (31, "later"), (90, "later"), (91, None)]


@pytest.mark.parametrize(("offset", "section"), LAPSES)
def test_an_approval_is_told_from_90_days_before_its_last_day(
    tmp_path: Path, offset: int, section: str | None
) -> None:
    made = screen(tmp_path, {APPROVAL: approval(valid_until=day(offset))})
    line = f"{day(offset)} | approval leave-of-nobody | publication, for deliverables/a"
    assert {name: shown(made, name) for name in ("soon", "later")} == {
        name: [line] if name == section else [] for name in ("soon", "later")
    }


@pytest.mark.parametrize(("offset", "section"), LAPSES)
def test_a_permission_is_told_from_90_days_before_its_last_day(
    tmp_path: Path, offset: int, section: str | None
) -> None:
    permission = {"reference": "A letter", "granted_by": "Nobody", "granted_on": "2029-01-01"}
    images = {"b.png": {"alt": "B", "permission": {**permission, "until": day(offset)}}}
    made = screen(tmp_path, {"about/a/index.md": page(images=images), "about/a/b.png": b""})
    line = f"{day(offset)} | permission for b.png in about/a | by Nobody, A letter"
    assert {name: shown(made, name) for name in ("soon", "later")} == {
        name: [line] if name == section else [] for name in ("soon", "later")
    }


def test_what_has_no_end_does_not_lapse(tmp_path: Path) -> None:
    made = screen(tmp_path, {APPROVAL: approval()})
    assert shown(made, "soon") == shown(made, "later") == []


def test_embargoes_that_lift_after_today_stand_in_the_order_of_their_days(tmp_path: Path) -> None:
    made = screen(
        tmp_path,
        {
            "deliverables/today.md": work(publish_on=day(0)),
            "deliverables/later.md": work(publish_on=day(200)),
            "deliverables/tomorrow.md": work(publish_on=day(1)),
            "deliverables/approved.md": work(status="approved", publish_on=day(2)),
        },
    )
    assert shown(made, "embargoes") == [
        f"{day(1)} | deliverables/tomorrow",
        f"{day(2)} | deliverables/approved | stays hidden: approved",
        f"{day(200)} | deliverables/later",
    ]


def test_pages_that_expire_after_today_stand_in_the_order_of_their_days(tmp_path: Path) -> None:
    made = screen(
        tmp_path,
        {
            "deliverables/today.md": work(expires_on=day(0)),
            "deliverables/later.md": work(expires_on=day(200)),
            "deliverables/tomorrow.md": work(expires_on=day(1)),
            "deliverables/draft.md": work(status="draft", expires_on=day(1)),
        },
    )
    assert shown(made, "expiries") == [
        f"{day(1)} | deliverables/tomorrow",
        f"{day(200)} | deliverables/later",
    ]


def test_terms_of_office_are_told_until_their_holders_have_left_and_renewals_count(tmp_path: Path) -> None:
    office = "role: leader, term_start: 2029-07-01, organisation:"
    renewal = f"renewal: {{reference: A, date: 2030-06-01, until: {day(365)}}}"
    made = screen(
        tmp_path,
        {
            "registry/roles.yml": records(
                f"id: over, {office} Nowhere, term_end: {day(-1)}",
                f"id: today, {office} Somewhere, term_end: {day(0)}",
                f"id: left, {office} Elsewhere, term_end: {day(-1)}, ended_on: {day(-1)}",
                f"id: renewed, {office} Anywhere, term_end: {day(-1)}, {renewal}",
            )
        },
    )
    assert shown(made, "terms") == [
        f"{day(-1)} | leader, Nowhere | over, neither renewed nor ended",
        f"{day(0)} | leader, Somewhere",
        f"{day(365)} | leader, Anywhere",
    ]


def test_a_waiver_is_in_force_from_its_day_through_its_last(tmp_path: Path) -> None:
    own = "rule: LOG012, page: about/a, reason: None, granted_by: itu"
    made = screen(
        tmp_path,
        {
            "about/a.md": page(),
            "registry/waivers.yml": records(
                f"id: past, {own}, granted_on: {day(-9)}, until: {day(-1)}",
                f"id: last-day, {own}, granted_on: {day(-9)}, until: {day(0)}",
                f"id: first-day, {own}, granted_on: {day(0)}, until: {day(9)}",
                f"id: coming, {own}, granted_on: {day(1)}, until: {day(9)}",
            ),
        },
    )
    assert shown(made, "waivers") == [
        f"{day(0)} | LOG012 on about/a | by itu: None",
        f"{day(9)} | LOG012 on about/a | by itu: None",
    ]


def test_pages_to_be_looked_at_again_by_today_are_told_but_for_withdrawn_ones(tmp_path: Path) -> None:
    made = screen(
        tmp_path,
        {
            "about/tomorrow.md": page(review_by=day(1)),
            "about/today.md": page(review_by=day(0)),
            "about/past.md": page(review_by=day(-400)),
            "about/gone.md": page(review_by=day(-1), status="withdrawn"),
        },
    )
    assert shown(made, "reviews") == [f"{day(-400)} | about/past", f"{day(0)} | about/today"]


def test_bodies_without_a_logo_are_told_with_the_number_of_their_works(tmp_path: Path) -> None:
    body = "name: Nowhere, role:"
    logo = f"logo: {{file: a.svg, alt: A, received_on: 2029-01-01, sha256: {'0' * 64}}}"
    made = screen(
        tmp_path,
        {
            "registry/agencies.yml": records(
                f"id: itu, acronym: ITU, {body} secretariat",
                f"id: unece, acronym: UNECE, {body} secretariat, {logo}",
                f"id: gone, acronym: GONE, {body} former-supporting",
                f"id: once, acronym: ONCE, {body} former-supporting",
            ),
            "registry/publishers.yml": records(),
            "deliverables/a.md": work(partners=["itu", "once"]),
            "deliverables/b.md": work(partners=["itu", "unece"]),
        },
    )
    assert shown(made, "logos") == ["ITU | partner of 2 works", "ONCE | partner of 1 work"]


def test_of_the_registries_alone_nothing_waits_lapses_or_ends(tmp_path: Path) -> None:
    assert REGISTRY.is_dir()
    sections = {section.name: section.items for section in screen(tmp_path, {}).sections}
    assert {name for name, items in sections.items() if items} == {"logos"}
