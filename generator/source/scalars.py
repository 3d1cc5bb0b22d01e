"""How the text of a scalar becomes a value, or is refused in words."""

import re
from datetime import date
from typing import Any, LiteralString
from urllib.parse import urlsplit

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.dates import PartialDate

_DIGITS = 12
"""Of a count; more is a slip of the hand."""


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def malformed(words: LiteralString, fix: str) -> PydanticCustomError:
    """What is said of text that no value can be made of."""
    return PydanticCustomError("malformed", words, {"fix": fix})


class Form:
    """Marks text as having a form, told in words to those who miss it."""

    def __init__(self, pattern: str, words: LiteralString, fix: str) -> None:
        self.pattern = pattern
        self.words = words
        self.fix = fix

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        matches = re.compile(self.pattern).search
        return core_schema.no_info_after_validator_function(
            lambda text: text if matches(text) else self._refuse(), core_schema.str_schema()
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": self.pattern}

    def _refuse(self) -> str:
        raise malformed(self.words, self.fix)


def printable(text: str) -> str:
    """The text, refused where it holds what nobody sees or stands for nothing."""
    if found := _CONTROL.search(text):
        raise PydanticCustomError(
            "malformed", "holds the control character U+{code}", {"code": f"{ord(found[0]):04X}"}
        )
    if text == "~":
        raise malformed("stands for nothing", "fill it in, or leave the field out")
    return text


def flag(text: object) -> object:
    """A yes or no."""
    if text not in ("true", "false"):
        raise malformed("is neither `true` nor `false`", "write `true` or `false`")
    return text == "true"


def count(text: object) -> object:
    """A whole number, from nought on."""
    if not (isinstance(text, str) and text.isascii() and text.isdecimal() and len(text) <= _DIGITS):
        raise malformed("is no whole number", "write digits only: `17`")
    return int(text)


def degrees(text: object) -> object:
    """An angle, as a decimal number."""
    if not (isinstance(text, str) and re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]+)?", text)):
        raise malformed("is no decimal number of degrees", "write it as `46.51`")
    return float(text)


def day(text: object) -> object:
    """A day of the calendar."""
    if not (isinstance(text, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)):
        raise malformed("is no date of the form YYYY-MM-DD", "write year, month and day: `2026-11-23`")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise malformed("is no day of the calendar", "correct the month or the day") from None


def partial_date(text: object) -> object:
    """A year, a month or a day."""
    try:
        return PartialDate.parse(str(text))
    except ValueError:
        raise malformed(
            "is no date of the form YYYY, YYYY-MM or YYYY-MM-DD",
            "as in `2026`, `2026-11` or `2026-11-23`",
        ) from None


def host(text: str) -> str:
    """The address, refused where no browser could find its host."""
    try:
        parts = urlsplit(text)
        known = parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise malformed("has no host that a browser could find", "write it as the browser shows it")
    return text
