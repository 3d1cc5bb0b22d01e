"""Rules of rights where one example cannot show all that they tell apart."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline.load import load
from generator.rules import content_rules
from generator.rules.rights._licence import is_licence
from tests.factories import DAY, ROOT, content_folder, page, settings, work
from tests.rules.works import PAPER, RIGHTS, approval, consented, told


def rights(**fields: object) -> dict[str, object]:
    return {**RIGHTS, **fields}


def codes(root: Path, text: str, path: str = PAPER) -> list[str]:
    scope = path.removesuffix(".md").removesuffix("/index")
    files = {path: text, **approval(scope=f"[{scope}]")}
    return [one.partition(" ")[2] for one in told(root, files, "RGT")]


@pytest.mark.parametrize(
    ("holders", "found"),
    [
        (["itu", "unece"], []),
        (["ITU", "United Nations Economic Commission for Europe", "A. Nobody"], []),
        (["itu"], ["error RGT002"]),
        (["unesco"], ["error RGT002"]),
        ("not-on-record", ["error RGT002"]),
        (["A. Nobody"], ["error RGT001"]),
        (["Nobody Ltd", "A. Nobody"], ["error RGT001"]),
        (["U4SSC"], ["error RGT001"]),
        ([], ["error RGT001"]),
    ],
)
def test_holders_of_a_work_on_the_secretariats_consent_include_itu_and_unece(
    tmp_path: Path, holders: object, found: list[str]
) -> None:
    told_of = codes(tmp_path, consented(rights=rights(holders=holders)))
    assert [one for one in told_of if one != "info RGT003"] == found


@pytest.mark.parametrize(
    ("holders", "found"),
    [("not-on-record", []), (["itu"], []), (["A. Nobody"], ["error RGT001"]), (["u4ssc"], ["error RGT001"])],
)
def test_a_page_on_public_record_says_only_what_is_on_record(
    tmp_path: Path, holders: object, found: list[str]
) -> None:
    nothing = dict.fromkeys(("licence", "stated", "contact"), "not-on-record")
    assert codes(tmp_path, work(rights={"holders": holders, **nothing})) == found


def test_works_of_others_are_outside_the_rules_of_holders(tmp_path: Path) -> None:
    text = consented(collection="related", rights=rights(holders=["A. Nobody"], contact="not-on-record"))
    assert codes(tmp_path, text, "related-works/a.md") == []


@pytest.mark.parametrize(
    ("holders", "stated", "found"),
    [
        (["itu", "unece"], "© ITU and UNECE, 2029", []),
        (["itu", "unece"], "Copyright International Telecommunication Union and UNECE", []),
        (["itu", "unece"], "© ITU", ["info RGT003"]),
        (["itu", "unece"], "Copyright Nobody Ltd", ["info RGT003"]),
        (["itu", "unece"], "Free to share", []),
        (["itu", "unece"], "not-on-record", []),
        (["itu"], "Free to share", ["info RGT003"]),
        (["itu", "unece"], "© QUITUNECE", ["info RGT003"]),
    ],
)
def test_a_line_that_gives_the_work_to_others_is_told_of(
    tmp_path: Path, holders: list[str], stated: str, found: list[str]
) -> None:
    unknown = {"licence": "not-on-record", "contact": "not-on-record"}
    text = work(rights={"holders": holders, "stated": stated, **unknown})
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize("status", ["draft", "in-review"])
@pytest.mark.parametrize(
    ("holders", "found"),
    [
        (["u4ssc"], []),
        (["U4SSC"], []),
        ("not-on-record", []),
        (["itu", "unece"], ["error RGT004"]),
        (["u4ssc", "Nobody Ltd"], ["error RGT004"]),
    ],
)
def test_unpublished_work_is_the_initiatives(
    tmp_path: Path, status: str, holders: object, found: list[str]
) -> None:
    text = consented(status=status, published_on="", rights=rights(holders=holders))
    assert codes(tmp_path, text) == found


def test_a_page_at_work_on_a_published_work_names_that_works_holders(tmp_path: Path) -> None:
    assert codes(tmp_path, work(status="draft", rights=rights(holders=["itu", "unece"]))) == []


@pytest.mark.parametrize(
    ("licence", "known"),
    [
        ("CC-BY-4.0", True),
        ("cc-by-4.0", True),
        ("CC-BY-NC-ND-3.0-IGO", True),
        ("CC-BY-4.0 OR (MIT AND Apache-2.0)", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", True),
        ("all-rights-reserved", True),
        ("CC BY 4.0", False),
        ("CC-BY", False),
        ("MIT OR", False),
        ("(MIT", False),
        ("MIT WITH Apache-2.0", False),
        ("All rights reserved", False),
        ("public domain", False),
        (" ", False),
    ],
)
def test_a_licence_is_one_that_spdx_lists(licence: str, known: bool) -> None:  # noqa: FBT001 - a column
    assert is_licence(licence) is known


def test_the_list_of_licences_is_not_read_where_content_names_none() -> None:
    program = "import sys, generator.rules as r; r.all_rules(); print('license_expression' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    assert done.stdout == "False\n"


def test_every_licence_of_a_page_is_looked_up(tmp_path: Path) -> None:
    image = {"alt": "B", "credit": "B", "holder": "B", "licence": "free"}
    files = {"about/a.md": page(status="published", images={"b.png": image, "c.png": image})}
    assert [one.split()[-1] for one in told(tmp_path, files, "RGT")] == ["RGT005", "RGT005"]


FULL = {"full_text": "true"}


@pytest.mark.parametrize(
    ("path", "fields", "found"),
    [
        (PAPER, {"rights": rights(licence="all-rights-reserved")}, []),
        ("related-works/a.md", {"rights": rights(licence="all-rights-reserved")}, ["error RGT006"]),
        ("related-works/a.md", {"rights": rights(licence="not-on-record")}, ["error RGT006"]),
        ("related-works/a.md", {"rights": rights(licence="CC-BY-ND-4.0")}, []),
        (PAPER, {"status": "draft", "consent": "", "rights": rights(holders=["u4ssc"])}, []),
        (
            PAPER,
            {
                "status": "draft",
                "consent": "",
                "published_on": "",
                "rights": rights(holders=["u4ssc"], licence="all-rights-reserved"),
            },
            ["warning RGT006"],
        ),
    ],
)
def test_the_whole_text_is_shown_by_its_licence_or_by_the_secretariat(
    tmp_path: Path, path: str, fields: dict[str, Any], found: list[str]
) -> None:
    collection = {"collection": "related"} if path.startswith("related") else {}
    assert codes(tmp_path, consented(**FULL, **collection, **fields), path) == found


def test_everything_that_a_consented_work_does_not_say_of_its_rights_is_told(tmp_path: Path) -> None:
    unknown = dict.fromkeys(("licence", "stated", "contact"), "not-on-record")
    assert codes(tmp_path, consented(rights=rights(**unknown))) == ["error RGT007"] * 3


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


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        (PAPER, consented(also_published_in=[{"where": "B"}]), ["error RGT013"]),
        (
            PAPER,
            consented(
                status="in-review",
                published_on="",
                rights=rights(holders=["u4ssc"]),
                also_published_in=[{"where": "B"}],
            ),
            ["warning RGT013"],
        ),
        (PAPER, work(also_published_in=[{"where": "B"}]), ["info RGT013"]),
        ("related-works/a.md", consented(collection="related", also_published_in=[{"where": "B"}]), []),
    ],
)
def test_reuse_is_told_to_the_secretariat(tmp_path: Path, path: str, text: str, found: list[str]) -> None:
    assert codes(tmp_path, text, path) == found


def test_what_a_rule_asks_for_depends_on_the_day_of_the_build_alone(tmp_path: Path) -> None:
    image = {**OTHERS, "permission": {**LEAVE, "until": "2030-01-01"}}
    root = content_folder(tmp_path, {"about/a.md": page(status="published", images={"b.png": image})})
    corpus = load([root]).corpus
    [lapsed] = [rule for rule in content_rules() if rule.code == "RGT011"]
    days = [date(2030, 1, 1), date(2030, 1, 2)]
    assert [len([*lapsed.diagnostics(corpus, settings(as_of=day))]) for day in days] == [0, 1]
