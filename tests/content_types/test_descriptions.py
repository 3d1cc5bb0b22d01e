"""What the models say of their fields: forms, editors and the handbook print nothing else."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from generator.content_types import by_folder
from generator.content_types.translation import Translation
from generator.model.reference import Reference
from generator.model.vocabulary import Vocabularies
from generator.pipeline.load import load
from generator.source.record import Record, references
from tests.workshop import CONTENT


def records(of: Any) -> Iterator[type[Record]]:  # noqa: ANN401 - an annotation
    """The records that an annotation names, at whatever depth."""
    if isinstance(of, type) and issubclass(of, Record):
        yield of
        for field in of.model_fields.values():
            yield from records(field.annotation)
    for part in get_args(of):
        yield from records(part)


ALL = {
    record
    for root in (*(kind.record for kind in by_folder().values()), Translation)
    for record in records(root)
}
FIELDS = {
    f"{record.__name__}.{name}": field
    for record in sorted(ALL, key=lambda record: record.__name__)
    for name, field in record.model_fields.items()
}
EXAMPLES = [(name, example) for name, field in FIELDS.items() for example in field.examples or ()]


@pytest.fixture(scope="module")
def vocabularies() -> Vocabularies:
    """Those of the content that is shipped."""
    return load([CONTENT]).corpus.vocabularies


@pytest.fixture(scope="module")
def pages() -> set[str]:
    return {page.identifier for page in load([CONTENT]).corpus.pages.values()}


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_says_what_belongs_there(name: str) -> None:
    told = FIELDS[name].description or ""
    assert told.endswith(".")
    assert len(told.split()) >= 2
    # It is shown beside the field, so it need not say its name; and a hover is no page.
    assert len(told) <= 250


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_every_example_can_be_written_as_it_stands(
    name: str,
    example: object,
    vocabularies: Vocabularies,
    pages: set[str],
) -> None:
    field: FieldInfo = FIELDS[name]
    read = TypeAdapter(field.rebuild_annotation(), config={"arbitrary_types_allowed": True})
    value = read.validate_python(example, context=vocabularies)
    named = [*references(value), *([((), value)] if isinstance(value, Reference) else [])]
    assert {str(one) for _, one in named if one.vocabulary == "pages"} <= pages
