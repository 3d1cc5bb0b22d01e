"""How the form reads the fields of a file, where its program would read them otherwise than we do."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.export.form.choices import Field
from generator.source.fields import IMAGE_FILE

NAMES = frozenset({IMAGE_FILE})
"""What an entry of a list calls the key that it has where the list is written as a mapping."""


def reading(made: Mapping[str, Any]) -> Field:
    """Of the configuration of a form: which fields are no text, by name, for all collections at once.

    A field has `many` values, `fields` of its own, is keyed `by` one of them, or is read `as` another kind.
    The program asks for a file's fields before it tells of which collection, so that a name has one
    reading in all; raises TypeError where it would have two.
    """
    return _together(one["fields"] for one in made["collections"])


def _together(lists: Iterable[Iterable[Field]]) -> Field:
    found: Field = {}
    for field in (field for fields in lists for field in fields):
        name, read = field["name"], _field(field)
        before = found.setdefault(name, read)
        if before != read:
            found[name] = _both(name, before, read)
    return {name: read for name, read in found.items() if read}


def _field(field: Field) -> Field:
    kinds = field.get("types") or [field]
    inside = _together(kind["fields"] for kind in kinds if "fields" in kind)
    if "typeKey" in field:
        inside.pop(field["typeKey"], None)
    names = [one["name"] for one in field.get("fields", ()) if one["name"] in NAMES]
    many = field["widget"] == "list" or field.get("multiple", False)
    return {
        **({"many": True} if many else {}),
        **({"by": names[0]} if many and names else {}),
        **({"fields": inside} if inside else {}),
        **({"as": field["widget"]} if field["widget"] in ("boolean", "number") else {}),
    }


def _both(name: str, one: Field, other: Field) -> Field:
    if {**one, "fields": 0} != {**other, "fields": 0}:
        raise TypeError(f"`{name}` is not read in the same way by all content types")
    fields = {**one.get("fields", {})}
    for inner, read in other.get("fields", {}).items():
        fields[inner] = read if inner not in fields else _both(inner, fields[inner], read)
    return {**one, "fields": fields}
