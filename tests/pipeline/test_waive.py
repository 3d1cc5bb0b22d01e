"""What a waiver lets pass, and what it never does."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.model.diagnostic import Diagnostic
from generator.pipeline.check import check
from generator.pipeline.checked import Checked
from tests.factories import front_matter, page, settings
from tests.rules.works import COPIED, small_folder

LAST = date(2030, 6, 20)
ODD = page(published_on="2029-01-01")
"""A draft that says that it was public: STA018, which serves no clause."""
RECALLED = page(status="withdrawn", withdrawn_on="2030-01-01", reason="R")
"""A withdrawn page that never was public: STA015, an error that serves no clause."""


def register(*waived: tuple[str, str]) -> dict[str, str]:
    """A register of waivers, each for a rule and a page."""
    held = "granted_by: itu, granted_on: 2030-06-01, until: 2030-06-20"
    records = [
        f"- {{id: w{n}, rule: {rule}, page: {name}, reason: R, {held}}}"
        for n, (rule, name) in enumerate(waived)
    ]
    return {"registry/waivers.yml": "\n".join(["about: Invented.", "records:", *records, ""])}


def checked(root: Path, files: Mapping[str, str], *waived: tuple[str, str], as_of: date = LAST) -> Checked:
    return check([small_folder(root, {**files, **register(*waived)})], settings(as_of=as_of))


def places(diagnostics: Sequence[Diagnostic]) -> list[str]:
    return [f"{one.path}:{one.line} {one.code}" for one in diagnostics if not one.code.startswith("WVR")]


@pytest.mark.parametrize("day", [date(2030, 6, 1), date(2030, 6, 10), LAST])
def test_a_waiver_holds_from_the_day_it_was_granted_through_its_last(tmp_path: Path, day: date) -> None:
    found = checked(tmp_path, {"about/a.md": ODD}, ("STA018", "about/a"), as_of=day)
    assert (places(found.diagnostics), places(found.waived)) == ([], ["about/a.md:5 STA018"])


@pytest.mark.parametrize("day", [date(2030, 5, 31), date(2030, 6, 21)])
def test_a_waiver_lets_nothing_pass_before_or_after(tmp_path: Path, day: date) -> None:
    found = checked(tmp_path, {"about/a.md": ODD}, ("STA018", "about/a"), as_of=day)
    assert (places(found.diagnostics), places(found.waived)) == (["about/a.md:5 STA018"], [])


def test_another_page_and_another_rule_are_untouched(tmp_path: Path) -> None:
    files = {"about/a.md": ODD, "about/b.md": ODD, "about/c.md": RECALLED}
    found = checked(tmp_path, files, ("STA018", "about/a"), ("STA018", "about/c"))
    assert places(found.diagnostics) == ["about/b.md:5 STA018", "about/c.md:4 STA015"]
    assert places(found.waived) == ["about/a.md:5 STA018"]


def test_a_waived_error_does_not_stop_a_build(tmp_path: Path) -> None:
    files = {"about/a.md": RECALLED}
    assert checked(tmp_path / "before", files, ("STA018", "about/a")).failed
    assert not checked(tmp_path / "after", files, ("STA015", "about/a")).failed


def test_what_serves_a_critical_clause_is_never_let_pass(tmp_path: Path) -> None:
    found = checked(tmp_path, {"policy-papers/a.md": COPIED}, ("STA008", "policy-papers/a"))
    assert "STA008" in {one.code for one in found.diagnostics}
    assert found.waived == []


def test_what_no_rule_has_found_is_never_let_pass(tmp_path: Path) -> None:
    files = {"about/a.md": page(contry="NO"), "news/b.md": page(status="published")}
    found = checked(tmp_path, files, ("FLD002", "about/a"), ("FLD001", "news/b"))
    assert {"about/a.md:5 FLD002", "news/b.md:1 FLD001"} <= {*places(found.diagnostics)}
    assert found.waived == []


def test_a_translation_is_let_off_with_its_original(tmp_path: Path) -> None:
    fields = {"title": "T", "summary": "S", "status": "published", "translation": {"status": "courtesy"}}
    body = "[x](x.md)\n"
    files = {"about/a.md": page(body, status="published"), "about/a.fr.md": front_matter(fields, body)}
    assert places(checked(tmp_path, files, ("LNK001", "about/a")).waived) == [
        "about/a.fr.md:7 LNK001",
        "about/a.md:6 LNK001",
    ]
