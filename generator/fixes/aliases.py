"""Terms by their identifiers."""

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.fixes._base import Edit, Source, fix
from generator.fixes._fields import rewritten, typed_values
from generator.model.vocabulary import Lookup, Term
from generator.source.fields import TermOf
from generator.source.term import Concept

_WORDS = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}
"""What some reader of YAML takes for no text."""

_LIKE_TEXT = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


@fix(does="writes terms by their identifiers instead of printed codes, names and words they replace")
def aliases(source: Source) -> Iterator[Edit]:
    """Other ways to write a term, where exactly one term is meant."""
    meanings: dict[str, dict[str, set[str]]] = {}
    for path, written, kind in typed_values(source):
        if not isinstance(kind, TermOf):
            continue
        name = kind.vocabulary
        lookup = source.vocabularies.named(name)
        if written in lookup:
            continue
        if name not in meanings:
            meanings[name] = _meanings(lookup)
        meant = meanings[name].get(written.casefold(), set())
        if len(meant) == 1:
            (identifier,) = meant
            edit = rewritten(source.document, path, identifier, plain=_is_plain(identifier))
            if edit:
                yield edit


def _meanings(lookup: Lookup[Term]) -> dict[str, set[str]]:
    """The terms that each spelling can mean; words that a term replaces count where no term is so called."""
    spelt: dict[str, set[str]] = defaultdict(set)
    replaced: dict[str, set[str]] = defaultdict(set)
    for term in lookup:
        for spelling in (term.id, *term.spellings):
            spelt[spelling.casefold()].add(term.id)
        if isinstance(term, Concept):
            for word in term.replaces:
                replaced[word.casefold()].add(term.id)
    return {**replaced, **spelt}


def _is_plain(identifier: str) -> bool:
    """Whether every reader of YAML takes it for text without quotes."""
    return bool(_LIKE_TEXT.fullmatch(identifier)) and identifier.casefold() not in _WORDS
