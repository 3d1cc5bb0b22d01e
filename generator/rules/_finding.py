"""Where rules fire."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.diagnostic import Severity
from generator.model.document import Document, FieldPath
from generator.model.page import Corpus, Page
from generator.model.span import Span
from generator.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place where a rule fires.

    `words` fill the rule's message; `fix` and `severity` replace the rule's own where it says so.
    """

    document: Document
    span: Span
    words: Mapping[str, str]
    field: str = ""
    fix: str = ""
    severity: Severity | None = None


def at(
    page: Page[Any],
    *path: str | int,
    fix: str = "",
    severity: Severity | None = None,
    key: bool = False,
    **words: str,
) -> Finding:
    """Point at a field of a page, or at the nearest thing that holds it where it is not given.

    With `key`, at the field's name instead of its value.
    """
    span = page.document.key_span(path) if key else page.document.span(path)
    return _found(page.document, span, path, fix=fix, severity=severity, words=words)


def in_body(
    page: Page[Any], span: Span, *, fix: str = "", severity: Severity | None = None, **words: str
) -> Finding:
    """Point at a place in the body of a page."""
    return _found(page.document, span, (), fix=fix, severity=severity, words=words)


def at_record(
    corpus: Corpus, vocabulary: Vocabulary[Any], identifier: str, *path: str | int, **words: str
) -> Finding:
    """Point at a field of a registry's record."""
    entry = corpus.entries[vocabulary.name][identifier]
    place = (*entry.path, *path)
    return _found(entry.document, entry.document.span(place), path, fix="", severity=None, words=words)


def _found(  # noqa: PLR0913 - the parts of a finding
    document: Document,
    span: Span,
    path: FieldPath,
    *,
    fix: str,
    severity: Severity | None,
    words: Mapping[str, str],
) -> Finding:
    field = ".".join(map(str, path))
    return Finding(document=document, span=span, words=words, field=field, fix=fix, severity=severity)
