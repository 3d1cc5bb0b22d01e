"""JSON Schemas of content types and registries, from the models that read them."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model.vocabulary import Vocabulary
from generator.source.record import Record
from generator.source.term import Registry

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def content_schema(label: str, record: type[Record]) -> dict[str, Any]:
    """Schema of the front matter of a content type, or of translations."""
    return {
        "$schema": DIALECT,
        "title": label,
        **{key: value for key, value in record.model_json_schema().items() if key != "title"},
    }


def registry_schema(vocabulary: Vocabulary[Any]) -> dict[str, Any]:
    """Schema of a registry: of its file, or of each file of its folder."""
    record = vocabulary.record.model_json_schema()
    if not vocabulary.source.endswith(".yml"):
        return {"$schema": DIALECT, **record}
    definitions = record.pop("$defs", {})
    file = Registry.model_json_schema()
    file["title"] = vocabulary.source
    file["properties"]["records"] = {"type": "array", "items": record}
    return {"$schema": DIALECT, **file, "$defs": definitions}


def registry_schemas(registries: Iterable[Vocabulary[Any]]) -> Mapping[str, dict[str, Any]]:
    """Every registry's schema, by the name of the file that it names in its first line for editors."""
    return {f"{kind.source.removesuffix('.yml')}.json": registry_schema(kind) for kind in registries}
