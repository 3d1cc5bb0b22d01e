"""The base of everything that is read from outside: pydantic's strict models."""

from datetime import date
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticUndefined

from generator.model.document import FieldPath
from generator.model.reference import Reference


class Record(BaseModel):
    """A mapping with known keys. Frozen; every scalar arrives as text."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        # No run reads records of all types.
        defer_build=True,
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
    )

    never_blank: ClassVar[frozenset[str]] = frozenset()
    """Fields that must not stand there empty: what they would keep back would go out."""

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, value: object) -> object:
        """Take `contact:` with nothing behind it as not given; an unknown key stays an error."""
        if not isinstance(value, dict) or "" not in value.values():
            return value
        kept = cls.never_blank | (value.keys() - cls.model_fields.keys())
        return {key: part for key, part in value.items() if part != "" or key in kept}


def needed(*, rule: str = "", **options: Any) -> Any:
    """A field that a page may lack while it is a draft, and must have to be published.

    Where a clause forbids its absence, the `rule` of that code tells of it, and nobody else.
    """
    mark: dict[str, Any] = {"neededForPublication": True} | ({"rule": rule} if rule else {})
    return Field(default=None, json_schema_extra=mark, **options)


def needed_fields(record: type[Record]) -> list[str]:
    """Names of the fields that `needed` declares, but for those that a rule tells of."""
    return [
        name
        for name, field in record.model_fields.items()
        if isinstance(extra := field.json_schema_extra, dict)
        and "neededForPublication" in extra
        and "rule" not in extra
    ]


def needed_for_publication(record: type[Record]) -> list[str]:
    """Names of all fields that `needed` declares."""
    return [
        name
        for name, field in record.model_fields.items()
        if isinstance(extra := field.json_schema_extra, dict) and "neededForPublication" in extra
    ]


def required_fields(record: type[Record]) -> list[str]:
    """Names of the fields that must stand in every record, whatever its status."""
    return [
        name
        for name, field in record.model_fields.items()
        if field.default is PydanticUndefined and field.default_factory is None
    ]


_LEAVES = frozenset({str, int, bool, float, date, type(None)})
"""What is not looked into, by its exact type: a reference is text of another."""


def references(value: object) -> list[tuple[FieldPath, Reference]]:
    """Every reference that a record holds, with the path of its field."""
    found: list[tuple[FieldPath, Reference]] = []
    _collect(value, (), found)
    return found


def _collect(value: object, path: FieldPath, found: list[tuple[FieldPath, Reference]]) -> None:
    if isinstance(value, Reference):
        found.append((path, value))
    elif isinstance(value, Record):
        # In the order in which the fields are declared; a default holds no reference.
        for name, part in value.__dict__.items():
            if type(part) not in _LEAVES and part:
                _collect(part, (*path, name), found)
    elif isinstance(value, tuple | list):
        for number, part in enumerate(value):
            if type(part) not in _LEAVES:
                _collect(part, (*path, number), found)
