"""The configuration of the web form follows the models, and is one that its program takes."""

import json
from functools import cache
from typing import Annotated, Any, Literal

import pytest
from jsonschema import Draft7Validator
from pydantic import Field

from generator.content_types import by_folder
from generator.content_types._base import BaseRecord, ContentType, Image
from generator.content_types.translation import Translation
from generator.export.form.configuration import NOT_OFFERED, configuration, written
from generator.export.form.fields import label
from generator.model.reference import Reference
from generator.model.settings import WebForm
from generator.pipeline.disk import scan
from generator.pipeline.leaks.hidden import REGISTRIES_NOT_SHOWN
from generator.pipeline.registries import load_vocabularies
from generator.source.fields import Count, Day, Flag, PageOf, TermOf, Text, Url
from generator.source.record import Record, required_fields
from tests.factories import settings
from tests.workshop import CONTENT, ROOT

FORM = WebForm(repository="nobody/nowhere", package="nowhere")
SCHEMA = ROOT / "node_modules/@sveltia/cms/schema/sveltia-cms.json"


class Thing(Record):
    """Something inside."""

    name: Text
    """What it is called."""
    since: Day | None = None


class Invented(BaseRecord):
    """A type with a field of each kind."""

    short: Annotated[Text, Field(max_length=7)] | None = None
    """At most `seven` letters."""
    address: Url | None = None
    number: Count | None = None
    yes: Flag = False
    unless: Flag = True
    day: Day | None = None
    one_of: Literal["a", "b"] | None = None
    topic: Annotated[Reference, TermOf("topics")] | None = None
    agencies: tuple[Annotated[Reference, TermOf("agencies")], ...] = ()
    hidden: Annotated[Reference, TermOf("approvals")] | None = None
    cities: tuple[Annotated[Reference, PageOf("cities")], ...] = ()
    thing: Thing | None = None
    things: tuple[Thing, ...] = ()


INVENTED = ContentType(
    name="invented", folder="invented", label="Invented", plural="Invented", record=Invented, template=""
)


@cache
def made(*more: ContentType, form: WebForm = FORM) -> dict[str, Any]:
    vocabularies, _ = load_vocabularies(scan([CONTENT]), [])
    told = configuration([*by_folder().values(), *more], vocabularies, settings(), form)
    return dict(json.loads(written(told)))


def collection(name: str, *more: ContentType) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in made(*more)["collections"] if one["name"] == name)
    return found


def fields(where: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in where["fields"]}


@pytest.mark.browser
@pytest.mark.parametrize("sign_in", ["", "https://sign-in.example"])
def test_the_schema_that_the_program_ships_takes_the_configuration(sign_in: str) -> None:
    form = WebForm(repository="nobody/nowhere", package="nowhere", sign_in=sign_in)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert [fault.message for fault in Draft7Validator(schema).iter_errors(made(INVENTED, form=form))] == []


@pytest.mark.parametrize("kind", [kind for folder, kind in by_folder().items() if folder], ids=str)
def test_every_field_of_a_type_is_in_the_form_with_its_help_and_its_mark(kind: ContentType) -> None:
    shown = fields(collection(kind.folder))
    extra = set(Translation.model_fields) | {"body"}
    expected = {
        name: field for name, field in kind.record.model_fields.items() if kind.bundle or name != "images"
    }
    assert set(expected) <= set(shown) <= set(expected) | extra
    for name, field in expected.items():
        assert shown[name]["required"] == (name in required_fields(kind.record))
        if field.description:
            assert shown[name]["hint"].split()[0].strip("“”") == field.description.split()[0].strip("`")


def test_a_new_field_of_a_model_is_in_the_form_without_another_line() -> None:
    shown = fields(collection("invented", INVENTED))
    picked = {name: {**shown[name]} for name in Invented.model_fields if name not in BaseRecord.model_fields}
    terms = {name: len(field.pop("options", ())) for name, field in picked.items()}
    assert terms["topic"] > 40
    assert terms["agencies"] == 21
    assert picked["short"] == {
        "name": "short",
        "label": "Short",
        "hint": "At most “seven” letters.",
        "required": False,
        "widget": "string",
        "maxlength": 7,
    }
    assert picked["address"]["pattern"][0].startswith("^https?://")
    assert (picked["number"]["widget"], picked["number"]["value_type"]) == ("number", "int")
    assert (picked["yes"]["widget"], "default" in picked["yes"]) == ("boolean", False)
    assert picked["unless"]["default"] is True
    assert (picked["day"]["widget"], picked["day"]["format"]) == ("datetime", "YYYY-MM-DD")
    assert shown["one_of"]["options"] == ["a", "b"]
    assert picked["agencies"]["multiple"] is True
    assert picked["hidden"]["widget"] == "string"
    assert (picked["cities"]["widget"], picked["cities"]["collection"]) == ("relation", "cities")
    assert list(fields(picked["thing"])) == list(fields(picked["things"])) == ["name", "since"]
    assert fields(picked["thing"])["name"]["required"] is True


def test_what_may_stand_in_place_of_a_value_can_be_chosen_or_written() -> None:
    shown = fields(collection("case-studies"))
    assert shown["partners"]["options"][0] == {"label": "Not on record", "value": "not-on-record"}
    assert shown["sdgs"]["options"][0]["value"] == "none-on-record"
    assert "unknown" in shown["issued"]["pattern"][0]


def test_consent_asks_for_what_its_basis_needs() -> None:
    consent = fields(collection("case-studies"))["consent"]
    assert consent["typeKey"] == "basis"
    assert {kind["name"]: [field["name"] for field in kind["fields"]] for kind in consent["types"]} == {
        "secretariat": ["approval"],
        "public-record": ["url", "seen_on"],
        "cited-elsewhere": ["url", "cited_in", "seen_on"],
    }


def test_images_have_a_file_and_every_field_of_an_image() -> None:
    images = fields(collection("case-studies"))["images"]
    assert list(fields(images)) == ["file", *Image.model_fields]
    assert fields(images)["alt"]["required"] is True


def test_a_translation_has_words_and_nothing_else() -> None:
    shown = fields(collection("case-studies"))
    spoken = {name for name, field in shown.items() if field.get("i18n")}
    assert spoken == {*Translation.model_fields, "body"}
    assert shown["translation"]["required"] is False


def test_no_registry_that_is_not_shown_is_in_the_form() -> None:
    assert NOT_OFFERED == REGISTRIES_NOT_SHOWN
    offices, _ = load_vocabularies(scan([CONTENT]), [])
    told = json.dumps(made(), ensure_ascii=False)
    for name in NOT_OFFERED:
        assert not [term.label for term in offices.named(name) if f'"{term.label}' in told]


def test_a_page_goes_into_a_bundle_where_it_has_images() -> None:
    paths = {one["name"]: one["path"] for one in made()["collections"]}
    assert paths["case-studies"] == paths["news"] == "{{slug}}/index"
    assert paths["cities"] == "{{slug}}"


def test_a_label_reads_as_words() -> None:
    assert [label(name) for name in ("published_on", "sdgs_by", "source_url")] == [
        "Published on",
        "SDGs by",
        "Source URL",
    ]
