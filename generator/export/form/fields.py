"""Fields of a form, in the words of Sveltia CMS, from the fields of a model."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pydantic.fields import FieldInfo

from generator.export.form.choices import Choices, Field
from generator.export.form.single import SINGLE, Maker
from generator.source.fields import IMAGE_FILE
from generator.source.record import Record, needed_for_publication, required_fields
from generator.source.shape import Kind, Shape, shapes

IMAGE_TYPES = "image/png, image/jpeg, image/webp, image/avif, image/gif, image/svg+xml"
_ACRONYMS = {"sdgs": "SDGs", "kpis": "KPIs", "u4ssc": "U4SSC", "url": "URL", "doi": "DOI", "isbn": "ISBN"}


def fields_of(
    record: type[Record], names: Iterable[str], choices: Choices, *, own: bool = True
) -> list[Field]:
    """The fields of a record in the order of `names`; `own` ones are not inside one that is translated."""
    required = required_fields(record)
    needed = needed_for_publication(record)
    forms = shapes(record)
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
                **widget(forms[name], choices if spoken else replace(choices, translated=frozenset())),
                **_default(forms[name], field, required=name in required),
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


def _default(form: Shape, field: FieldInfo, *, required: bool) -> Field:
    """A default that the file shall say: the first status, and of a flag what the model takes for none.

    The program writes every flag, and `false` where it knows no default; others are left out where empty.
    """
    if form.kind is Kind.FLAG and field.default is True:
        return {"default": True}
    return {"default": form.words[0]} if required and form.kind is Kind.WORD else {}


def widget(form: Shape, choices: Choices) -> Field:
    """What a form asks for a value of some shape; only inside what is translated is anything `translated`.

    Raises TypeError for a shape that no form has been thought of for.
    """
    if form.named:
        return _by_file(form, choices)
    return _several(form, choices) if form.many else _MAKERS[form.kind](form, choices)


def _record(form: Shape, choices: Choices) -> Field:
    if len(form.records) != 1:
        return _variants(form, choices)
    return {"widget": "object", "collapsed": "auto", "fields": _inside(form.records[0], choices)}


def _variants(form: Shape, choices: Choices) -> Field:
    if not form.records or not form.tag:
        raise TypeError(f"the form knows no choice among {form.records!r}")
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
            for record in form.records
            for word in shapes(record)[form.tag].words
        ],
    }


def _several(form: Shape, choices: Choices) -> Field:
    one = replace(form, many=False, words=form.words if form.kind is Kind.WORD else ())
    inner = widget(one, choices)
    match inner["widget"]:
        case "object" if "fields" in inner:
            return {**inner, "widget": "list"}
        case "relation":
            return {**inner, "multiple": True}
        case "select":
            words = [{"label": label(word), "value": word} for word in form.words if not one.words]
            return {**inner, "options": [*words, *_labelled(inner["options"])], "multiple": True}
    return {"widget": "list", "field": {"name": "item", "label": "Entry", **inner, "required": True}}


def _labelled(options: Iterable[str | Field]) -> list[Field]:
    return [{"label": label(one), "value": one} if isinstance(one, str) else one for one in options]


def _by_file(form: Shape, choices: Choices) -> Field:
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
        "fields": [chosen, *_inside(form.records[0], choices)],
    }


def _inside(record: type[Record], choices: Choices, without: str = "") -> list[Field]:
    names = [name for name in record.model_fields if name != without]
    return fields_of(record, names, choices, own=not choices.translated)


_MAKERS: Mapping[Kind, Maker] = {**SINGLE, Kind.RECORD: _record}
