from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.content_types._base import field_order
from generator.content_types.case_study import CASE_STUDY
from generator.content_types.city import CITY
from generator.fixes import mended
from generator.importing import Draft
from generator.importing._front_matter import blanks, text_of
from generator.model.vocabulary import Vocabularies
from generator.source import read

ODD = [
    *(
        "NO",
        "on",
        "1.10",
        "17.10",
        "~",
        "null",
        "- a",
        "a: b",
        "a #b",
        "[",
        "{a",
        "2020-06",
        "'",
        '"',
        "%",
        "@a",
    ),
    *("true", "1e3", "0x1", "?", "!a", "&a", "*a", "> a", "|"),
]
"""Texts that YAML takes for something else."""

TEXTS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
).filter(bool) | st.sampled_from(ODD)
FIELDS = st.fixed_dictionaries(
    {"title": TEXTS},
    optional={
        "contributors": st.lists(TEXTS, max_size=8),
        "identifiers": st.dictionaries(st.sampled_from(["doi", "isbn", "series"]), TEXTS, min_size=1),
        "images": st.dictionaries(
            st.from_regex(r"[a-z]{1,5}\.png", fullmatch=True),
            st.fixed_dictionaries({"alt": TEXTS, "holder": st.just("")}),
            min_size=1,
            max_size=2,
        ),
        "cases": st.lists(st.fixed_dictionaries({"title": TEXTS, "place": TEXTS}), min_size=1, max_size=2),
    },
)
DRAFT = Draft(kind=CASE_STUDY, slug="a", origin="a", fields={"title": "A"})


@given(FIELDS)
def test_what_is_written_is_read_back_the_same(fields: dict[str, Any]) -> None:
    document, faults = read.page(
        "case-studies/a/index.md", text_of(replace(DRAFT, fields=fields, body="Text."))
    )
    assert document
    assert not faults
    filled = {name: value for name, value in document.fields.items() if name in fields}
    assert filled == fields


@given(FIELDS)
def test_fields_stand_in_the_order_that_check_would_put_them_in(fields: dict[str, Any]) -> None:
    text = text_of(replace(DRAFT, fields=fields))
    document, _ = read.fields("case-studies/a/index.md", text)
    assert document
    order = [name for name in field_order(CASE_STUDY.record) if name in document.fields]
    assert list(document.fields) == order


def test_check_has_nothing_to_mend_in_what_is_written(vocabularies: Vocabularies) -> None:
    text = text_of(replace(DRAFT, fields={"title": "A", "sdgs": ["11.6"], "topics": ["data"]}, body="Text."))
    document, _ = read.fields("case-studies/a/index.md", text)
    assert document
    assert mended(document, CASE_STUDY.record, vocabularies) == text


def test_every_field_that_a_page_owes_stands_in_its_file() -> None:
    assert blanks(CITY.record) == ["title", "summary", "status", "country", "place_kind"]
    text = text_of(replace(DRAFT, kind=CITY))
    assert [line for line in text.splitlines() if line.endswith(":")] == [
        "summary:",
        "status:",
        "country:",
        "place_kind:",
    ]
