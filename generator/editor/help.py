"""What hovering tells: a field's meaning, a term's label, and why a rule is there. In Markdown."""

import re
from collections.abc import Iterator, Sequence

from generator.editor.cursor import Point, cursor
from generator.editor.offer import key_of, offer
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.rules import _explain
from generator.source.record import Record

_KEY = re.compile(r"^[\s-]*(?P<key>[^\s:#\[\]{},\"'][^:#\[\]{},]*?) *:(?: |$)")
_VALUE = re.compile(r"[^\s,\[\]{}\"']+")


def help_at(point: Point, record: type[Record], corpus: Corpus, wrong: Sequence[Diagnostic]) -> str:
    """What there is to say of a position, empty for nothing; `wrong` is what is wrong there."""
    parts = [*_of_fields(point, record, corpus), *(_of_fault(one) for one in wrong)]
    return "\n\n---\n\n".join(parts)


def _of_fields(point: Point, record: type[Record], corpus: Corpus) -> Iterator[str]:
    key, column = _KEY.match(point.line), point.column
    on_key = key is not None and key.start("key") <= column <= key.end("key")
    # At the end of a key, its path is that of its value.
    place = cursor(point._replace(column=max(column, key.end() if on_key and key else 0)))
    if place is None:
        return
    path = place.path
    if on_key and key and (not path or path[-1] != key["key"]):
        path = (*path, key["key"])
    if not on_key and (term := _term(point.line, column, record, path, corpus)):
        yield term
    if path and (known := key_of(record, path)):
        need = "required" if known.required else "needed for publication" if known.needed else "optional"
        found = offer(record, path)
        words = f"\n\nOne of: {', '.join(f'`{word}`' for word in found.words)}." if found.words else ""
        terms = "".join(f"\n\nTerms of the registry `{name}`." for name in dict.fromkeys(found.vocabularies))
        yield f"**{'.'.join(path)}** ({need})\n\n{known.means}{words}{terms}"


def _term(line: str, column: int, record: type[Record], path: Sequence[str], corpus: Corpus) -> str:
    """The term or the page that the value at a column names."""
    found = offer(record, path)
    value = next((one for one in _VALUE.finditer(line) if one.start() <= column <= one.end()), None)
    if value is None:
        return ""
    for name in found.vocabularies:
        lookup = corpus.vocabularies.named(name)
        identifier = lookup.canonical(value[0])
        term = lookup.get(identifier) if identifier else None
        if term is not None:
            return f"`{term.id}`: {term.label}\n\n{getattr(term, 'definition', '') or ''}".rstrip()
    for folder in found.pages:
        page = corpus.pages.get(f"{folder}/{value[0]}" if folder else value[0])
        if page is not None:
            return f"`{page.identifier}`: {page.brief.title} ({page.brief.status})"
    return ""


def _of_fault(one: Diagnostic) -> str:
    known = _explain.find(one.code)
    why = f"\n\n{known.why}" if known else ""
    clause = f" Clause {one.clause}." if one.clause else ""
    return f"**[{one.code}]({one.link})** {one.message}{why}\n\nFix: {one.fix}.{clause}".replace("..", ".")
