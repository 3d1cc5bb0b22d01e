"""Rules of rights where one example cannot show all that they tell apart: whose a work is."""

from pathlib import Path

import pytest

from tests.factories import work
from tests.rules.works import PAPER, codes, consented, rights


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


def test_everything_that_a_consented_work_does_not_say_of_its_rights_is_told(tmp_path: Path) -> None:
    unknown = dict.fromkeys(("licence", "stated", "contact"), "not-on-record")
    assert codes(tmp_path, consented(rights=rights(**unknown))) == ["error RGT007"] * 3


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
