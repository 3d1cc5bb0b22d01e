"""What a field of a content type takes: one text, or a list of them."""

from typing import Any, get_args, get_origin

from generator.content_types._base import BaseRecord
from generator.model.reference import Reference
from generator.source.record import Record

BODY = "body"
SLUG = "slug"
EXTRA = (BODY, SLUG)
"""What a column may hold besides fields."""


def shape_of(record: type[BaseRecord], path: str) -> str:
    """`text`, `list` (of texts), `terms` (of identifiers or codes), or nothing for what no cell can hold."""
    if path in EXTRA:
        return "text"
    *outer, name = path.split(".")
    kinds: list[type[Record]] = [record]
    for part in outer:
        kinds = [found for kind in kinds if part in kind.model_fields for found in _records(kind, part)]
    fields = [kind.model_fields[name].annotation for kind in kinds if name in kind.model_fields]
    return _shape(fields[0]) if fields else ""


def _records(kind: type[Record], name: str) -> list[type[Record]]:
    return [found for found in _leaves(kind.model_fields[name].annotation) if _is_record(found)]


def _shape(annotation: Any) -> str:  # noqa: ANN401 - an annotation is whatever may stand behind a colon
    lists = [part for part in _parts(annotation) if get_origin(part) is tuple]
    if lists:
        inner = [leaf for part in lists for leaf in _leaves(part)]
        if any(map(_is_record, inner)):
            return ""
        return "terms" if Reference in inner else "list"
    return "" if any(_is_record(leaf) or leaf is dict for leaf in _leaves(annotation)) else "text"


def _parts(annotation: Any) -> list[Any]:  # noqa: ANN401 - as above
    """An annotation and what its unions and marks hold, but not what stands in its lists."""
    if get_origin(annotation) is tuple:
        return [annotation]
    return [annotation, *(found for part in get_args(annotation) for found in _parts(part))]


def _leaves(annotation: Any) -> list[Any]:  # noqa: ANN401 - as above
    inner = get_args(annotation)
    own = [get_origin(annotation) or annotation]
    return own + [leaf for part in inner for leaf in _leaves(part)]


def _is_record(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def columns_for(record: type[BaseRecord]) -> list[str]:
    """Every path that a column may fill, for those who look for one."""
    found: list[str] = [*EXTRA]
    for name in record.model_fields:
        if shape_of(record, name):
            found.append(name)
        else:
            inner = [f"{name}.{part}" for kind in _records(record, name) for part in kind.model_fields]
            found += [path for path in dict.fromkeys(inner) if shape_of(record, path)]
    return found
