"""RIS, as library catalogues and reference managers write it."""

import re
from collections.abc import Iterator
from typing import Any

import rispy

from generator.importing._base import Format, Given, Imported, Loss, Wishes
from generator.importing._dates import said, shown
from generator.importing._decoding import text_of
from generator.importing._references import Reference, imported, is_isbn

_READ = set(
    """
    type_of_reference authors first_authors title primary_title year publication_year date edition
    publisher note issn doi urls unknown_tag
    """.split()  # noqa: SIM905 - words, as they are
)
_DATES = {"PY": "year", "Y1": "publication_year", "DA": "date"}
_RECORD = re.compile(r"^TY  - .*?(?:(?P<end>^ER  -.*?$)|(?=^TY  - )|\Z)", re.MULTILINE | re.DOTALL)
_CONTINUED = re.compile(r"\n(?![A-Z][A-Z0-9]  -)")
"""The end of a line that goes on in the next one, which has no tag."""


def read(given: Given, wishes: Wishes) -> Imported:
    """A page for each record."""
    losses: list[Loss] = []
    found = references(text_of(given), given.name, losses)
    return imported(found, losses, wishes, given.name)


def references(text: str, name: str, losses: list[Loss]) -> list[Reference]:
    """Every record of a RIS file; its line stands in its place."""
    found: list[Reference] = []
    end = 0
    for match in _RECORD.finditer(text):
        losses.extend(_outside(text, end, match.start(), name))
        end = match.end()
        place = f"{name}, line {text.count(chr(10), 0, match.start()) + 1}"
        record = _CONTINUED.sub(" ", match[0])
        if not match["end"]:
            record = f"{record.rstrip()}\nER  - \n"
            fix = "see that the file is whole: each record ends with `ER  - `"
            losses.append(Loss(place, "the record has no end", fix))
        try:
            # A tag that comes again makes a list of its values, of which none is passed over.
            read = rispy.loads(record, enforce_list_tags=False)
        except (rispy.parser.ParseError, OSError, ValueError, IndexError):
            losses.append(
                Loss(place, "the record cannot be read", "write each line as `TI  - A title`", refused=True)
            )
        else:
            found += [_reference(fields, place) for fields in read]
    losses.extend(_outside(text, end, len(text), name))
    return found


def _outside(text: str, start: int, end: int, name: str) -> Iterator[Loss]:
    """What stands in no record."""
    between = text[start:end]
    if between.strip():
        line = text.count("\n", 0, end - len(between.lstrip())) + 1
        message = f"“{shown(' '.join(between.split()))}” stands in no record, and was left out"
        yield Loss(f"{name}, line {line}", message, "begin each record with a line `TY  - `", refused=True)


def _reference(fields: dict[str, Any], place: str) -> Reference:
    rest = {name: _shown(value) for name, value in fields.items() if name not in _READ}
    rest |= {tag: _shown(value) for tag, value in fields.get("unknown_tag", {}).items()}
    # One word is its type; more are lines behind it that are none.
    rest["TY"] = "; ".join(kind for kind in _texts(fields, "type_of_reference") if " " in kind)

    def text(*names: str) -> str:
        first, *others = [*dict.fromkeys(_texts(fields, *names))] or [""]
        rest[f"further {names[0]}"] = "; ".join(others)
        return first

    authors = _texts(fields, "first_authors", "authors")
    numbers = _texts(fields, "issn")
    rest["issn"] = "; ".join(number for number in numbers if not is_isbn(number))
    fields["isbn"] = [number for number in numbers if is_isbn(number)]
    # `2021/05//` leaves the day out, and what may stand behind it.
    dates = [
        said(tag, date, date.rstrip("/ ")) for tag, name in _DATES.items() for date in _texts(fields, name)
    ]
    return Reference(
        place=place,
        title=text("title", "primary_title"),
        # `Last, First` is how the format writes people.
        bodies=tuple(author for author in authors if "," not in author),
        people=tuple(author for author in authors if "," in author),
        dates=tuple(dates),
        edition=text("edition"),
        publisher=text("publisher"),
        series=text("note"),
        doi=text("doi"),
        isbn=text("isbn"),
        url=text("urls"),
        rest={name: value for name, value in rest.items() if value},
    )


def _texts(fields: dict[str, Any], *names: str) -> list[str]:
    """Everything that stands under the tags, in their order."""
    values = [fields.get(name, []) for name in names]
    listed = [one for value in values for one in (value if isinstance(value, list) else [value])]
    return [text for one in listed if (text := " ".join(str(one).split()))]


def _shown(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


RIS = Format(name="ris", label="RIS", endings=(".ris",), read=read)
