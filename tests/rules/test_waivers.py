"""Rules of waivers where one example cannot show all that they tell apart."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.pipeline.load import load
from generator.rules import content_rules
from tests.factories import page, settings
from tests.rules.works import small_folder

WAIVER = {
    "id": "invented",
    "rule": "STA018",
    "page": "about/a",
    "reason": "Nobody objects",
    "granted_by": "itu",
    "granted_on": "2030-01-01",
    "until": "2030-12-31",
}


def told(root: Path, *waivers: Mapping[str, str]) -> list[str]:
    """What the rules of waivers say of a register that holds these."""
    records = [f"- {{{', '.join(f'{k}: {v}' for k, v in {**WAIVER, **one}.items())}}}\n" for one in waivers]
    text = "about: Invented.\nrecords:\n" + "".join(records)
    folder = small_folder(root, {"about/a.md": page(), "registry/waivers.yml": text})
    corpus = load([folder]).corpus
    rules = [rule for rule in content_rules() if rule.code.startswith("WVR")]
    return sorted(
        f"{one.line} {one.severity} {one.code}"
        for rule in rules
        for one in rule.diagnostics(corpus, settings())
    )


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ({"granted_on": "2030-06-15", "until": "2030-06-15"}, ["3 info WVR001"]),
        ({"granted_on": "2030-06-14", "until": "2030-06-14"}, ["3 warning WVR002"]),
        ({"granted_on": "2030-06-16", "until": "2030-06-16"}, ["3 error WVR007"]),
        # One fault, told once: with its dates the wrong way round it has neither lapsed nor come early.
        ({"granted_on": "2030-06-01", "until": "2030-05-31"}, ["3 error WVR006"]),
        ({"granted_on": "2031-06-01", "until": "2031-05-31"}, ["3 error WVR006"]),
    ],
)
def test_a_waiver_is_in_force_or_over_or_wrong(
    tmp_path: Path, dates: dict[str, str], found: list[str]
) -> None:
    assert told(tmp_path, dates) == found


def test_every_waiver_in_force_is_listed_with_all_that_it_says(tmp_path: Path) -> None:
    other = {"id": "other", "rule": "RGT013", "granted_by": "unece"}
    assert told(tmp_path, {}, other) == ["3 info WVR001", "4 info WVR001"]
    [listed] = [rule for rule in content_rules() if rule.code == "WVR001"]
    first, _ = listed.diagnostics(load([tmp_path]).corpus, settings())
    assert first.message == "STA018 is waived for `about/a` until 2030-12-31, by ITU: Nobody objects"
    assert first.path == "registry/waivers.yml"


@pytest.mark.parametrize(("rule", "code"), [("STA009", "WVR003"), ("SRC001", "WVR004"), ("sta018", "WVR004")])
def test_what_cannot_be_waived_is_no_waiver(tmp_path: Path, rule: str, code: str) -> None:
    assert told(tmp_path, {"rule": rule}) == [f"3 error {code}", "3 info WVR001"]
