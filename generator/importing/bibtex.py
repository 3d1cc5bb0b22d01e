"""BibTeX, as LaTeX and reference managers write it."""

import logging
import re
from collections.abc import Iterator, Mapping

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from generator.importing._base import Format, Given, Imported, Loss, Wishes
from generator.importing._dates import Said, said, shown
from generator.importing._decoding import text_of
from generator.importing._references import Reference, imported

_READ = set(
    """
    author title year month day date edition series number doi isbn url
    """.split()  # noqa: SIM905 - words, as they are
)
_PUBLISHERS = ("institution", "publisher", "organization", "school")
"""The first of them that an entry has counts."""
_DEEPEST = 50


def _decoder() -> LatexNodes2Text:
    """LaTeX to text; pylatexenc does not know the braces' own names, and takes a circumflex for an accent."""
    known = get_default_latex_context_db()
    names = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
    known.add_context_category("names", prepend=True, macros=[MacroTextSpec(*name) for name in names.items()])
    return LatexNodes2Text(
        latex_context=known, math_mode="verbatim", keep_comments=True, strict_latex_spaces=True
    )


_LATEX = _decoder()

# It would say again on the terminal what is reported with its line.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


def read(given: Given, wishes: Wishes) -> Imported:
    """A page for each entry; what cannot be parsed is told."""
    text = text_of(given)
    losses: list[Loss] = []
    return imported(references(text, given.name, losses), losses, wishes, given.name)


def references(text: str, name: str, losses: list[Loss]) -> list[Reference]:
    """Every entry of a BibTeX file; the line of each stands in its place."""
    library = parse_string(text)
    for block in library.failed_blocks:
        start = " ".join((block.raw or "").split())[:60]
        place = f"{name}, line {(block.start_line or 0) + 1}"
        reason, fix = _unread(block)
        message = f"the entry “{start}…” cannot be read: {reason}"
        losses.append(Loss(place, message, fix, refused=True))
    for entry in library.entries:
        losses.extend(_unresolved(entry, name))
    return [_reference(entry, name) for entry in library.entries]


def _unread(block: ParsingFailedBlock) -> tuple[str, str]:
    """Why a block is no entry, and what to do about it."""
    match block:
        case DuplicateBlockKeyBlock():
            before = (block.previous_block.start_line or 0) + 1
            return f"`{block.key}` is the key of line {before} too", "give it another key, or take one away"
        case DuplicateFieldKeyBlock():
            names = ", ".join(f"`{key}`" for key in sorted(block.duplicate_keys))
            return f"it has {names} more than once", "keep one of them"
    fix = "see that every brace and quotation mark is closed, with a comma behind the key and each field"
    reason = getattr(block.error, "abort_reason", "").strip()
    return (reason[:1].lower() + reason[1:] or "its braces or quotes do not match"), fix


def _unresolved(entry: Entry, name: str) -> Iterator[Loss]:
    """Fields of neither text nor number: macros that the file does not explain, parts joined by `#`."""
    written = entry.parser_metadata.get("removed_enclosing", {})
    for field in entry.fields:
        value = str(field.value)
        # Names of months are macros that every style explains.
        if (
            written.get(field.key) == "no-enclosing"
            and not value.isdecimal()
            and field.key.lower() != "month"
        ):
            message = f"`{field.key}` is no text but “{shown(value)}”, which is taken over as it stands"
            fix = (
                "write the text itself between braces: macros that are not in the file, and `#`, are not read"
            )
            yield Loss(_place(entry, name), message, fix)


def _place(entry: Entry, name: str) -> str:
    return f"{name}, line {(entry.start_line or 0) + 1} (`{entry.key}`)"


def _reference(entry: Entry, name: str) -> Reference:
    fields = {field.key.lower(): str(field.value) for field in entry.fields}
    texts = {key: _text(value) for key, value in fields.items()}
    authors = list(_authors(fields.get("author", "")))
    publisher, *publishers = [key for key in _PUBLISHERS if texts.get(key)] or [""]
    return Reference(
        place=_place(entry, name),
        key=entry.key,
        title=texts.get("title", ""),
        bodies=tuple(author for author, body in authors if body),
        people=tuple(author for author, body in authors if not body),
        # `~` and `%` in `date` are signs of biblatex, not of LaTeX.
        dates=tuple(_dates({**texts, "date": fields.get("date", "").strip()})),
        edition=texts.get("edition", ""),
        publisher=texts.get(publisher, ""),
        series=" ".join(texts[key] for key in ("series", "number") if texts.get(key)),
        doi=_address(fields.get("doi", "")),
        isbn=texts.get("isbn", ""),
        url=_address(fields.get("url", "")),
        rest={key: text for key, text in texts.items() if key not in {*_READ, *_PUBLISHERS} and text}
        | {f"further {key}": texts[key] for key in publishers},
    )


def _dates(texts: Mapping[str, str]) -> Iterator[Said]:
    """`date` as biblatex has it, and what came before it; dateutil knows the names of months, and macros."""
    if texts.get("date"):
        yield said("date", texts["date"])
    given = [name for name in ("year", "month", "day") if texts.get(name)]
    if given:
        parts = [texts[name] for name in given]
        yield said(", ".join(given), " ".join(parts), "-".join(parts))


def _authors(field: str) -> Iterator[tuple[str, bool]]:
    """Each author, and whether braces around the name say that it is a body."""
    for part in _split(field):
        name = part.strip()
        if name:
            yield _text(name), name.startswith("{") and _closes(name) == len(name) - 1


def _split(field: str) -> list[str]:
    """Names, at each `and` outside of braces."""
    parts, depth, start = [], 0, 0
    for found in re.finditer(r"\\.|[{}]|\s+and\s+", field):
        sign = found[0]
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if not depth and sign.strip() == "and":
            parts.append(field[start : found.start()])
            start = found.end()
    return [*parts, field[start:]]


def _closes(text: str) -> int:
    """Where the brace that a text begins with is closed."""
    depth = 0
    for found in re.finditer(r"\\.|[{}]", text):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth and found[0] == "}":
            return found.start()
    return -1


def _text(value: str) -> str:
    """LaTeX as plain text; what nobody would nest so deep stays as it is."""
    if value.count("{") > _DEEPEST:
        return " ".join(value.split())
    return " ".join(_LATEX.latex_to_text(value).split())


def _address(value: str) -> str:
    """Addresses hold no LaTeX but what some programs escape."""
    return re.sub(r"\\([%_#&~])", r"\1", value).strip("{} ")


BIBTEX = Format(name="bibtex", label="BibTeX", endings=(".bib", ".bibtex"), read=read)
