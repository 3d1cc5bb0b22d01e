"""What works name, and what must be named."""

from pathlib import Path

import pytest

from generator.rules.alignment.unit_not_accepted import _same
from tests.factories import city, page, work
from tests.rules.applied import applied, told, where

CONSENT = {"basis": "secretariat", "approval": "consent-of-nobody"}
APPROVAL = {
    "registry/approvals/consent-of-nobody.yml": (
        "id: consent-of-nobody\nkind: publication\nscope: [policy-papers/own]\ngranted_by: itu\n"
        "date: 2029-01-01\nevidence: an invented letter\n"
    )
}


def test_guidelines_recommendations_action_plans_and_every_policy_paper_name_an_agenda(
    tmp_path: Path,
) -> None:
    kinds = ("guideline", "recommendations", "action-plan", "report")
    files = {f"deliverables/{kind}.md": work(kind=kind) for kind in kinds}
    files["policy-papers/report.md"] = work()
    assert where(tmp_path, "ALN001", files) == [
        "deliverables/action-plan.md error",
        "deliverables/guideline.md error",
        "deliverables/recommendations.md error",
        "policy-papers/report.md error",
    ]


def test_the_works_of_others_need_not_be_aligned(tmp_path: Path) -> None:
    files = {"related-works/a.md": work(kind="guideline", collection="related")}
    assert where(tmp_path, "ALN001", files) == []


@pytest.mark.parametrize(
    "named", [{"sdgs": ["11"]}, {"kpis": ["ec-ict-ict-1c"]}, {"standards": ["iso-37106"]}], ids=str
)
def test_one_goal_indicator_or_standard_is_enough(tmp_path: Path, named: dict[str, object]) -> None:
    assert where(tmp_path, "ALN001", {"policy-papers/a.md": work(**named)}) == []


def test_guidance_in_draft_is_warned_of_what_it_lacks(tmp_path: Path) -> None:
    assert where(tmp_path, "ALN001", {"policy-papers/a.md": page()}) == ["policy-papers/a.md warning"]


def test_a_second_kind_of_agenda_is_asked_of_our_own_works_and_only_noted_on_records(tmp_path: Path) -> None:
    files = {
        "policy-papers/own.md": work(sdgs=["11"], consent=CONSENT),
        "policy-papers/record.md": work(sdgs=["11"]),
        "policy-papers/two.md": work(sdgs=["11"], frameworks=["paris-agreement"], consent=CONSENT),
    }
    assert where(tmp_path, "ALN003", files | APPROVAL) == [
        "policy-papers/own.md warning",
        "policy-papers/record.md info",
    ]


def test_an_agenda_without_a_successor_on_record_is_never_old(tmp_path: Path) -> None:
    files = {"case-studies/a.md": work(issued="2050", frameworks=["Connect 2020", "paris-agreement"])}
    assert told(tmp_path, "ALN005", files) == []


def test_an_old_agenda_is_noted_on_the_record_of_a_printed_work(tmp_path: Path) -> None:
    files = {
        "case-studies/old.md": work(issued="2029", frameworks=["connect-2020-agenda"]),
        "case-studies/same-year.md": work(issued="2028-12", frameworks=["connect-2020-agenda"]),
        "case-studies/first.md": work(issued="2028", frameworks=["connect-2030-agenda"]),
        "case-studies/later.md": work(issued="2030", frameworks=["connect-2030-agenda"]),
    }
    [said] = told(tmp_path, "ALN005", files)
    assert said.startswith("case-studies/old.md info: a work of 2029 names the Connect 2020 Agenda")
    assert said.endswith("the Connect 2030 Agenda, is on record from 2028 on")


def test_a_draft_is_no_evidence_that_an_agenda_has_a_successor(tmp_path: Path) -> None:
    files = {
        "case-studies/old.md": work(issued="2029", frameworks=["connect-2020-agenda"]),
        "case-studies/draft.md": page(issued="2028", frameworks=["connect-2030-agenda"]),
    }
    assert told(tmp_path, "ALN005", files) == []


def test_the_year_of_an_agenda_on_record_goes_before_the_works_that_name_it(tmp_path: Path) -> None:
    frameworks = (
        "about: Invented.\nrecords:\n"
        "- {id: old, label: Old Agenda, successor: new}\n- {id: new, label: New Agenda, since: 2020}\n"
    )
    files = {
        "registry/frameworks.yml": frameworks,
        "case-studies/a.md": page(issued="2021", frameworks=["old"]),
        "case-studies/b.md": page(issued="2020-05", frameworks=["old"]),
    }
    assert where(tmp_path, "ALN005", files) == ["case-studies/a.md warning"]


def _result(unit: str, code: str = "ec-ict-ict-1c") -> str:
    value = {"code": code, "status": "reported", "value": "7", "unit": unit}
    report = {"report_year": "2029", "source": "https://works.example/", "values": [value]}
    return city(results=[{"publication": "case-studies/a", **report}])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("per 100 000 inhabitants", "per 100,000 inhabitants"),
        ("per 100 000 inhabitants", "/100\u00a0000 Inhabitants"),
        ("%", "per cent"),
        ("%", "percent"),
        ("µg/m³", "μg/m3"),
        ("yes/no", "Yes / No"),
    ],
)
def test_other_spellings_of_a_unit_are_the_same_unit(one: str, other: str) -> None:
    assert _same(one) == _same(other)


def test_another_unit_is_named_with_those_the_indicator_has(tmp_path: Path) -> None:
    files = {"cities/a.md": _result("% of GDP"), "cities/b.md": _result("%")}
    assert told(tmp_path, "ALN004", files) == [
        "cities/a.md error: `% of GDP` is no unit of EC: ICT: ICT: 1C, which is given in `%`"
    ]


def test_a_work_at_work_says_for_whom_it_is_and_a_record_only_where_it_gives_guidance(tmp_path: Path) -> None:
    files = {
        "case-studies/draft.md": page(),
        "deliverables/guideline.md": work(kind="guideline"),
        "deliverables/report.md": work(),
        "related-works/others.md": page(),
    }
    assert where(tmp_path, "ALN006", files) == [
        "case-studies/draft.md warning",
        "deliverables/guideline.md info",
    ]


def test_a_goal_left_out_of_a_draft_is_told_once_and_an_empty_list_by_this_rule(tmp_path: Path) -> None:
    files = {"case-studies/none.md": page(), "case-studies/empty.md": page(sdgs=[])}
    [found] = applied(tmp_path, "ALN002", files)
    assert (found.path, found.severity) == ("case-studies/empty.md", "warning")
