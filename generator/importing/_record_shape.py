"""What a cell may fill of a page: a field that takes one text, or a list of them."""

from generator.content_types._base import BaseRecord
from generator.source.record import Record
from generator.source.shape import Kind, Shape, shapes

BODY = "body"
SLUG = "slug"
EXTRA = (BODY, SLUG)
"""What a column may hold besides fields."""

_WITHOUT_COMMAS = {Kind.TERM, Kind.PAGE, Kind.WORD}


def shape_of(record: type[BaseRecord], path: str) -> str:
    """`text`, `list` (of texts), `terms` (of identifiers or codes), or nothing for what no cell can hold."""
    if path in EXTRA:
        return "text"
    *outer, name = path.split(".")
    records: tuple[type[Record], ...] = (record,)
    for part in outer:
        found = [shapes(one)[part] for one in records if part in one.model_fields]
        records = tuple(
            inner for shape in found for inner in shape.records if not (shape.many or shape.named)
        )
    known = [shapes(one)[name] for one in records if name in one.model_fields]
    return _name(known[0]) if known else ""


def _name(shape: Shape) -> str:
    if shape.kind is Kind.RECORD or shape.named:
        return ""
    if not shape.many:
        return "text"
    return "terms" if shape.kind in _WITHOUT_COMMAS else "list"


def columns_for(record: type[BaseRecord]) -> list[str]:
    """Every path that a column may fill, for those who look for one."""
    found: list[str] = [*EXTRA]
    for name, shape in shapes(record).items():
        inner = [f"{name}.{part}" for one in shape.records for part in one.model_fields]
        found += [path for path in (name, *dict.fromkeys(inner)) if shape_of(record, path)]
    return found
