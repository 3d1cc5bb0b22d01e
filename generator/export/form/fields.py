"""Fields of a form, in the words of Sveltia CMS, from the fields of a model."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from pydantic.fields import FieldInfo

from generator.export.form.shapes import (
    ByFile,
    Choice,
    Group,
    Link,
    Plain,
    Several,
    Shape,
    Term,
    Variants,
    shape,
)
from generator.source.fields import IMAGE_FILE
from generator.source.record import Record, needed_for_publication, required_fields

Field: TypeAlias = dict[str, Any]

IMAGE_TYPES = "image/png, image/jpeg, image/webp, image/avif, image/gif, image/svg+xml"
_ACRONYMS = {"sdgs": "SDGs", "kpis": "KPIs", "u4ssc": "U4SSC", "url": "URL", "doi": "DOI", "isbn": "ISBN"}
_PAGE = r"^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*$"
_DAY = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A term that may be chosen."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What forms offer: the terms of vocabularies, and the folders whose pages can be chosen."""

    terms: Mapping[str, Sequence[Option]]
    folders: frozenset[str]
    translated: frozenset[str] = frozenset()
    """Fields that a translation has words of its own for."""


def fields_of(
    record: type[Record], names: Iterable[str], choices: Choices, *, own: bool = True
) -> list[Field]:
    """The fields of a record in the order of `names`; `own` ones are not inside one that is translated."""
    required = required_fields(record)
    needed = needed_for_publication(record)
    made = []
    for name in names:
        field = record.model_fields[name]
        spoken = (name in choices.translated) if own else True
        made.append(
            {
                "name": name,
                "label": label(name),
                **_help(field, needed=name in needed),
                "required": name in required,
                **({"i18n": True} if spoken and choices.translated else {}),
                **widget(shape(field), choices if spoken else replace(choices, translated=frozenset())),
                **_default(field),
            }
        )
    return made


def label(name: str) -> str:
    """A field's name as a form shows it: `published_on` is `Published on`."""
    words = [_ACRONYMS.get(word, word) for word in re.split(r"[_-]", name)]
    first, rest = words[0], words[1:]
    return " ".join([first if first in _ACRONYMS.values() else first.capitalize(), *rest])


def _help(field: FieldInfo, *, needed: bool) -> Field:
    said = " ".join((field.description or "").replace("`", "“").split())
    # A form shows no code: quotation marks open and close in turn.
    parts = said.split("“")
    said = parts[0] + "".join(
        (f"“{part}" if number % 2 == 0 else f"”{part}") for number, part in enumerate(parts[1:])
    )
    hint = " ".join(filter(None, [said, "Needed before publication." if needed else ""]))
    return {"hint": hint} if hint else {}


def _default(field: FieldInfo) -> Field:
    """A default that the file shall say: the first status; others are what the model takes anyway."""
    options = shape(field)
    if isinstance(options, Choice) and field.is_required():
        return {"default": options.options[0]}
    return {}


def widget(form: Shape, choices: Choices) -> Field:
    """What a form asks for a value of some shape; only inside what is translated is anything `translated`."""
    return _MAKERS[type(form)](form, choices)


def _plain(form: Plain, _choices: Choices) -> Field:
    match form.kind:
        case "flag":
            return {"widget": "boolean"}
        case "whole":
            return {"widget": "number", "value_type": "int", "min": 0}
        case "decimal":
            return {"widget": "number", "value_type": "float", "step": 0.0001}
        case "day":
            return {**_DAY}
    made: Field = {"widget": "text" if (form.longest or 0) >= LONG else "string"}
    if form.longest is not None:
        made["maxlength"] = form.longest
    if form.pattern:
        pattern = "|".join([form.pattern, *(f"^{word}$" for word in form.words)])
        made["pattern"] = [pattern, _form_of(form)]
    return made


LONG = 200
"""Characters from which on a text gets several lines."""


def _form_of(form: Plain) -> str:
    if form.pattern.startswith("^https?:"):
        return "Write the whole address, with https:// before it"
    words = "".join(f", or {word}" for word in form.words)
    return f"Must have the form {form.pattern.strip('^$')}{words}"


def _choice(form: Choice, _choices: Choices) -> Field:
    return {"widget": "select", "options": list(form.options)}


def _term(form: Term, choices: Choices) -> Field:
    offered = choices.terms.get(form.vocabulary)
    if not offered:
        return {"widget": "string"}
    return {"widget": "select", "options": [_option(one) for one in offered]}


def _option(one: Option) -> Field:
    return {"label": one.label, "value": one.value}


def _link(form: Link, choices: Choices) -> Field:
    if form.folder in choices.folders:
        return {
            "widget": "relation",
            "collection": form.folder,
            "value_field": "{{slug}}",
            "display_fields": ["title"],
            "search_fields": ["title"],
        }
    return {"widget": "string", "pattern": [_PAGE, "Write folder and slug: cities/pully"]}


def _group(form: Group, choices: Choices) -> Field:
    return {"widget": "object", "collapsed": "auto", "fields": _inside(form.record, choices)}


def _variants(form: Variants, choices: Choices) -> Field:
    return {
        "widget": "object",
        "typeKey": form.tag,
        "types": [
            {
                "name": word,
                "label": label(word),
                "widget": "object",
                "fields": _inside(record, choices, without=form.tag),
            }
            for word, record in form.records
        ],
    }


def _several(form: Several, choices: Choices) -> Field:
    match form.of:
        case Group() as group:
            return {
                "widget": "list",
                "collapsed": "auto",
                "fields": _inside(group.record, choices),
            }
        case Term() | Choice() | Link():
            inner = widget(form.of, choices)
            if inner["widget"] == "relation":
                return {**inner, "multiple": True}
            if inner["widget"] == "select":
                words = [{"label": label(word), "value": word} for word in form.words]
                return {**inner, "options": [*words, *_labelled(inner["options"])], "multiple": True}
    inner = widget(form.of, choices)
    return {"widget": "list", "field": {"name": "item", "label": "Entry", **inner, "required": True}}


def _labelled(options: Iterable[str | Field]) -> list[Field]:
    return [{"label": label(one), "value": one} if isinstance(one, str) else one for one in options]


def _by_file(form: ByFile, choices: Choices) -> Field:
    chosen = {
        "name": IMAGE_FILE,
        "label": "File",
        "widget": "image",
        "hint": "It is put beside the page; its name in lower case, without spaces.",
        "required": True,
        "choose_url": False,
        "accept": IMAGE_TYPES,
        **({"i18n": True} if choices.translated else {}),
    }
    return {
        "widget": "list",
        "summary": f"{{{{{IMAGE_FILE}}}}}",
        "fields": [chosen, *_inside(form.record, choices)],
    }


def _inside(record: type[Record], choices: Choices, without: str = "") -> list[Field]:
    names = [name for name in record.model_fields if name != without]
    return fields_of(record, names, choices, own=not choices.translated)


_Maker: TypeAlias = Callable[[Any, Choices], Field]
_MAKERS: Mapping[type, _Maker] = {
    Plain: _plain,
    Choice: _choice,
    Term: _term,
    Link: _link,
    Group: _group,
    Variants: _variants,
    Several: _several,
    ByFile: _by_file,
}
