"""A draft as the text of its file: fields in order, with a visible blank for each that its author owes."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date

import yaml

from generator.content_types._base import BaseRecord, field_order
from generator.importing._base import Draft
from generator.model.document import Value
from generator.source.faults import SourceError
from generator.source.record import required_fields
from generator.source.yaml_tree import parse

WIDTH = 110
"""A list that is longer in one line has an entry a line."""


def text_of(draft: Draft) -> str:
    """The whole file."""
    record = draft.kind.record
    fields = {**dict.fromkeys(blanks(record), ""), **draft.fields}
    order = {name: number for number, name in enumerate(field_order(record))}
    names = sorted(fields, key=lambda name: order.get(name, len(order)))
    lines = [line for name in names for line in _entry(name, fields[name], "")]
    body = draft.body.strip("\n")
    return "\n".join(["---", *lines, "---", *(["", body] if body else []), ""])


def field_lines(name: str, value: Value) -> list[str]:
    """One field as lines of YAML."""
    return [*_entry(name, value, "")]


def blanks(record: type[BaseRecord]) -> list[str]:
    """Fields that a page cannot be published without; each stands in the file, filled or not."""
    owed = {
        name
        for name, field in record.model_fields.items()
        if isinstance(extra := field.json_schema_extra, dict) and "neededForPublication" in extra
    }
    return [name for name in field_order(record) if name in owed or name in required_fields(record)]


def _entry(name: str, value: Value, indent: str) -> Iterator[str]:
    """A key with its value, on as many lines as it needs."""
    key = _scalar(name, in_flow=True)
    flow = in_one_line(value)
    if (
        isinstance(value, str)
        or not value
        or (len(indent) + len(key) + len(flow) < WIDTH and _is_flat(value))
    ):
        shown = _scalar(value) if isinstance(value, str) else flow
        yield f"{indent}{key}: {shown}".rstrip()
    elif isinstance(value, dict):
        yield f"{indent}{key}:"
        for inner, part in value.items():
            yield from _entry(inner, part, f"{indent}  ")
    else:
        yield f"{indent}{key}:"
        for part in value:
            yield from _item(part, indent)


def _item(part: Value, indent: str) -> Iterator[str]:
    """An entry of a list; one of scalars alone is a line, as lists of results are read."""
    if isinstance(part, dict) and not all(isinstance(inner, str) for inner in part.values()):
        lines = [line for name, inner in part.items() for line in _entry(name, inner, f"{indent}  ")]
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield f"{indent}- {_scalar(part) if isinstance(part, str) else in_one_line(part)}"


def _is_flat(value: Value) -> bool:
    """Whether a value is a list of scalars: mappings get a line for each of their keys."""
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def in_one_line(value: Value) -> str:
    """A value as YAML that needs no line of its own."""
    if isinstance(value, str):
        return _scalar(value, in_flow=True)
    if isinstance(value, list):
        return f"[{', '.join(map(in_one_line, value))}]"
    parts = (f"{_scalar(key, in_flow=True)}: {in_one_line(part)}" for key, part in value.items())
    return f"{{{', '.join(parts)}}}"


def _scalar(text: str, *, in_flow: bool = False) -> str:
    """A text as YAML, in quotes where it would be read as something else, here or on GitHub."""
    plain = " ".join(text.split())
    if not plain:
        return '""' if in_flow else ""
    same = _is_same(f"k: {{k: {plain}}}", {"k": plain}) if in_flow else _is_same(f"k: {plain}", plain)
    if same and (isinstance(_guessed(plain), str) or (not in_flow and _is_date(plain))):
        return plain
    return json.dumps(plain, ensure_ascii=False)


def _is_same(line: str, value: Value) -> bool:
    """Whether a line of YAML gives the value that it is to give."""
    try:
        return parse(f"{line}\n").fields == {"k": value}
    except SourceError:
        return False


def _guessed(text: str) -> object:
    """What other readers of YAML take a plain text for: a number, a date, a truth value."""
    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, ValueError):
        return None


def _is_date(text: str) -> bool:
    """Whether a text is a date, which pages write without quotes."""
    return isinstance(_guessed(text), date) or re.fullmatch(r"[0-9]{4}(-[0-9]{2})?", text) is not None


def without(fields: Mapping[str, Value], paths: list[list[str]]) -> dict[str, Value]:
    """Fields without the values at some paths; what stood in a list leaves no hole in it."""
    left: dict[str, Value] = dict(fields)
    for path in sorted(paths, key=lambda path: [part.zfill(6) for part in path], reverse=True):
        name, *inner = path
        if name in left:
            left[name] = _without(left[name], inner)
    return left


def _without(value: Value, path: list[str]) -> Value:
    if not path:
        return ""
    name, *inner = path
    if isinstance(value, dict) and name in value:
        return {**value, name: _without(value[name], inner)}
    if isinstance(value, list) and name.isdecimal() and int(name) < len(value):
        number = int(name)
        kept = [_without(value[number], inner)] if inner else []
        # An empty list would say that there are none.
        return [*value[:number], *kept, *value[number + 1 :]] or ""
    return ""
