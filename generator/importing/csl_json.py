"""CSL-JSON, as Zotero and other reference managers export it."""

import json
from typing import Any

from generator.importing._base import Format, Given, Imported, Loss, Wishes
from generator.importing._decoding import printable, text_of
from generator.importing._references import Reference, imported, issued_of
from generator.importing._refusal import refusal

_READ = set(
    """
    id type title author issued edition publisher collection-title number DOI ISBN URL
    """.split()  # noqa: SIM905 - words, as they are
)


def read(given: Given, wishes: Wishes) -> Imported:
    """A page for each item."""
    losses: list[Loss] = []
    found = references(text_of(given), given.name, losses)
    return imported(found, losses, wishes, given.name)


def references(text: str, name: str, losses: list[Loss]) -> list[Reference]:
    """Every item of the list that the file is."""
    try:
        items = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"is no JSON: {error.msg} in line {error.lineno}, column {error.colno}"
        raise refusal("no-json", name, message, "export the list again as CSL JSON") from None
    except (RecursionError, ValueError):
        message = "nests lists, or counts digits, as no list of references does"
        raise refusal("no-json", name, message, "export the list again as CSL JSON") from None
    if not isinstance(items, list):
        raise refusal("no-csl-json", name, "is no list of items", "export the list as CSL JSON: `[{…}, {…}]`")
    found = []
    for number, item in enumerate(items, start=1):
        place = f"{name}, item {number}"
        if isinstance(item, dict):
            found.append(_reference(item, f"{place} (`{item.get('id', '')}`)"))
        else:
            losses.append(Loss(place, "the item is no record", "export the list again", refused=True))
    return found


def _reference(item: dict[str, Any], place: str) -> Reference:
    authors = [one for one in _listed(item.get("author")) if isinstance(one, dict)]
    dates = item.get("issued")
    year, month, day = _date(dates if isinstance(dates, dict) else {})
    return Reference(
        place=place,
        key=_text(item.get("id")),
        title=_text(item.get("title")),
        bodies=tuple(_text(one["literal"]) for one in authors if one.get("literal")),
        people=tuple(
            " ".join(filter(None, (_text(one.get("given")), _text(one.get("family")))))
            for one in authors
            if not one.get("literal")
        ),
        issued=issued_of(year, month, day),
        edition=_text(item.get("edition")),
        publisher=_text(item.get("publisher")),
        series=" ".join(filter(None, (_text(item.get("collection-title")), _text(item.get("number"))))),
        doi=_text(item.get("DOI")),
        isbn=_text(item.get("ISBN")),
        url=_text(item.get("URL")),
        rest={name: shown for name, value in item.items() if name not in _READ and (shown := _text(value))},
    )


def _date(issued: dict[str, Any]) -> tuple[str, str, str]:
    parts = _listed((_listed(issued.get("date-parts")) or [[]])[0])
    given = [_text(part) for part in parts]
    if not given:
        given = _text(issued.get("raw") or issued.get("literal")).split("-")
    year, month, day = [*given, "", "", ""][:3]
    return year, month, day


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return " ".join(printable(shown).split())


CSL_JSON = Format(name="csl-json", label="CSL-JSON", endings=(".json",), read=read)
