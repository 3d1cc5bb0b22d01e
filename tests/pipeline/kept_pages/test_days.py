"""Another day, other settings, and what is compared with pages that did not change."""

from dataclasses import replace
from datetime import date

from generator.model.diagnostic import Severity
from generator.model.settings import Adjustment
from tests.factories import page, settings, work, write
from tests.pipeline.kept_pages.conftest import PASSAGE, Kept, change


def test_a_new_day_is_for_those_whose_rules_looked_at_one_between(kept: Kept) -> None:
    write(
        kept.root,
        {
            "about/b.md": page(status="published", published_on="2030-06-20"),
            "about/c.md": page(status="published", published_on="2030-06-10"),
        },
    )
    assert "CRF006" in {one.code for one in kept() if one.path == "about/b.md"}
    kept(settings(as_of=date(2030, 6, 19)))
    assert (kept.read, kept.judged) == ([], [])
    found = kept(settings(as_of=date(2030, 6, 20)))
    assert "CRF006" not in {one.code for one in found if one.path == "about/b.md"}
    assert (kept.read, kept.judged) == ([], ["about/b.md"])


def test_settings_are_for_those_of_whom_something_is_told(kept: Kept) -> None:
    write(kept.root, {"about/c.md": page("[gone](gone.md)\n")})
    assert "LNK001" in kept.codes("about/c.md")
    lowered = settings(adjustments=(Adjustment(code="LNK001", severity=Severity.INFO),))
    assert {one.severity for one in kept(lowered) if one.code == "LNK001"} == {Severity.INFO}
    assert (kept.read, kept.judged) == ([], ["about/c.md"])
    moved = replace(settings(), site_url="https://another.example/")
    assert {one.link[:24] for one in kept(moved)} == {"https://another.example/"}
    assert kept.read == []


def test_a_clause_is_for_those_of_whom_it_is_told(kept: Kept) -> None:
    write(kept.root, {"deliverables/e.md": work(title="E", kind="guideline")})
    assert {one.path for one in kept() if one.clause == "ALIGN-01"} == {"deliverables/e.md"}
    change(kept, "clauses", "id: ALIGN-01", "id: ALIGN-99")
    kept()
    assert (kept.read, kept.judged) == ([], ["deliverables/e.md"])


def test_what_is_hidden_for_some_days_is_looked_for_in_pages_that_did_not_change(kept: Kept) -> None:
    write(
        kept.root,
        {
            "deliverables/d.md": work(PASSAGE, status="draft"),
            "about/c.md": page(PASSAGE, status="published", publish_on="2030-07-01"),
        },
    )
    later = settings(as_of=date(2030, 7, 2))
    assert not {"CNF004"} & {one.code for one in kept()}
    assert {"CNF004"} & {one.code for one in kept(later)}
    assert not {"CNF004"} & {one.code for one in kept()}
    assert {"CNF004"} & {one.code for one in kept(later)}


def test_a_passage_is_found_in_a_page_that_did_not_change(kept: Kept) -> None:
    write(kept.root, {"deliverables/c.md": work(f"So it is said. {PASSAGE}")})
    assert any(one.code in {"OVL001", "OVL002"} for one in kept())
    write(kept.root, {"deliverables/c.md": work("So it is said.")})
    assert not any(one.code in {"OVL001", "OVL002"} for one in kept())


def test_a_draft_that_is_quoted_is_found_in_a_page_that_did_not_change(kept: Kept) -> None:
    write(kept.root, {"deliverables/d.md": work(PASSAGE), "about/c.md": page(PASSAGE)})
    assert {"CNF004"} & {one.code for one in kept()}
    write(kept.root, {"about/c.md": page("Other words.")})
    assert not {"CNF004"} & {one.code for one in kept()}
