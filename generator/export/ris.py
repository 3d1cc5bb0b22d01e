"""A citation as RIS, which reference managers and library catalogues read."""

from collections.abc import Iterator

from generator.model.citation import Citation, Format
from generator.model.dates import PartialDate


def ris(citation: Citation) -> str:
    """One record; lines end as the format has it since it was young."""
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in _fields(citation))


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC" if citation.within else "BOOK" if citation.isbn else "RPRT"
    yield from (("AU", name) for name in citation.authors)
    yield "TI", citation.title
    if citation.date:
        yield "PY", f"{citation.date.year:04}"
        yield "DA", _day(citation.date)
    texts = {
        "T2": citation.within,
        "ET": citation.edition,
        "PB": citation.publisher,
        "M1": citation.series,
        "SN": citation.isbn,
        "DO": citation.doi,
        # Of a work, only the language of its title is known.
        "LA": citation.language if citation.within else "",
        "UR": citation.url,
    }
    yield from ((tag, value) for tag, value in texts.items() if value)
    yield "ER", ""


def _day(date: PartialDate) -> str:
    """`2020/06/15/`: parts that are not known stay empty, their slashes do not."""
    parts = (f"{date.year:04}", *(f"{part:02}" if part else "" for part in (date.month, date.day)))
    return "/".join([*parts, ""])


def _line(value: str) -> str:
    """A value in one line: what would begin another could pass for a field."""
    return " ".join(value.split())


RIS = Format("RIS", "ris", "application/x-research-info-systems", ris)
