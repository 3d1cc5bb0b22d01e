"""Figures that can be: places on the globe, years, and lists that say nothing twice."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, LiteralString, TypeAlias

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from generator.model.document import FieldPath
from generator.source.fields import Count, Degrees

_RIGHT_ANGLE = 90
_HALF_TURN = 180
_YEAR = r"(19|20)[0-9]{2}"


def refused_at(path: FieldPath, given: object, words: LiteralString, fix: str) -> ValidationError:
    """What to raise from a validator for something inside the value that it was given."""
    error = PydanticCustomError("malformed", words, {"fix": fix})
    return ValidationError.from_exception_data("", [InitErrorDetails(type=error, loc=path, input=given)])


def _latitude(degrees: float) -> float:
    if abs(degrees) > _RIGHT_ANGLE:
        raise PydanticCustomError(
            "malformed", "lies beyond the poles", {"fix": "write a latitude, from `-90` to `90`"}
        )
    return degrees


def _longitude(degrees: float) -> float:
    if abs(degrees) > _HALF_TURN:
        raise PydanticCustomError(
            "malformed", "lies beyond half a turn", {"fix": "write a longitude, from `-180` to `180`"}
        )
    return degrees


def _year(text: object) -> object:
    if not (isinstance(text, str) and re.fullmatch(_YEAR, text)):
        raise PydanticCustomError("malformed", "is no year", {"fix": "write four digits: `2020`"})
    return text


def _bounded(most: int) -> dict[str, Any]:
    return {
        "type": ["number", "string"],
        "pattern": r"^-?[0-9]{1,3}(\.[0-9]+)?$",
        "minimum": -most,
        "maximum": most,
    }


Latitude: TypeAlias = Annotated[Degrees, AfterValidator(_latitude), WithJsonSchema(_bounded(_RIGHT_ANGLE))]
Longitude: TypeAlias = Annotated[Degrees, AfterValidator(_longitude), WithJsonSchema(_bounded(_HALF_TURN))]
Year: TypeAlias = Annotated[
    Count,
    BeforeValidator(_year),
    WithJsonSchema(
        {"type": ["integer", "string"], "pattern": f"^{_YEAR}$", "minimum": 1900, "maximum": 2099}
    ),
]


class Distinct:
    """Marks a list of words that holds none twice."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_distinct, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "uniqueItems": True}


def _distinct(words: Sequence[str]) -> Sequence[str]:
    for number, word in enumerate(words):
        if word in words[:number]:
            raise refused_at((number,), word, "stands there twice", "keep one of them")
    return words
