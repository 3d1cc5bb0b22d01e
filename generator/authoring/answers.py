"""Answers as they are typed, to the fields of a page, or to what is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from generator.authoring.offers import Known
from generator.authoring.questions import STATUS, Path, Question, questions
from generator.content_types import ContentType
from generator.model.document import Value
from generator.source.wording import words_of

DRAFT = "draft"

Answers = Mapping[Path, Value]


class Mistake(NamedTuple):
    """An answer that cannot stand in a page: the field, what is wrong, what to do."""

    field: str
    message: str
    fix: str


def parted(question: Question, typed: str) -> list[str]:
    """The single answers in a line: commas part identifiers, semicolons texts, which may hold commas."""
    if not question.shape.many:
        return [typed]
    return typed.split("," if question.by_comma else ";")


def answer(question: Question, typed: Iterable[str], known: Known) -> Value:
    """The value of a field, from what was typed for it; empty for nothing. No sign parts a text."""
    if not question.shape.many:
        text = _plain(" ".join(typed))
        return known.canonical(question, text) if text else ""
    pieces = (piece for one in typed for piece in (one.split(",") if question.by_comma else [one]))
    given = (known.canonical(question, plain) for piece in pieces if (plain := _plain(piece)))
    values: list[Value] = [*dict.fromkeys(given)]
    # `not-on-record` stands in the place of the whole list.
    return values[0] if len(values) == 1 and values[0] in question.shape.words else values or ""


def _plain(text: str) -> str:
    return " ".join(text.split())


def fields(answers: Answers) -> dict[str, Value]:
    """Answers as the fields of a page, without the empty ones."""
    made: dict[str, Value] = {}
    for (name, *inner), value in answers.items():
        if not value:
            continue
        if not inner:
            made[name] = value
            continue
        within = made.setdefault(name, {})
        if isinstance(within, dict):
            within[inner[0]] = value
    return made


def mistakes(kind: ContentType, answers: Answers, known: Known) -> list[Mistake]:
    """Everything about some answers that no page may say; what is missing from a page is none."""
    found = [*_of_model(kind, answers, known), *_of_pages(kind, answers, known)]
    return list(dict.fromkeys(found))


def _of_model(kind: ContentType, answers: Answers, known: Known) -> Iterator[Mistake]:
    try:
        kind.record.model_validate({STATUS: DRAFT, **fields(answers)}, context=known.vocabularies)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path = _path(kind, detail["loc"])
            if detail["type"] == "missing" and len(path) == 1:
                continue
            if detail["type"] == "missing":
                fix = f"say it too, or leave out all of `{path[0]}`"
                yield Mistake(".".join(path), f"is missing, and `{path[0]}` cannot do without", fix)
                continue
            fault, message, fix = words_of(detail, path[-1], kind.record)
            yield Mistake(".".join(path), message, fix or fault.fix)


def _path(kind: ContentType, loc: tuple[int | str, ...]) -> Path:
    """The field that an error is about: pydantic names numbers and branches of unions too."""
    known = {question.path for question in questions(kind)}
    first = str(loc[0])
    return next(((first, str(part)) for part in loc[1:] if (first, str(part)) in known), (first,))


def _of_pages(kind: ContentType, answers: Answers, known: Known) -> Iterator[Mistake]:
    for question in questions(kind):
        value = answers.get(question.path, "")
        values = [value] if isinstance(value, str) else [part for part in value if isinstance(part, str)]
        for unknown, near in known.unknown(question, filter(None, values)):
            close = ", ".join(f"`{slug}`" for slug in near)
            folder = question.shape.source
            among = f"in `{folder}/`" if folder else "of this name"
            fix = f"close ones: {close}" if near else "write its page first, or leave it out for now"
            yield Mistake(question.name, f"there is no page `{unknown}` {among}", fix)
