"""What nobody has on record is not in the content."""

import re

import pytest

from tests.content.records import CONTENT, WORKS, pages, registry

FILES = sorted(file.relative_to(CONTENT).as_posix() for file in CONTENT.rglob("*") if file.is_file())


PICTURES = {f"guide/first-contribution/{name}.webp" for name in ("preview", "fields")}
"""Of this site itself, taken by `make handbook-pictures`."""


def test_the_content_holds_text_and_no_image_logo_or_other_file_but_pictures_of_itself() -> None:
    assert {path for path in FILES if not path.endswith((".md", ".yml"))} == PICTURES


def test_nobody_has_given_an_approval_yet() -> None:
    assert [path for path in FILES if path.startswith("registry/approvals/")] == [
        "registry/approvals/README.md"
    ]


def test_no_page_claims_an_approval_a_logo_or_an_image() -> None:
    claims = {"logos", "u4ssc_logo", "images"}
    own = {picture.rpartition("/")[0] + "/index.md" for picture in PICTURES}
    assert {str(page) for page in pages() if claims & page.fields.keys()} == own
    assert [agency["id"] for agency in registry("agencies") if "logo" in agency] == []


@pytest.mark.parametrize("identifier", ["isbn", "doi"])
def test_no_work_has_an_identifier_that_no_page_was_seen_to_print(identifier: str) -> None:
    assert [str(work) for work in pages(*WORKS) if identifier in work.fields.get("identifiers", {})] == []


def test_no_identifier_hides_in_the_text() -> None:
    pattern = re.compile(r"\b(97[89][- ]?\d[- \d]{9,}\d|10\.\d{4,}/\S+)")
    # Options of the command line have examples, which are no work's.
    left_out = PICTURES | {"guide/command-line.md"}
    texts = {path: (CONTENT / path).read_text(encoding="utf-8") for path in FILES if path not in left_out}
    assert {path: found[0] for path, text in texts.items() if (found := pattern.search(text))} == {}


def test_a_licence_is_named_only_where_a_source_prints_one() -> None:
    rights = [(work.fields["rights"]["licence"], work.fields["rights"]["stated"]) for work in pages(*WORKS)]
    assert [
        licence for licence, stated in rights if licence != "not-on-record" and stated == "not-on-record"
    ] == []


def test_a_result_has_a_value_exactly_where_a_report_gives_one() -> None:
    results = [
        value
        for city in pages("cities")
        for report in city.fields.get("results", [])
        for value in report["values"]
    ]
    assert results
    without = {"not-reported", "not-verified"}
    assert [one for one in results if ("value" in one) and one["status"] in without] == []
    assert [
        one for one in results if one["status"] == "reported" and not ("value" in one or "note" in one)
    ] == []


def test_nobody_is_named_as_a_person() -> None:
    leads = [lead for page in pages("groups", *WORKS) for lead in page.fields.get("leads", [])]
    assert leads
    assert [lead for lead in leads if re.match(r"(Mr|Ms|Mrs|Dr|Prof)\b", lead)] == []
