"""CSL-JSON, as Zotero and other reference managers export it."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.importing._base import Format, Given, Imported, Loss, Wishes
from generator.importing._dates import Said, said
from generator.importing._decoding import printable, text_of
from generator.importing._references import Reference, imported
from generator.importing._refusal import refusal

_NAMES = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
_LISTED = ("author", "issued")
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
        items = json.loads(text, object_pairs_hook=_record)
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
            key = _text(item.get("id"))
            found.append(_reference(item, f"{place} (`{key}`)" if key else place))
        else:
            losses.append(Loss(place, "the item is no record", "export the list again", refused=True))
    return found


def _reference(item: dict[str, Any], place: str) -> Reference:
    # Crossref makes lists of single texts; no field of ours could hold other lists, or records.
    single = {name: value[0] if len(_listed(value)) == 1 else value for name, value in item.items()}
    plain = {name: value for name, value in single.items() if not isinstance(value, list | dict)}
    authors = [*_authors(item.get("author"))]
    rest = {
        name: value for name, value in item.items() if name not in _READ or name not in {*plain, *_LISTED}
    }
    return Reference(
        place=place,
        key=_text(plain.get("id")),
        title=_text(plain.get("title")),
        bodies=tuple(author for author, body in authors if body),
        people=tuple(author for author, body in authors if not body),
        dates=tuple(_dates(item.get("issued"))),
        edition=_text(plain.get("edition")),
        publisher=_text(plain.get("publisher")),
        series=" ".join(filter(None, (_text(plain.get("collection-title")), _text(plain.get("number"))))),
        doi=_text(plain.get("DOI")),
        isbn=_text(plain.get("ISBN")),
        url=_text(plain.get("URL")),
        rest={name: text for name, value in rest.items() if value not in ([], {}) and (text := _text(value))},
    )


def _record(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A record that has what is said under one name again as `title (2)`, so that it is told."""
    record: dict[str, object] = {}
    times: Counter[str] = Counter()
    for name, value in pairs:
        times[name] += 1
        record[name if times[name] == 1 else f"{name} ({times[name]})"] = value
    return record


def _authors(value: object) -> Iterator[tuple[str, bool]]:
    """Each author, and whether it is a body; whatever names nobody is told as it is written."""
    for one in value if isinstance(value, list) else filter(None, [value]):
        named = one if isinstance(one, dict) else {}
        person = " ".join(filter(None, (_text(named.get(part)) for part in _NAMES)))
        body = _text(named.get("literal"))
        if body:
            yield body, True
        if person or not body:
            yield person or _text(one), False


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
