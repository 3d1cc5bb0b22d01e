"""CSL-JSON, as Zotero and other reference managers export it."""

import json
from collections.abc import Iterator
from typing import Any

from generator.importing._base import Format, Given, Imported, Loss, Wishes
from generator.importing._dates import Said, said
from generator.importing._decoding import printable, text_of
from generator.importing._references import Reference, imported
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
        dates=tuple(_dates(item.get("issued"))),
        edition=_text(item.get("edition")),
        publisher=_text(item.get("publisher")),
        series=" ".join(filter(None, (_text(item.get("collection-title")), _text(item.get("number"))))),
        doi=_text(item.get("DOI")),
        isbn=_text(item.get("ISBN")),
        url=_text(item.get("URL")),
        rest={name: shown for name, value in item.items() if name not in _READ and (shown := _text(value))},
    )


def _dates(issued: object) -> Iterator[Said]:
    """A date in parts, in words or both; a text is EDTF."""
    if not isinstance(issued, dict):
        if written := _text(issued):
            yield said("issued", written)
        return
    words = {name: written for name in ("raw", "literal") if (written := _text(issued.get(name)))}
    parts = {name: value for name, value in issued.items() if name not in words and value}
    if parts:
        spans = [[_text(part) for part in _listed(span)] for span in _listed(parts.pop("date-parts", None))]
        found = said("issued", _text(issued), "-".join(filter(None, spans[0] if spans else [])))
        # A second span is the end of a range; `season` and `circa` say what no field of ours does.
        yield found._replace(whole=found.whole and len(spans) == 1 and not parts)
    for name, written in words.items():
        yield said(f"issued.{name}", written)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return " ".join(printable(shown).split())


CSL_JSON = Format(name="csl-json", label="CSL-JSON", endings=(".json",), read=read)
