"""Changes beyond those of the rules' own examples."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline.load import load
from generator.rules import transition_rules
from tests.factories import content_folder, page, settings, work

LONG = "A body that is long enough to tell one work from another."
PUBLIC = page(LONG, title="Old title", status="published")
FRENCH = page(title="Titre", status="published", translation={"status": "courtesy"})
A_TO_B = "about: Old.\nrecords:\n- {id: a, old: about/a, new: about/b, since: 2029-01-01}\n"
RIGHTS = {"holders": ["itu"], "licence": "CC-BY-4.0", "stated": "x", "contact": "x"}
APPROVAL = """\
id: a
kind: publication
scope: [policy-papers/a]
granted_by: itu
date: 2029-01-15
evidence: Invented.
"""

Files = Mapping[str, str]


def found(folder: Path, before: Files, after: Files, as_of: date | None = None) -> list[str]:
    """Codes and places of what is wrong with a change."""
    then, now = (
        load([content_folder(folder / name, files)]).corpus
        for name, files in (("before", before), ("after", after))
    )
    chosen = settings(as_of=as_of) if as_of else settings()
    faults = [fault for rule in transition_rules() for fault in rule.diagnostics(then, now, chosen)]
    return [f"{fault.code} {fault.path}:{fault.line}" for fault in faults]


def with_consent(status: str, **fields: object) -> str:
    consent = {"basis": "secretariat", "approval": "a"}
    return work(status=status, consent=consent, **fields)


def test_a_page_with_another_title_is_known_by_its_body(tmp_path: Path) -> None:
    after = {"about/b.md": PUBLIC.replace("Old title", "New title")}
    assert found(tmp_path, {"about/a.md": PUBLIC}, after) == ["TRN002 about/b.md:2"]


def test_a_page_with_another_text_is_known_by_its_research_record(tmp_path: Path) -> None:
    before = {"about/a.md": page(status="published", title="One", fact="f-1")}
    after = {"about/b.md": page(status="published", title="Two", fact="f-1"), "about/c.md": page(title="One")}
    assert found(tmp_path, before, after) == ["TRN002 about/b.md:2"]


def test_two_new_pages_of_one_title_are_no_page_renamed(tmp_path: Path) -> None:
    before = {"about/a.md": page(status="published")}
    assert found(tmp_path, before, {"about/b.md": page(), "about/c.md": page()}) == ["TRN001 about/a.md:1"]


def test_a_draft_may_be_renamed_and_removed(tmp_path: Path) -> None:
    assert found(tmp_path, {"about/a.md": page(), "about/c.md": page()}, {"about/b.md": page()}) == []


def test_a_tombstone_stays(tmp_path: Path) -> None:
    gone = page(status="withdrawn", published_on="2029-01-01", withdrawn_on="2029-02-01", reason="Wrong.")
    assert found(tmp_path, {"about/a.md": gone}, {}) == ["TRN001 about/a.md:1"]


def test_a_translation_that_was_public_stays(tmp_path: Path) -> None:
    before = {"about/a.md": PUBLIC, "about/a.fr.md": FRENCH}
    assert found(tmp_path / "1", before, {"about/a.md": PUBLIC}) == ["TRN001 about/a.fr.md:1"]
    draft = {"about/a.md": PUBLIC, "about/a.fr.md": FRENCH.replace("published", "draft")}
    assert found(tmp_path / "2", before, draft) == ["TRN003 about/a.fr.md:4"]
    assert found(tmp_path / "3", before, {}) == ["TRN001 about/a.md:1"]


def test_a_translation_goes_where_its_original_is_redirected(tmp_path: Path) -> None:
    before = {"about/a.md": PUBLIC, "about/a.fr.md": FRENCH}
    after = {"about/b.md": PUBLIC, "about/b.fr.md": FRENCH, "registry/redirects.yml": A_TO_B}
    assert found(tmp_path, before, after) == []


def test_a_page_that_changes_its_language_leaves_its_address(tmp_path: Path) -> None:
    after = {"about/a.fr.md": page(LONG, title="Old title", status="published")}
    assert found(tmp_path, {"about/a.md": PUBLIC}, after) == ["TRN001 about/a.md:1"]


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [("publish_on", "2031-01-01", 5), ("status", "draft", 4), ("status", "withdrawn", 4)],
)
def test_a_public_page_stays_to_be_seen(tmp_path: Path, field: str, value: str, line: int) -> None:
    fields = {"status": "published", field: value}
    after = {"about/a.md": page(**fields)}
    assert found(tmp_path, {"about/a.md": PUBLIC}, after) == [f"TRN003 about/a.md:{line}"]


def test_an_expiry_is_no_hiding(tmp_path: Path) -> None:
    after = {"about/a.md": page(status="published", expires_on="2029-01-01")}
    assert found(tmp_path, {"about/a.md": PUBLIC}, after) == []


@pytest.mark.parametrize("status", ["draft", "in-review"])
def test_consent_comes_before_publication(tmp_path: Path, status: str) -> None:
    before = {"policy-papers/a.md": with_consent(status), "registry/approvals/a.yml": APPROVAL}
    after = before | {"policy-papers/a.md": with_consent("published", published_on="2029-02-01")}
    assert found(tmp_path / "1", before, after) == ["TRN004 policy-papers/a.md:4"]
    approved = before | {"policy-papers/a.md": with_consent("approved")}
    assert found(tmp_path / "2", approved, after) == []


@pytest.mark.parametrize(
    ("published_on", "codes"),
    [
        ("2029-01-16", []),
        ("2029-01-15", ["TRN004 policy-papers/a.md:4"]),
        (None, ["TRN004 policy-papers/a.md:4"]),
    ],
)
def test_a_new_page_may_be_published_where_an_earlier_day_approved_it(
    tmp_path: Path, published_on: str | None, codes: list[str]
) -> None:
    fields = {"published_on": published_on} if published_on else {}
    after = {"policy-papers/a.md": with_consent("published", **fields), "registry/approvals/a.yml": APPROVAL}
    assert found(tmp_path, {}, after) == codes


def test_a_record_page_needs_no_approval_step(tmp_path: Path) -> None:
    assert found(tmp_path, {"policy-papers/a.md": work(status="draft")}, {"policy-papers/a.md": work()}) == []


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"licence": "MIT"}, ["TRN005"]),
        ({"holders": ["unece"]}, ["TRN006"]),
        ({"licence": "MIT", "holders": ["unece", "itu"]}, ["TRN005", "TRN006"]),
        ({"licence": "MIT", "note": "Why."}, []),
        ({"contact": "y"}, []),
        ({"licence": "not-on-record"}, ["TRN005"]),
    ],
)
def test_a_change_of_rights_is_explained(
    tmp_path: Path, change: Mapping[str, object], codes: list[str]
) -> None:
    before, after = work(rights=RIGHTS), work(rights={**RIGHTS, **change})
    changed = found(tmp_path, {"policy-papers/a.md": before}, {"policy-papers/a.md": after})
    assert [one.split()[0] for one in changed] == codes


def test_a_note_explains_one_change_and_not_the_next(tmp_path: Path) -> None:
    before = work(rights={**RIGHTS, "note": "Why."})
    after = work(rights={**RIGHTS, "note": "Why.", "licence": "MIT"})
    assert found(tmp_path, {"policy-papers/a.md": before}, {"policy-papers/a.md": after}) == [
        "TRN005 policy-papers/a.md:10"
    ]


def test_what_was_not_on_record_may_be_found_out(tmp_path: Path) -> None:
    after = {"policy-papers/a.md": work(rights=RIGHTS)}
    assert found(tmp_path, {"policy-papers/a.md": work()}, after) == []


def test_rights_are_followed_through_a_redirect(tmp_path: Path) -> None:
    moved = (
        "about: Old.\nrecords:\n- {id: a, old: policy-papers/a, new: policy-papers/b, since: 2029-01-01}\n"
    )
    after = {"policy-papers/b.md": work(rights=RIGHTS | {"licence": "MIT"}), "registry/redirects.yml": moved}
    assert found(tmp_path, {"policy-papers/a.md": work(rights=RIGHTS)}, after) == [
        "TRN005 policy-papers/b.md:10"
    ]


def test_a_public_page_may_be_written_anew(tmp_path: Path) -> None:
    after = {"about/a.md": page("Quite another text, and just as long as it has to be.", status="published")}
    assert found(tmp_path, {"about/a.md": PUBLIC}, after) == []


@pytest.mark.parametrize(
    ("then", "now", "codes"),
    [
        ({"fact": "f-1"}, {"fact": "f-2"}, ["TRN009"]),
        ({"fact": "f-1"}, {"fact": "f-1", "title": "New", "summary": "New.", "issued": "2028"}, []),
        ({}, {"title": "New", "summary": "New.", "issued": "2028"}, ["TRN009"]),
        ({}, {"title": "New", "summary": "New."}, []),
        ({}, {"title": "New", "issued": "2028"}, []),
    ],
)
def test_a_work_keeps_its_identifier_to_itself(
    tmp_path: Path, then: Mapping[str, object], now: Mapping[str, object], codes: list[str]
) -> None:
    before, after = {"policy-papers/a.md": work(**then)}, {"policy-papers/a.md": work(**now)}
    assert [one.split()[0] for one in found(tmp_path, before, after)] == codes
