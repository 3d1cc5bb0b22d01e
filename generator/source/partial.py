"""As much of a record as can be read when some of its fields are wrong."""

from collections.abc import Iterable
from copy import copy
from functools import cache
from typing import Any

from pydantic import ValidationError, create_model

from generator.model.document import Document
from generator.model.vocabulary import Vocabularies
from generator.source.record import Record


def partial(document: Document, record: type[Record], vocabularies: Vocabularies | None = None) -> Record:
    """The fields of a document that are right, in a record none of whose fields is required.

    So a misspelt field does not hide that another one names a page that is not there.
    """
    fields = dict(document.fields)
    lenient = _lenient(record)
    while True:
        try:
            return lenient.model_validate(fields, context=vocabularies)
        except ValidationError as error:
            fields = _without(fields, {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]})


def _without(fields: dict[str, Any], wrong: Iterable[str]) -> dict[str, Any]:
    left = {name: value for name, value in fields.items() if name not in wrong}
    # Faults of the record as a whole, which belong to no field, leave nothing to read.
    return left if len(left) < len(fields) else {}


@cache
def _lenient(record: type[Record]) -> type[Record]:
    fields: dict[str, Any] = {}
    for name, field in record.model_fields.items():
        optional = copy(field)
        optional.default, optional.default_factory = None, None
        annotation: Any = field.annotation
        optional.annotation = annotation | None
        fields[name] = (optional.annotation, optional)
    made: type[Record] = create_model(f"Partial{record.__name__}", __base__=Record, **fields)
    return made
