"""What may be written at a place: names of fields, words, terms by their labels, pages by their titles."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.editor.cursor import Cursor, Point, cursor, fields_end
from generator.editor.offer import Offer, offer
from generator.model.page import Corpus
from generator.model.vocabulary import Lookup, Term
from generator.render.languages import endonym
from generator.source.record import Record
from generator.source.term import LANGUAGES
from generator.taxonomy.goals import GOALS

_LINK = re.compile(r"\]\((?P<target>[^)\s]*)$")


class Sort(Enum):
    """What a proposal is."""

    FIELD = "field"
    WORD = "word"
    TERM = "term"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Text that may stand from column `start` on, counted from 0 in characters, up to the cursor.

    `sought` are the words by which it is found, `detail` says what it is in a few, `means` in more.
    """

    text: str
    label: str
    sort: Sort
    start: int
    detail: str = ""
    means: str = ""
    sought: str = ""
    first: bool = False


def proposals(point: Point, record: type[Record], path: str, corpus: Corpus) -> list[Proposal]:
    """Everything that may stand at a position of the page at `path`, which is read as a record."""
    place = cursor(point)
    if place is not None:
        return list(_in_fields(place, record, corpus))
    end = fields_end(point.lines)
    if end is not None and point.row > end and (link := _LINK.search(point.line[: point.column])):
        return list(_targets(path, link.start("target"), corpus))
    return []


def _in_fields(place: Cursor, record: type[Record], corpus: Corpus) -> Iterator[Proposal]:
    found = offer(record, place.path, place.beside)
    if place.at_key and found.keys:
        yield from _keys(place, found)
    if not place.at_key or place.in_list or (found.many and place.path):
        yield from _values(place, found, corpus)


def _keys(place: Cursor, found: Offer) -> Iterator[Proposal]:
    for key in found.keys.values():
        if key.name in place.beside and key.name != place.prefix:
            continue
        need = "required" if key.required else "needed for publication" if key.needed else "optional"
        yield Proposal(
            text=f"{key.name}: ",
            label=key.name,
            sort=Sort.FIELD,
            start=place.start,
            detail=need,
            means=key.means,
            first=key.required or key.needed,
        )


def _values(place: Cursor, found: Offer, corpus: Corpus) -> Iterator[Proposal]:
    # A list is written in brackets where nothing of it is there yet, and line by line below its key.
    opens = found.many and not place.in_list
    lead, end = ("- ", "") if opens and place.at_key else ("[", "]") if opens else ("", "")
    for word in found.words:
        yield Proposal(text=word, label=word, sort=Sort.WORD, start=place.start, detail=_said(word))
    for name in found.vocabularies:
        yield from _terms(place, corpus.vocabularies.named(name), name, lead, end)
    for folder in dict.fromkeys(found.pages):
        for identifier, page in corpus.pages.items():
            if not folder or page.folder == folder:
                text = page.slug if folder else identifier
                if text not in place.beside:
                    yield Proposal(
                        text=lead + text + end,
                        label=text,
                        sort=Sort.PAGE,
                        start=place.start,
                        detail=page.brief.title,
                        sought=f"{text} {page.brief.title}",
                    )


def _said(word: str) -> str:
    return endonym(word) if word in LANGUAGES else ""


def _terms(place: Cursor, terms: Lookup[Term], name: str, lead: str, end: str) -> Iterator[Proposal]:
    # Of what looks like a number or a truth value elsewhere, quotes say that it is text.
    quote = '"' if name in _QUOTED and not place.quoted else ""
    for identifier, label, means, others in _described(terms, name):
        if identifier in place.beside:
            continue
        yield Proposal(
            text=f"{lead}{quote}{identifier}{quote}{end}",
            label=identifier,
            sort=Sort.TERM,
            start=place.start,
            detail=label,
            means=means,
            sought=f"{quote}{identifier} {label} {others}",
        )


_QUOTED = frozenset({GOALS.name, "countries", "regions"})


def _described(terms: Lookup[Term], name: str) -> Iterator[tuple[str, str, str, str]]:
    """Identifier, label, meaning and other spellings of each term."""
    for term in terms:
        means = next(
            (text for field in ("definition", "summary", "note") if (text := getattr(term, field, None))), ""
        )
        code = getattr(term, "code", "")
        yield term.id, f"{term.label} ({code})" if code else term.label, means, " ".join(term.spellings)
        if name == GOALS.name:
            for target in getattr(term, "targets", ()):
                yield target.id, target.text, "", ""


def _targets(path: str, start: int, corpus: Corpus) -> Iterator[Proposal]:
    """Pages and files as links of a body name them: by relative path, as GitHub follows it."""
    folder = posixpath.dirname(path)
    for page in corpus.pages.values():
        if page.path != path:
            text = posixpath.relpath(page.path, folder or ".")
            yield Proposal(
                text=text,
                label=text,
                sort=Sort.PAGE,
                start=start,
                detail=page.brief.title,
                sought=f"{text} {page.brief.title}",
            )
    for file in sorted(corpus.files):
        if folder and file.startswith(f"{folder}/"):
            text = posixpath.relpath(file, folder)
            yield Proposal(text=text, label=text, sort=Sort.PAGE, start=start, detail="a file of this page")
