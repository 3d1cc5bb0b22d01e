"""Offices, plans and cases."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.rules.governance._example import at_work, consented, records
from generator.rules.governance._terms import year_after
from generator.rules.governance.scope_not_defined import _is_placeholder
from tests.factories import page, work
from tests.rules.applied import told, where

ROLES = "registry/roles.yml"


def office(identifier: str = "a", role: str = "leader", **fields: str) -> str:
    terms = {"term_start": "2030-01-01", "term_end": "2030-12-31", **fields}
    given = "".join(f", {name}: {value}" for name, value in terms.items() if value)
    return f"id: {identifier}, role: {role}, organisation: Nowhere Works{given}"


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({"term_end": "2031-01-01"}, []),
        ({"term_end": "2031-01-02"}, ["runs from 2030-01-01 to 2031-01-02, longer than a year"]),
        ({"term_end": ""}, ["has no end"]),
        ({"term_end": "2029-12-31"}, ["ends before it begins"]),
        ({"renewal": "{reference: r, date: 2030-12-01, until: 2031-12-31}"}, []),
        (
            {"renewal": "{reference: r, date: 2030-12-01, until: 2032-01-01}"},
            ["is renewed until 2032-01-01, longer than a year"],
        ),
    ],
    ids=str,
)
def test_a_term_and_each_renewal_is_a_year_at_most(
    tmp_path: Path, fields: dict[str, str], faults: list[str]
) -> None:
    said = told(tmp_path, "GOV001", {ROLES: records(office(**fields))})
    assert [found.partition("Nowhere Works ")[2] for found in said] == faults


def test_the_year_after_a_leap_day_ends_on_the_first_of_march() -> None:
    assert year_after(date(2028, 2, 29)) == date(2029, 3, 1)


@pytest.mark.parametrize(
    ("fields", "over"),
    [
        ({}, True),
        ({"ended_on": "2030-12-31"}, False),
        ({"renewal": "{reference: r, date: 2030-12-01, until: 2031-12-31}"}, False),
        ({"renewal": "{reference: r, date: 2030-12-01, until: 2031-05-31}"}, True),
    ],
    ids=str,
)
def test_a_term_is_over_the_day_after_its_end_unless_renewed_or_ended(
    tmp_path: Path, fields: dict[str, str], *, over: bool
) -> None:
    files = {ROLES: records(office(**fields))}
    assert where(tmp_path, "GOV002", files, as_of=date(2030, 12, 31)) == []
    assert bool(where(tmp_path, "GOV002", files, as_of=date(2031, 6, 1))) is over


def test_the_size_of_the_management_team_counts_those_in_office_today(tmp_path: Path) -> None:
    team = [office(f"c{n}", "co-chair") for n in (1, 2)] + [office(f"v{n}", "vice-chair") for n in (1, 2)]
    past = office("c0", "co-chair", term_start="2028-01-01", term_end="2028-12-31", ended_on="2028-12-31")
    left = office("c3", "co-chair", ended_on="2030-02-01")
    assert told(tmp_path / "full", "GOV003", {ROLES: records(past, *team, left)}) == []
    assert told(tmp_path / "empty", "GOV003", {ROLES: records(office())}) == []
    assert [
        found.partition("has ")[2]
        for found in told(tmp_path / "past", "GOV003", {ROLES: records(past, team[0], left)})
    ] == ["two vice-chairs, and 0 in office on record", "two co-chairs, and 1 in office on record"]


NO_PLAN: Mapping[str, str] = {
    "GOV006": "error",
    "GOV007": "warning",
    "GOV008": "warning",
    "GOV011": "error",
    "GOV012": "warning",
    "GOV013": "info",
}


@pytest.mark.parametrize("code", NO_PLAN)
def test_a_deliverable_by_the_leave_of_the_secretariat_owes_a_plan_and_a_record_owes_none(
    tmp_path: Path, code: str
) -> None:
    own = work(consent={"basis": "secretariat", "approval": "consent-of-nobody"})
    cited = {"basis": "cited-elsewhere", "cited_in": "A rumour", "seen_on": "2029-01-01"}
    files = consented() | {
        "deliverables/a.md": own,
        "deliverables/cited.md": work(consent=cited),
        "deliverables/draft.md": page(),
        "deliverables/draft-of-record.md": work(status="draft"),
        "deliverables/gone.md": page(status="withdrawn"),
        "deliverables/record.md": work(),
        "case-studies/draft.md": page(),
    }
    on_draft = "warning" if NO_PLAN[code] == "error" else NO_PLAN[code]
    assert where(tmp_path, code, files) == [
        f"deliverables/a.md {NO_PLAN[code]}",
        f"deliverables/draft.md {on_draft}",
    ]


def test_a_deliverable_with_all_that_its_leader_owes_is_left_alone(tmp_path: Path) -> None:
    files = {"deliverables/a.md": at_work(), "deliverables/b.md": at_work(status="in-review")}
    said = [
        line
        for code in (*NO_PLAN, "GOV005", "GOV009", "GOV010")
        for line in where(tmp_path / code, code, files)
        if not line.endswith("info")
    ]
    assert said == []


@pytest.mark.parametrize(
    "text",
    ["TBD", "t.b.c.", "To be defined", "...", "n/a", "Lorem ipsum dolor", "Bridges (TBC)", "scope", "—"],
)
def test_a_placeholder_defines_nothing(text: str) -> None:
    assert _is_placeholder(text)


@pytest.mark.parametrize("text", ["Scope of bridges", "Nothing but bridges", "A test of bridges", "5G"])
def test_few_words_are_no_placeholder(text: str) -> None:
    assert not _is_placeholder(text)


def test_a_placeholder_for_a_title_is_told_apart_from_what_is_missing(tmp_path: Path) -> None:
    files = {"deliverables/a.md": page(title="TBD", planning={"objectives": "Bridges."})}
    assert told(tmp_path, "GOV011", files) == [
        "deliverables/a.md warning: the deliverable has the placeholder `TBD` for a title",
        "deliverables/a.md warning: the deliverable has no scope",
    ]


def test_minutes_are_due_after_a_fortnight(tmp_path: Path) -> None:
    files = {"deliverables/a.md": at_work(("2030-07-01", "2030-06-01"))}
    assert where(tmp_path, "GOV010", files, as_of=date(2030, 6, 15)) == []
    assert where(tmp_path, "GOV010", files, as_of=date(2030, 6, 16)) == ["deliverables/a.md warning"]


@pytest.mark.parametrize(
    ("item", "severity"),
    [
        ("year: 2030", ["warning"]),
        ("year: 2029", ["warning"]),
        ("year: 2028", ["info"]),
        ("year: 2028, deliverable: a", []),
    ],
)
def test_a_plan_binds_the_deliverables_of_its_time(tmp_path: Path, item: str, severity: list[str]) -> None:
    files = {
        "deliverables/a.md": at_work(),
        "registry/action-plan.yml": records(f"id: p, title: Other, {item}"),
    }
    assert where(tmp_path, "GOV013", files) == [f"deliverables/a.md {one}" for one in severity]


def test_an_item_for_another_deliverable_is_none_for_this_one(tmp_path: Path) -> None:
    plan = records("id: p, title: Other, year: 2030, deliverable: b", "id: q, title: Free, year: 2030")
    named = ("planning:\n", "planning:\n  plan_item: {}\n")
    files = {
        "deliverables/a.md": at_work((named[0], named[1].format("p"))),
        "deliverables/c.md": at_work((named[0], named[1].format("q"))),
        "registry/action-plan.yml": plan,
    }
    assert where(tmp_path, "GOV013", files) == ["deliverables/a.md warning"]


def test_only_an_item_that_is_due_must_have_a_state(tmp_path: Path) -> None:
    plan = records(
        "id: a, title: A, year: 2030, due: 2030-06-14",
        "id: b, title: B, year: 2030, due: 2030-06-15",
        "id: c, title: C, year: 2030",
        "id: d, title: D, year: 2030, due: 2030-01-01, state: dropped",
    )
    [said] = told(tmp_path, "GOV014", {"registry/action-plan.yml": plan})
    assert "`A` was due on 2030-06-14" in said


def _case(**fields: object) -> str:
    placed = {"countries": ["NO"], "topics": ["governance"], "sources": ["A rumour"]}
    return work(**{**placed, **fields})


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, ""),
        ({"countries": []}, "no place"),
        ({"countries": [], "is_set": "true"}, ""),
        ({"countries": [], "cases": [{"place": "the river"}]}, ""),
        ({"topics": []}, "no theme"),
        ({"topics": [], "group": "nobody"}, ""),
        ({"sources": []}, "no source"),
        ({"issued": "unknown"}, ""),
        (
            {"issued": "unknown", "consent": {"basis": "secretariat", "approval": "consent-of-nobody"}},
            "no date",
        ),
        ({"countries": [], "sources": []}, "no place and no source"),
        ({"countries": [], "status": "draft"}, ""),
    ],
    ids=str,
)
def test_a_published_case_has_place_date_source_and_theme(
    tmp_path: Path, fields: dict[str, object], missing: str
) -> None:
    files = consented() | {"case-studies/a.md": _case(**fields)}
    expected = [f"case-studies/a.md warning: the case study has {missing}"] if missing else []
    assert told(tmp_path, "GOV027", files) == expected
