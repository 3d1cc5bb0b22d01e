"""Money is asked for with the approval of both."""

from pathlib import Path

import pytest

from generator.rules.governance.asks_for_money import _ASKING
from tests.content.records import CONTENT
from tests.factories import page
from tests.rules.applied import told


def _approval(identifier: str, agency: str, **fields: str) -> dict[str, str]:
    record = {
        "id": identifier,
        "kind": "fundraising",
        "scope": "[about/a]",
        "granted_by": agency,
        "date": "2030-01-01",
        "evidence": "an invented letter",
        **fields,
    }
    text = "".join(f"{name}: {value}\n" for name, value in record.items())
    return {f"registry/approvals/{identifier}.yml": text}


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        ({}, ""),
        ({"granted_by": "itu"}, "UNECE has not approved it"),
        ({"kind": "publication"}, "UNECE has not approved it"),
        ({"scope": "[about/b]"}, "the approval of UNECE is for other pages"),
        ({"date": "2030-02-02"}, "the approval of UNECE came on 2030-02-02, after the page"),
        ({"valid_until": "2030-06-14"}, "the approval of UNECE lapsed on 2030-06-14"),
    ],
    ids=str,
)
def test_money_is_asked_for_with_two_approvals_that_hold(
    tmp_path: Path, second: dict[str, str], fault: str
) -> None:
    asking = page(
        status="published", published_on="2030-02-01", fundraising={"approvals": ["first", "second"]}
    )
    files = {
        "about/a.md": asking,
        **_approval("first", "itu"),
        **_approval("second", second.pop("granted_by", "unece"), **second),
    }
    expected = [f"about/a.md error: the page raises funds, and {fault}"] if fault else []
    assert told(tmp_path, "GOV020", files) == expected


def test_asking_without_approval_is_an_error_even_in_a_draft(tmp_path: Path) -> None:
    files = {"about/a.md": page(fundraising={"approvals": []})}
    assert told(tmp_path, "GOV020", files) == [
        "about/a.md error: the page raises funds, and ITU has not approved it, and UNECE has not approved it"
    ]


def test_an_approval_that_is_yet_to_come_or_of_a_page_without_a_day_is_none(tmp_path: Path) -> None:
    both = {"fundraising": {"approvals": ["first", "second"]}}
    files = {
        "about/a.md": page(status="published", **both),
        **_approval("first", "itu"),
        **_approval("second", "unece"),
    }
    [said] = told(tmp_path / "published", "GOV020", files)
    assert "does not say when it was published" in said
    later = files | {"about/a.md": page(**both)} | _approval("second", "unece", date="2030-07-01")
    [said] = told(tmp_path / "draft", "GOV020", later)
    assert said.endswith("the approval of UNECE is dated 2030-07-01, which is yet to come")


@pytest.mark.parametrize(
    "text",
    ["Please donate.", "Become a sponsor of bridges", "We are looking for sponsors", "Donations are welcome"],
)
def test_wording_that_asks_for_money_is_seen(text: str) -> None:
    assert _ASKING.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town donated its data.",
        "Sponsors of the bridge were named.",
        "How cities finance projects with donors",
        "Fundraising needs the approval of both.",
    ],
)
def test_wording_that_tells_of_money_is_not(text: str) -> None:
    assert _ASKING.search(text) is None


def test_declared_fundraising_may_use_its_own_words(tmp_path: Path) -> None:
    files = {"about/a.md": page("Please donate.", fundraising={"approvals": []})}
    assert told(tmp_path, "GOV021", files) == []


def test_nothing_that_we_ship_asks_for_money() -> None:
    texts = [file.read_text(encoding="utf-8") for file in CONTENT.rglob("*.md")]
    assert texts
    assert not [text for text in texts if _ASKING.search(text)]
