"""Severities as the configuration wants them, and those it cannot have."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.diagnostic import Severity
from generator.model.errors import GeneratorError
from generator.model.settings import Adjustment
from generator.pipeline.check import check
from tests.factories import page, settings
from tests.rules.works import approval, consented, small_folder

ODD = page(published_on="2029-01-01")
REUSED = consented(also_published_in=[{"where": "B"}])
"""STA018 and RGT013 fire here; the clause of the second is `warn`."""


def found(root: Path, *adjustments: Adjustment, files: Mapping[str, str] | None = None) -> list[str]:
    folder = small_folder(root, files or {"about/a.md": ODD, "guide/a.md": ODD})
    made = settings(adjustments=adjustments)
    return [
        f"{one.path} {one.severity} {one.code}"
        for one in check([folder], made).diagnostics
        if one.code in {"STA018", "RGT013"}
    ]


def test_without_an_adjustment_a_rule_has_its_own_severity(tmp_path: Path) -> None:
    assert found(tmp_path) == ["about/a.md warning STA018", "guide/a.md warning STA018"]


@pytest.mark.parametrize("severity", Severity)
def test_a_rule_that_serves_no_clause_has_the_severity_asked_for(tmp_path: Path, severity: Severity) -> None:
    adjustment = Adjustment(code="STA018", severity=severity)
    assert found(tmp_path, adjustment) == [f"{f}/a.md {severity} STA018" for f in ("about", "guide")]


def test_a_rule_can_be_switched_off(tmp_path: Path) -> None:
    assert found(tmp_path, Adjustment(code="STA018", severity=None)) == []


def test_a_rule_whose_clause_only_warns_can_be_lowered(tmp_path: Path) -> None:
    files = {"policy-papers/a.md": REUSED, **approval()}
    assert found(tmp_path, files=files) == ["policy-papers/a.md error RGT013"]
    lowered = Adjustment(code="RGT013", severity=Severity.INFO)
    assert found(tmp_path, lowered, files=files) == ["policy-papers/a.md info RGT013"]


def test_the_deepest_folder_decides(tmp_path: Path) -> None:
    files = {"about/a.md": ODD, "about/b/index.md": ODD, "guide/a.md": ODD}
    adjustments = [
        Adjustment(code="STA018", severity=Severity.ERROR, folder="about/b"),
        Adjustment(code="STA018", severity=None, folder="about"),
        Adjustment(code="STA018", severity=Severity.INFO),
    ]
    for order in (adjustments, adjustments[::-1]):
        assert found(tmp_path, *order, files=files) == [
            "about/b/index.md error STA018",
            "guide/a.md info STA018",
        ]


def test_a_folder_is_not_another_whose_name_it_begins(tmp_path: Path) -> None:
    off = Adjustment(code="STA018", severity=None, folder="abo")
    assert len(found(tmp_path, off)) == 2


@pytest.mark.parametrize("severity", [None, *Severity])
@pytest.mark.parametrize("code", ["STA003", "STA009", "RGT001", "LNK004"])
def test_a_rule_whose_clause_blocks_cannot_be_adjusted(
    tmp_path: Path, code: str, severity: Severity | None
) -> None:
    with pytest.raises(GeneratorError) as caught:
        found(tmp_path, Adjustment(code=code, severity=severity, folder="about"))
    assert caught.value.reference == "rule-not-adjustable"
    assert code in caught.value.message


@pytest.mark.parametrize("code", ["STA999", "FLD001", "sta018"])
def test_an_adjustment_of_no_rule_is_the_operators_fault(tmp_path: Path, code: str) -> None:
    with pytest.raises(GeneratorError) as caught:
        found(tmp_path, Adjustment(code=code, severity=None))
    assert caught.value.reference == "unknown-rule"
