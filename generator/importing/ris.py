"""RIS, as library catalogues and reference managers write it."""

import re
from typing import Any

import rispy

from generator.importing._base import Format, Given, Imported, Loss, Wishes
from generator.importing._dates import said
from generator.importing._decoding import text_of
from generator.importing._references import Reference, imported, is_isbn

_READ = set(
    """
    type_of_reference authors first_authors title primary_title year publication_year date edition
    publisher note issn doi urls unknown_tag
    """.split()  # noqa: SIM905 - words, as they are
)
_DATES = {"PY": "year", "Y1": "publication_year", "DA": "date"}
_START = re.compile(r"^TY  - ", re.MULTILINE)


def read(given: Given, wishes: Wishes) -> Imported:
    """A page for each record."""
    losses: list[Loss] = []
    found = references(text_of(given), given.name, losses)
    return imported(found, losses, wishes, given.name)


def references(text: str, name: str, losses: list[Loss]) -> list[Reference]:
    """Every record of a RIS file; its line stands in its place."""
    starts = [match.start() for match in _START.finditer(text)]
    if text[: starts[0] if starts else None].strip():
        fix = "begin each record with a line `TY  - `"
        losses.append(
            Loss(f"{name}, line 1", "what stands before the first record was left out", fix, refused=True)
        )
    found = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        place = f"{name}, line {text.count(chr(10), 0, start) + 1}"
        record = text[start:end]
        if not re.search(r"^ER  -", record, re.MULTILINE):
            record = f"{record.rstrip()}\nER  - \n"
            losses.append(
                Loss(
                    place,
                    "the record has no end",
                    "see that the file is whole: each record ends with `ER  - `",
                )
            )
        try:
            found += [_reference(fields, place) for fields in rispy.loads(record)]
        except (rispy.parser.ParseError, OSError, ValueError, IndexError):
            losses.append(
                Loss(place, "the record cannot be read", "write each line as `TI  - A title`", refused=True)
            )
    return found


def _reference(fields: dict[str, Any], place: str) -> Reference:
    def text(*names: str) -> str:
        return next((" ".join(str(fields[name]).split()) for name in names if fields.get(name)), "")

    authors = [*fields.get("first_authors", []), *fields.get("authors", [])]
    number = text("issn")
    rest = {name: _shown(value) for name, value in fields.items() if name not in _READ}
    rest |= {tag: _shown(value) for tag, value in fields.get("unknown_tag", {}).items()}
    if number and not is_isbn(number):
        rest["issn"] = number
    urls = fields.get("urls", [])
    rest |= {"further address": _shown(urls[1:])} if urls[1:] else {}
    # `2021/05//` leaves the day out, and what may stand behind it.
    dates = {tag: text(name).rstrip("/ ") for tag, name in _DATES.items()}
    return Reference(
        place=place,
        title=text("title", "primary_title"),
        # `Last, First` is how the format writes people.
        bodies=tuple(author for author in authors if "," not in author),
        people=tuple(author for author in authors if "," in author),
        dates=tuple(said(tag, text(_DATES[tag]), date) for tag, date in dates.items() if date),
        edition=text("edition"),
        publisher=text("publisher"),
        series=text("note"),
        doi=text("doi"),
        isbn=number if is_isbn(number) else "",
        url=urls[0] if urls else "",
        rest={name: value for name, value in rest.items() if value},
    )


def _shown(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


RIS = Format(name="ris", label="RIS", endings=(".ris",), read=read)
