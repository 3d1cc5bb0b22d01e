"""What the handbook says of fields: in words, and with examples that hold."""

import re
from collections.abc import Iterator

import pytest

from generator.content_types import by_folder
from generator.content_types.translation import Translation
from generator.index.field_codes import codes_of_page, codes_of_registry
from generator.index.fields import Field, Need, described_registries, described_types
from generator.model.vocabulary import Vocabularies
from generator.pipeline.load import load
from generator.pipeline.registries import vocabularies_declared
from generator.registry.agencies import AGENCIES
from generator.registry.waivers import WAIVERS
from generator.render.handbook.phrases import PATTERNS, holds
from generator.render.handbook.sample import quoted, sample
from generator.source import read
from generator.source.record import Record
from generator.source.structure import structure
from tests.workshop import CONTENT

TYPES, REGISTRIES = described_types(), described_registries()
ALL = {**TYPES, **{f"registry {name}": one for name, one in REGISTRIES.items()}}
UNUSED = frozenset({"approvals", "roles", "action-plan"})
"""Registries without a record so far: what examples name of them is made up."""


def every(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        for part in field.parts:
            yield from every(part.fields)


@pytest.fixture(scope="module")
def vocabularies() -> Vocabularies:
    return load([CONTENT]).corpus.vocabularies


def test_every_model_is_described() -> None:
    records = {one.record for one in TYPES.values()}
    assert records == {*(kind.record for kind in by_folder().values()), Translation}
    assert {one.record for one in REGISTRIES.values()} == {one.record for one in vocabularies_declared()}


@pytest.mark.parametrize("name", ALL)
def test_every_field_of_a_model_is_described_and_says_what_it_means(name: str) -> None:
    described = ALL[name]
    assert {field.name for field in described.fields} == set(described.record.model_fields)
    for field in every(described.fields):
        assert field.meaning, field.path
        assert all(part.meaning for part in field.parts), field.path


@pytest.mark.parametrize("name", ALL)
def test_what_a_field_may_hold_is_told_without_a_pattern(name: str) -> None:
    for field in every(ALL[name].fields):
        told = holds(field.shape)
        assert told.endswith("."), field.path
        assert "of the form" not in told, field.path


def test_every_form_that_is_put_into_words_is_in_use() -> None:
    used = {field.shape.pattern for one in ALL.values() for field in every(one.fields)}
    assert PATTERNS.keys() <= used


def text_of(described_fields: tuple[Field, ...], extra: Field | None) -> str:
    """Front matter of what a published page needs, and one field more."""
    wanted = [field for field in described_fields if field.need is not Need.NEVER or field is extra]
    return "\n".join(["---", *map(sample, wanted), "---", ""])


@pytest.mark.parametrize("name", TYPES)
def test_an_example_of_a_field_holds(name: str, vocabularies: Vocabularies) -> None:
    described = TYPES[name]
    for field in described.fields:
        document, unread = read.page("about/a.md", text_of(described.fields, field))
        assert document is not None, unread
        _, wrong = structure(document, described.record, vocabularies=vocabularies)
        told = [one.message for one in wrong]
        assert [one for one in told if not any(f"`{word}`" in one for word in UNUSED)] == [], sample(field)


@pytest.mark.parametrize("value", ["NO", "11.6", "2026", "a: b", "[a]", "# a", "- a", "12:30", ""])
def test_what_an_editor_might_take_for_something_else_stands_in_quotes(value: str) -> None:
    assert quoted(value) == f'"{value}"'


@pytest.mark.parametrize("value", ["itu", "new-urban-agenda", "2026-11-23", "https://www.itu.int/", "…"])
def test_plain_words_stand_as_they_are(value: str) -> None:
    assert quoted(value) == value


def codes(record: type[Record], *path: str) -> set[str]:
    return {one.code for one in codes_of_page(record).get(path, ())}


def test_rules_are_found_by_the_fields_that_they_name_and_report() -> None:
    study, event = TYPES["case-study"].record, TYPES["event"].record
    assert "LOG003" in codes(study, "u4ssc_logo")
    assert "RGT005" in codes(study, "rights", "licence")
    assert "GOV022" in codes(event, "number")
    assert "TSL002" in codes(Translation, "translation", "source_digest")


def test_a_rule_of_one_content_type_is_not_told_of_another() -> None:
    assert "GOV024" in codes(TYPES["event"].record, "outcomes")
    assert codes(TYPES["case-study"].record, "outcomes") == set()
    assert "STA002" not in codes(TYPES["city"].record, "status")


def test_rules_of_registries_are_found_by_their_file() -> None:
    waivers = codes_of_registry(WAIVERS.record, WAIVERS.source)
    assert [one.code for one in waivers["page",]] == ["WVR005"]
    agencies = codes_of_registry(AGENCIES.record, AGENCIES.source)
    assert "LOG002" in {one.code for one in agencies["logo", "sha256"]}
    assert all(re.fullmatch("LOG.*", one.code) for found in agencies.values() for one in found)
