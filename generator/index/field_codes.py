"""Which rules speak of which field: those whose texts name it, and those that report their example at it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeAlias

from generator.content_types import by_folder
from generator.content_types._base import BaseRecord
from generator.content_types.page import SitePage
from generator.content_types.translation import Translation
from generator.rules._base import ContentRule, TransitionRule
from generator.rules._explain import Explanation, explained, explanations
from generator.source import read
from generator.source.record import Record
from generator.source.shape import shapes

OF_EVERY_FIELD = ("FLD001", "FLD002", "FLD003", "FLD004", "FLD005")
"""Faults that any field may have."""

Path: TypeAlias = tuple[str, ...]
"""A field, and a field within it."""

_NAMED = re.compile(r"`([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)[:`]")
_REGISTRY = "registry/"


def codes_of_page(record: type[Record]) -> Mapping[Path, tuple[Explanation, ...]]:
    """The codes that speak of each field of a content type, or of translations."""
    return _codes(record, (one for one in explanations() if _is_of_pages(one, record)))


def codes_of_registry(record: type[Record], source: str) -> Mapping[Path, tuple[Explanation, ...]]:
    """The codes that speak of each field of a registry, by its file or folder."""
    places = (f"{_REGISTRY}{source}:", f"{_REGISTRY}{source}/")
    return _codes(record, (one for one in explanations() if one.fires_at.startswith(places)))


def paths_of(record: type[Record], above: Path = ()) -> Iterator[Path]:
    """Every field of a record, and every field within one."""
    for name, shape in shapes(record).items():
        yield (*above, name)
        for part in shape.records:
            yield from paths_of(part, (*above, name))


def _codes(record: type[Record], told: Iterator[Explanation]) -> Mapping[Path, tuple[Explanation, ...]]:
    paths = frozenset(paths_of(record))
    found: dict[Path, list[Explanation]] = {}
    for one in told:
        if one.rule is not None:
            for path in _spoken_of(one, paths):
                found.setdefault(path, []).append(one)
    return {path: tuple(codes) for path, codes in found.items()}


def _is_of_pages(one: Explanation, record: type[Record]) -> bool:
    """Whether a rule may report a page of a type."""
    if one.fires_at.startswith(_REGISTRY):
        return False
    if record is Translation:
        return isinstance(one.rule, ContentRule) and one.rule.translations
    if not isinstance(one.rule, ContentRule):
        return isinstance(one.rule, TransitionRule)
    if one.rule.check_page is not None or one.rule.compares_wording:
        return issubclass(record, one.rule.kind)
    # What looks at the whole says by its example which pages it looks for.
    kind = by_folder()[one.fires_at.partition("/")[0] if "/" in one.fires_at else ""].record
    return issubclass(record, BaseRecord if kind is SitePage else kind)


def _spoken_of(one: Explanation, paths: frozenset[Path]) -> set[Path]:
    found = set()
    for word in _NAMED.findall(f"{one.why} {one.message} {one.fix}"):
        if (named := tuple(word.split("."))) in paths:
            found.add(named)
    if (place := _place(one.code)) in paths:
        found.add(place)
    return found


@cache
def _place(code: str) -> Path:
    """The field at which a rule reports its bad example; empty where that is none."""
    one = explained(code)
    path, line, column = one.fires_at.rsplit(":", 2)
    look = read.registry if path.startswith(_REGISTRY) else read.fields
    document, _ = look(path, one.bad.get(path, ""))
    if document is None:
        return ()
    offset = document.lines.offset(int(line)) + int(column) - 1
    around = [
        place
        for spans in (document.spans, document.key_spans)
        for place, span in spans.items()
        if span.start <= offset < max(span.end, span.start + 1)
    ]
    names = tuple(part for part in max(around, key=len, default=()) if isinstance(part, str))
    return names[1:] if names[:1] == ("records",) else names
