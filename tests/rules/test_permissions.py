"""Pictures of others are shown with their rights, for as long as a permission holds."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline.load import load
from generator.rules import content_rules
from tests.factories import DAY, content_folder, page, settings
from tests.rules.works import told

PLAIN = {"alt": "B"}
OTHERS = {"alt": "B", "credit": "B", "holder": "Nobody Ltd", "licence": "CC0-1.0"}
LEAVE = {"reference": "R", "granted_by": "Nobody Ltd", "granted_on": "2029-01-01"}


@pytest.mark.parametrize(
    ("image", "found"),
    [
        (PLAIN, ["error RGT008"]),
        ({**PLAIN, "holder": "itu"}, []),
        ({**PLAIN, "holder": "U4SSC"}, []),
        ({**PLAIN, "holder": "Nobody Ltd"}, ["error RGT008"]),
        (OTHERS, []),
        ({**OTHERS, "licence": "not-on-record"}, ["error RGT008"]),
        ({**OTHERS, "licence": "all-rights-reserved"}, ["error RGT009"]),
        ({**OTHERS, "licence": "all-rights-reserved", "permission": LEAVE}, []),
        ({**OTHERS, "holder": "itu", "licence": "all-rights-reserved"}, []),
    ],
)
def test_pictures_of_others_are_shown_with_their_rights(
    tmp_path: Path, image: dict[str, Any], found: list[str]
) -> None:
    text = page("![B](b.png)", status="published", images={"b.png": image})
    files = {"about/a/index.md": text, "about/a/b.png": ""}
    assert [one.partition(" ")[2] for one in told(tmp_path, files, "RGT")] == found


def test_on_a_draft_missing_rights_of_pictures_are_warnings(tmp_path: Path) -> None:
    files = {
        "about/a/index.md": page("![B](b.png) ![C](c.png)", images={"b.png": PLAIN}),
        "about/a/b.png": "",
        "about/a/c.png": "",
    }
    found = [one.partition(" ")[2] for one in told(tmp_path, files, "RGT")]
    assert found == ["warning RGT008", "warning RGT010"]


def test_what_is_withdrawn_shows_no_pictures(tmp_path: Path) -> None:
    lapsed = {**OTHERS, "permission": {**LEAVE, "until": "2029-02-01"}}
    gone = {"published_on": "2029-01-01", "withdrawn_on": "2029-03-01", "reason": "R", "status": "withdrawn"}
    files = {
        "about/a/index.md": page("![C](c.png)", images={"b.png": PLAIN, "d.png": lapsed}, **gone),
        "about/a/c.png": "",
    }
    assert told(tmp_path, files, "RGT") == []


@pytest.mark.parametrize(
    ("until", "found"),
    [
        (-1, ["error RGT011"]),
        (0, ["warning RGT012"]),
        (90, ["warning RGT012"]),
        (91, []),
    ],
)
def test_a_permission_holds_through_its_last_day_and_warns_for_ninety_days(
    tmp_path: Path, until: int, found: list[str]
) -> None:
    day = str(DAY + timedelta(days=until))
    image = {**OTHERS, "licence": "all-rights-reserved", "permission": {**LEAVE, "until": day}}
    files = {"about/a.md": page(status="published", images={"b.png": image})}
    assert [one.partition(" ")[2] for one in told(tmp_path, files, "RGT")] == found


def test_what_a_rule_asks_for_depends_on_the_day_of_the_build_alone(tmp_path: Path) -> None:
    image = {**OTHERS, "permission": {**LEAVE, "until": "2030-01-01"}}
    root = content_folder(tmp_path, {"about/a.md": page(status="published", images={"b.png": image})})
    corpus = load([root]).corpus
    [lapsed] = [rule for rule in content_rules() if rule.code == "RGT011"]
    days = [date(2030, 1, 1), date(2030, 1, 2)]
    assert [len([*lapsed.diagnostics(corpus, settings(as_of=day))]) for day in days] == [0, 1]
