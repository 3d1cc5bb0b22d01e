"""A comment above each blank of a new page: what belongs there, and that nobody guessed it."""

import textwrap
from collections.abc import Iterator
from typing import Literal, get_args, get_origin

from generator.authoring.questions import Question, questions
from generator.content_types import ContentType
from generator.content_types._base import BaseRecord
from generator.source import read
from generator.source.record import Record, required_fields
from generator.source.shape import Kind, shapes

WIDTH = 110
TO_FILL_IN = "To fill in: "


def with_notes(path: str, text: str, kind: ContentType) -> str:
    """The text of a file with a comment above every field that stands there empty."""
    document, _ = read.fields(path, text)
    if document is None:
        return text
    blank = [name for name, value in document.fields.items() if value == ""]
    for name in sorted(blank, key=lambda name: document.key_span((name,)).start, reverse=True):
        start = document.key_span((name,)).start
        note = "".join(f"# {line}\n" for line in _lines(name, kind))
        text = text[:start] + note + text[start:]
    return text


def _lines(name: str, kind: ContentType) -> Iterator[str]:
    record = kind.record
    field = record.model_fields[name]
    asked = next((question for question in questions(kind) if question.path == (name,)), None)
    told = TO_FILL_IN + " ".join((field.description or "").split())
    example = f" For example: {_example(asked)}" if asked and asked.example else ""
    yield from textwrap.wrap(told + example, WIDTH - 2, break_long_words=False, break_on_hyphens=False)
    yield from (f"  {name}: {one}" for one in _forms(name, record))


def _example(question: Question) -> str:
    """Examples as they stand in a file."""
    return " or ".join(one if isinstance(one, str) else f"[{', '.join(one)}]" for one in question.examples)


def _forms(name: str, record: type[BaseRecord]) -> Iterator[str]:
    """What a record within a field looks like, with dots for what only its author can say."""
    shape = shapes(record)[name]
    if shape.kind is Kind.RECORD:
        yield from (_form(one) for one in shape.records)


def _form(record: type[Record]) -> str:
    return (
        "{"
        + ", ".join(f"{name}: {_only_word(record, name) or '…'}" for name in required_fields(record))
        + "}"
    )


def _only_word(record: type[Record], name: str) -> str:
    """The one word that a field may be, by which records of a union are told apart."""
    annotation = record.model_fields[name].annotation
    words = get_args(annotation) if get_origin(annotation) is Literal else ()
    return str(words[0]) if len(words) == 1 else ""
