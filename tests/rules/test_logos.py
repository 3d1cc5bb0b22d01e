"""Logos, where a rule has more than one way to find or to pass."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from generator.model.diagnostic import Diagnostic
from generator.pipeline.load import load
from generator.rules import content_rules
from generator.rules.logos._registered import agencies
from tests.factories import content_folder, settings, work
from tests.pictures import drawing, picture, png_text

Files = dict[str, str | bytes]

A = "case-studies/a.md"
LEAVE = "registry/approvals/leave.yml"
SECRETARIAT = {"basis": "secretariat", "approval": "leave"}


def diagnostics(root: Path, files: Files) -> list[Diagnostic]:
    corpus = load([content_folder(root, files)]).corpus
    rules = [rule for rule in content_rules() if rule.code.startswith("LOG")]
    return [one for rule in rules for one in rule.diagnostics(corpus, settings())]


def found(root: Path, files: Files) -> list[str]:
    return [f"{one.code} {one.severity}" for one in diagnostics(root, files)]


def registered(content: bytes, file: str = "office.svg") -> Files:
    """The registry of an office with a logo, and its file."""
    digest = sha256(content).hexdigest()
    return {"registry/agencies.yml": agencies(file=file, digest=digest), f"registry/logos/{file}": content}


def approval(**fields: str) -> Files:
    given = {"id": "leave", "kind": "u4ssc-logo", "scope": "[case-studies/a]", "uses": "[report]"}
    given |= {"granted_by": "itu", "date": "2029-01-01", "evidence": "A letter that nobody wrote"} | fields
    return {LEAVE: "".join(f"{name}: {value}\n" for name, value in given.items())}


def shown(**use: Any) -> Files:  # noqa: ANN401 - front matter
    """A published work that shows the logo of the initiative."""
    return {A: work(u4ssc_logo={"used": True, "approval": "leave", **use}, published_on="2029-06-01")}


@pytest.mark.parametrize(
    ("content", "file", "codes"),
    [
        (drawing(), "office.svg", []),
        (picture("PNG", (64, 64)), "office.png", []),
        (picture("PNG", (4096, 100)), "office.png", []),
        (picture("PNG", (64, 63)), "office.png", ["LOG005 error"]),
        (picture("PNG", (4097, 100)), "office.png", ["LOG005 error"]),
        (drawing(attributes='viewBox="0 0 8 9000" width="1"'), "office.svg", ["LOG005 error"]),
        (drawing("<!--" + "x" * 525_000 + "-->"), "office.svg", ["LOG005 error"]),
        (picture("JPEG", (64, 64)), "office.jpg", ["LOG004 error"]),
        (b"text", "office.png", ["LOG004 error"]),
        (picture("PNG", (64, 64))[:60], "office.png", ["LOG006 error"]),
        (drawing("<foreignObject/>"), "office.svg", ["LOG006 error"]),
        (drawing("<!-- nobody@nowhere.example -->"), "office.svg", ["LOG007 error"]),
    ],
)
def test_a_registered_file_is_a_plain_png_or_svg_within_bounds(
    tmp_path: Path, content: bytes, file: str, codes: list[str]
) -> None:
    assert found(tmp_path, registered(content, file)) == codes


def test_each_fault_of_a_logo_is_named(tmp_path: Path) -> None:
    [one] = diagnostics(tmp_path, registered(drawing("<script/><image href='x.png'/>")))
    assert one.message == "the logo `office.svg` holds `<script>` and refers to `x.png`"
    assert (one.path, one.field) == ("registry/agencies.yml", "logo.file")


def test_metadata_of_a_png_refuse_it(tmp_path: Path) -> None:
    content = png_text(Author="Nobody")
    assert found(tmp_path, registered(content, "office.png")) == ["LOG005 error", "LOG007 error"]


def test_a_logo_changed_by_one_octet_is_not_the_registered_one(tmp_path: Path) -> None:
    files = registered(drawing())
    files["registry/logos/office.svg"] = drawing() + b"\n"
    assert found(tmp_path, files) == ["LOG002 error"]


def test_a_file_outside_the_folder_of_logos_is_none(tmp_path: Path) -> None:
    files: Files = {"registry/agencies.yml": agencies(file="../office.svg"), "registry/office.svg": drawing()}
    assert found(tmp_path, files) == ["LOG001 error"]


def test_a_work_lists_the_logos_of_its_partners_and_no_others(tmp_path: Path) -> None:
    files = registered(drawing())
    both = files | {A: work(partners=["office"], logos=["office"])}
    assert found(tmp_path / "both", both) == []
    none = files | {A: work(partners="not-on-record", logos=["office"])}
    assert found(tmp_path / "none", none) == ["LOG010 error"]
    missing = files | {A: work(partners=["office"])}
    assert found(tmp_path / "missing", missing) == ["LOG011 error"]


def test_a_draft_may_still_lack_a_logo(tmp_path: Path) -> None:
    files = registered(drawing()) | {A: work(partners=["office"], status="draft")}
    assert found(tmp_path, files) == ["LOG011 warning"]


def test_partners_without_a_logo_are_named_together(tmp_path: Path) -> None:
    files: Files = {A: work(partners=["itu", "unece"])}
    [one] = diagnostics(tmp_path, files)
    assert (one.code, one.severity, one.field) == ("LOG012", "info", "partners")
    assert "ITU, UNECE" in one.message


def test_a_partner_without_a_logo_weighs_more_where_the_secretariat_consented(tmp_path: Path) -> None:
    files = approval(kind="publication") | {A: work(partners=["itu"], consent=SECRETARIAT)}
    assert found(tmp_path, files) == ["LOG012 warning"]


def test_works_that_are_not_the_initiative_s_and_tombstones_need_no_logos(tmp_path: Path) -> None:
    files = registered(drawing()) | {
        "related-works/a.md": work(collection="related", partners=["office", "itu"]),
        A: work(partners=["office", "itu"], status="withdrawn"),
    }
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({}, []),
        ({"date": "2029-06-01"}, []),
        ({"date": "2029-06-02"}, ["LOG015 error"]),
        ({"valid_until": "2030-06-15"}, []),
        ({"valid_until": "2030-06-14"}, ["LOG016 error"]),
        ({"kind": "publication"}, ["LOG003 error"]),
        ({"scope": "[case-studies/b]"}, ["LOG003 error"]),
        ({"uses": "[Report, flyer]"}, []),
        ({"uses": "[flyer]"}, ["LOG014 error"]),
        ({"uses": "[]"}, ["LOG014 error"]),
    ],
)
def test_the_logo_of_the_initiative_needs_an_approval_of_this_work_and_use_in_force(
    tmp_path: Path, fields: dict[str, str], codes: list[str]
) -> None:
    assert found(tmp_path, shown() | approval(**fields)) == codes


def test_a_use_that_the_page_names_goes_before_the_kind_of_the_work(tmp_path: Path) -> None:
    assert found(tmp_path, shown(use="flyer") | approval()) == ["LOG014 error"]
    assert found(tmp_path, shown(use="flyer") | approval(uses="[flyer]")) == []


def test_a_page_that_does_not_show_the_logo_needs_no_approval(tmp_path: Path) -> None:
    assert found(tmp_path, {A: work(u4ssc_logo={"used": False})}) == []


def test_a_page_without_a_day_of_publication_is_shown_from_its_embargo_or_today(tmp_path: Path) -> None:
    use = {"used": True, "approval": "leave"}
    later: Files = {A: work(u4ssc_logo=use, publish_on="2030-06-20")}
    now: Files = {A: work(u4ssc_logo=use)}
    assert found(tmp_path / "later", later | approval(date="2030-06-20")) == []
    assert found(tmp_path / "now", now | approval(date="2030-06-16")) == ["LOG015 error"]
