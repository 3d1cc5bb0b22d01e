"""What a form asks for a value that is neither a list nor a record."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from generator.export.form.choices import Choices, Field
from generator.source.fields import PARTIAL_DATE, WEB_ADDRESS
from generator.source.shape import Kind, Shape

_PAGE = r"^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*$"


def _flag(_form: Shape, _choices: Choices) -> Field:
    return {"widget": "boolean"}


def _count(_form: Shape, _choices: Choices) -> Field:
    return {"widget": "number", "value_type": "int", "min": 0}


def _degrees(_form: Shape, _choices: Choices) -> Field:
    return {"widget": "number", "value_type": "float", "step": 0.0001}


def _day(_form: Shape, _choices: Choices) -> Field:
    return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}


def _text(form: Shape, _choices: Choices) -> Field:
    made: Field = {"widget": "text" if form.longest >= LONG else "string"}
    if form.longest:
        made["maxlength"] = form.longest
    own = {Kind.URL: WEB_ADDRESS.pattern, Kind.DATE: PARTIAL_DATE}.get(form.kind, form.pattern)
    if own:
        pattern = "|".join([own, *(f"^{word}$" for word in form.words)])
        made["pattern"] = [pattern, _form_of(own, form)]
    return made


LONG = 200
"""Characters from which on a text gets several lines."""


def _form_of(pattern: str, form: Shape) -> str:
    if form.kind is Kind.URL:
        return "Write the whole address, with https:// before it"
    words = "".join(f", or {word}" for word in form.words)
    return f"Must have the form {pattern.strip('^$')}{words}"


def _word(form: Shape, _choices: Choices) -> Field:
    return {"widget": "select", "options": list(form.words)}


def _term(form: Shape, choices: Choices) -> Field:
    offered = choices.terms.get(form.source)
    if not offered:
        return {"widget": "string"}
    return {"widget": "select", "options": [{"label": one.label, "value": one.value} for one in offered]}


def _page(form: Shape, choices: Choices) -> Field:
    if form.source in choices.folders:
        return {
            "widget": "relation",
            "collection": form.source,
            "value_field": "{{slug}}",
            "display_fields": ["title"],
            "search_fields": ["title"],
        }
    return {"widget": "string", "pattern": [_PAGE, "Write folder and slug: cities/pully"]}


Maker: TypeAlias = Callable[[Shape, Choices], Field]
SINGLE: Mapping[Kind, Maker] = {
    Kind.TEXT: _text,
    Kind.URL: _text,
    Kind.DATE: _text,
    Kind.DAY: _day,
    Kind.FLAG: _flag,
    Kind.COUNT: _count,
    Kind.DEGREES: _degrees,
    Kind.TERM: _term,
    Kind.PAGE: _page,
    Kind.WORD: _word,
}
