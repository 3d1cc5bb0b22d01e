"""Types of fields: what their text becomes, and what JSON Schema says of it."""

from datetime import date
from typing import Annotated, Any, Final, Literal, TypeAlias, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    Tag,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.dates import PartialDate
from generator.model.reference import PAGES, Reference
from generator.model.vocabulary import Vocabularies
from generator.source.scalars import Form, count, day, degrees, flag, host, malformed, partial_date, printable

NOT_ON_RECORD: Final = "not-on-record"
NONE_ON_RECORD: Final = "none-on-record"
UNKNOWN: Final = "unknown"
IMAGE_FILE: Final = "file"
"""In a list of images, what holds the name of the file."""

T = TypeVar("T")


_SCALAR = {"type": ["string", "number", "boolean"], "minLength": 1}
"""What editors that read YAML 1.2 may take for text of ours: `title: 2029` is a number to them."""

Text: TypeAlias = Annotated[
    str, StringConstraints(min_length=1), AfterValidator(printable), WithJsonSchema(_SCALAR)
]
"""Plain text, not empty."""


WEB_ADDRESS = Form(
    r"^https?://[^\s/]+(/\S*)?$", "is no web address", "write it whole, with `https://` before it"
)
Url: TypeAlias = Annotated[str, WEB_ADDRESS, AfterValidator(host)]
Evidence: TypeAlias = Annotated[
    Text, AfterValidator(lambda text: host(text) if text.startswith(("http://", "https://")) else text)
]
"""An address, or words."""
Slug: TypeAlias = Annotated[
    str,
    Form(r"^[a-z0-9]+(-[a-z0-9]+)*$", "is no identifier", "use lower-case letters a-z, digits and hyphens"),
]
Flag: TypeAlias = Annotated[bool, BeforeValidator(flag), WithJsonSchema({"type": "boolean"})]
Count: TypeAlias = Annotated[
    int, BeforeValidator(count), WithJsonSchema({"type": ["integer", "string"], "pattern": "^[0-9]+$"})
]
Degrees: TypeAlias = Annotated[
    float,
    BeforeValidator(degrees),
    WithJsonSchema({"type": ["number", "string"], "pattern": r"^-?[0-9]{1,3}(\.[0-9]+)?$"}),
]
Day: TypeAlias = Annotated[
    date, BeforeValidator(day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
]
PARTIAL_DATE = r"^\d{4}(-\d{2}){0,2}$"
Issued: TypeAlias = Annotated[
    PartialDate,
    BeforeValidator(partial_date),
    WithJsonSchema({"type": ["integer", "string"], "pattern": PARTIAL_DATE}),
]
"""A date as a work prints it: a year, a month or a day."""


def _absence(word: str) -> Discriminator:
    return Discriminator(lambda value: "absent" if value == word else "given")


def _alone(word: str) -> BeforeValidator:
    """Takes the one word in a list as the word: a form that offers terms to choose writes it so."""
    return BeforeValidator(lambda value: word if value == [word] else value)


OnRecord: TypeAlias = Annotated[
    Annotated[T, Tag("given")] | Annotated[Literal["not-on-record"], Tag("absent")],
    _absence(NOT_ON_RECORD),
    _alone(NOT_ON_RECORD),
]
"""A value, or the words `not-on-record`: looked for and not found."""

OrUnknown: TypeAlias = Annotated[
    Annotated[T, Tag("given")] | Annotated[Literal["unknown"], Tag("absent")], _absence(UNKNOWN)
]
OrNoneOnRecord: TypeAlias = Annotated[
    Annotated[T, Tag("given")] | Annotated[Literal["none-on-record"], Tag("absent")],
    _absence(NONE_ON_RECORD),
    _alone(NONE_ON_RECORD),
]


class TermOf:
    """Marks text as an identifier or alias of a vocabulary; it becomes the identifier.

    Without vocabularies at hand (registries themselves are read so) it stays as written.
    """

    def __init__(self, vocabulary: str) -> None:
        self.vocabulary = vocabulary

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._resolve, core_schema.str_schema())

    def _resolve(self, written: str, info: ValidationInfo) -> Reference:
        if not isinstance(info.context, Vocabularies):
            return Reference(written, self.vocabulary)
        lookup = info.context.named(self.vocabulary)
        identifier = lookup.canonical(written)
        if identifier is None:
            raise PydanticCustomError(
                "unknown_term",
                "`{written}` is not in the vocabulary `{vocabulary}`",
                {"written": written, "vocabulary": self.vocabulary, "near": lookup.near(written)},
            )
        return Reference(identifier, self.vocabulary)


class PageOf:
    """Marks text as a page: a bare slug where `folder` is given, else a whole identifier."""

    def __init__(self, folder: str = "") -> None:
        self.folder = folder

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._resolve, core_schema.str_schema())

    def _resolve(self, written: str) -> Reference:
        slashes = written.count("/")
        if self.folder and slashes == 0:
            return Reference(f"{self.folder}/{written}", PAGES)
        if not self.folder and slashes == 1:
            return Reference(written, PAGES)
        if self.folder:
            raise malformed("is no bare slug", f"write what follows `{self.folder}/`, and nothing else")
        raise malformed("is no whole identifier", "write folder and slug: `cities/pully`")


AnyPage: TypeAlias = Annotated[Reference, PageOf()]
SUMMARY_LENGTH = 300
Summary: TypeAlias = Annotated[
    Text, Field(max_length=SUMMARY_LENGTH), WithJsonSchema(_SCALAR | {"maxLength": SUMMARY_LENGTH})
]
