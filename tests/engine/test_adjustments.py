"""`rules:` of our plugin in mkdocs.yml."""

from pathlib import Path
from typing import Any

import pytest

from generator.engine.adjustments import adjustments
from generator.model.diagnostic import Severity
from generator.model.errors import GeneratorError
from generator.model.settings import Adjustment
from tests.factories import page, write
from tests.workshop import Workshop

ODD = {"about/odd.md": page(published_on="2020-01-01")}
"""A draft that says that it was public: a warning of STA018."""


def test_a_severity_holds_for_all_pages_or_below_a_folder() -> None:
    written = {"STA018": "error", "RGT013": {"policy-papers/": "info", "/deliverables": "off"}}
    assert adjustments(written) == (
        Adjustment(code="STA018", severity=Severity.ERROR),
        Adjustment(code="RGT013", severity=Severity.INFO, folder="policy-papers"),
        Adjustment(code="RGT013", severity=None, folder="deliverables"),
    )


@pytest.mark.parametrize("written", ["off", False])
def test_off_is_off_however_yaml_reads_it(written: object) -> None:
    assert adjustments({"STA018": written}) == (Adjustment(code="STA018", severity=None),)


@pytest.mark.parametrize("written", ["fatal", True, 1, ["error"], None])
def test_another_word_is_refused_with_those_allowed(written: object) -> None:
    with pytest.raises(GeneratorError) as caught:
        adjustments({"STA018": written})
    assert caught.value.reference == "bad-severity"
    assert caught.value.hint == "one of: error, warning, info, off"


def built(folder: Path, rules: dict[str, Any]) -> Workshop:
    workshop = Workshop.at(folder / "work", ODD, registries=False, rules=rules)
    write(workshop.content, {"registry/clauses.yml": CLAUSES})
    return workshop


CLAUSES = """\
about: Invented.
records:
- {id: IP-03, section: S, area: ip, summary: S, severity: critical, enforcement: block}
"""


@pytest.mark.parametrize(
    ("rules", "code", "said"),
    [
        ({}, 0, "warning STA018"),
        ({"STA018": "error"}, 1, "error STA018"),
        ({"STA018": {"about": "error", "guide": "info"}}, 1, "error STA018"),
        ({"STA018": {"guide": "error"}}, 0, "warning STA018"),
        ({"STA009": "off"}, 2, "rule-not-adjustable"),
        ({"STA9": "off"}, 2, "unknown-rule"),
        ({"STA018": "loud"}, 2, "bad-severity"),
    ],
)
def test_a_build_weighs_faults_as_mkdocs_yml_says(
    tmp_path: Path, rules: dict[str, Any], code: int, said: str
) -> None:
    done = built(tmp_path, rules).build()
    assert (done.code, said in done.err) == (code, True), done.err


def test_a_rule_that_mkdocs_yml_switches_off_is_silent(tmp_path: Path) -> None:
    done = built(tmp_path, {"STA018": "off"}).build("--strict")
    assert (done.code, done.err) == (0, "")
