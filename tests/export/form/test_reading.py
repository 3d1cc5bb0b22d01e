"""The form is told how to read what a file may say in more than one way."""

from typing import Any

import pytest

from generator.export.form.reading import reading


def read(*collections: list[dict[str, Any]]) -> dict[str, Any]:
    return reading({"collections": [{"fields": fields} for fields in collections]})


def test_text_is_read_as_it_stands() -> None:
    assert read([{"name": "title", "widget": "string"}]) == {}


def test_lists_numbers_and_flags_are_told_wherever_they_stand() -> None:
    entry = {"name": "item", "widget": "string"}
    inner = [
        {"name": "holders", "widget": "list", "field": entry},
        {"name": "pages", "widget": "number"},
        {"name": "partners", "widget": "select", "multiple": True},
    ]
    typed = {"name": "one", "fields": [{"name": "yes", "widget": "boolean"}]}
    assert read(
        [
            {"name": "rights", "widget": "object", "fields": inner},
            {"name": "consent", "widget": "object", "typeKey": "basis", "types": [typed]},
        ]
    ) == {
        "rights": {
            "fields": {"holders": {"many": True}, "pages": {"as": "number"}, "partners": {"many": True}}
        },
        "consent": {"fields": {"yes": {"as": "boolean"}}},
    }


def test_images_may_be_a_mapping_by_file() -> None:
    fields = [{"name": "file", "widget": "image"}, {"name": "alt", "widget": "string"}]
    assert read([{"name": "images", "widget": "list", "fields": fields}]) == {
        "images": {"many": True, "by": "file"}
    }


def test_a_field_that_two_types_read_otherwise_is_refused() -> None:
    with pytest.raises(TypeError, match="`number`"):
        read([{"name": "number", "widget": "number"}], [{"name": "number", "widget": "string"}])
