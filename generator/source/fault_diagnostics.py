"""Faults as diagnostics, at the place where they stand."""

from dataclasses import replace

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.document import Document
from generator.model.span import LineIndex, Span
from generator.source.faults import Fault, SourceError


def at_offset(path: str, text: str, error: SourceError) -> Diagnostic:
    """The diagnostic of a file that could not be read to its end."""
    place = LineIndex(text).position(error.offset)
    return _diagnostic(path, place.line, place.column, error.fault, error.message)


def at_start(path: str, fault: Fault, message: str, *, fix: str = "") -> Diagnostic:
    """The diagnostic of a file as a whole."""
    return _diagnostic(path, 1, 1, fault, message, fix=fix, severity=fault.severity)


def at_span(  # noqa: PLR0913 - the parts of a diagnostic, all named by the caller
    document: Document,
    span: Span,
    fault: Fault,
    message: str,
    *,
    field: str = "",
    fix: str = "",
    severity: Severity = Severity.ERROR,
    about: str = "",
) -> Diagnostic:
    """A diagnostic at a place of a document; `about` finds the clause that the fault serves."""
    place = document.position(span)
    found = _diagnostic(
        document.path, place.line, place.column, fault, message, field=field, fix=fix, severity=severity
    )
    return replace(found, clause=fault.clauses.get(about, fault.clause))


def _diagnostic(  # noqa: PLR0913 - the parts of a diagnostic
    path: str,
    line: int,
    column: int,
    fault: Fault,
    message: str,
    *,
    field: str = "",
    fix: str = "",
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    return Diagnostic(
        path=path,
        line=line,
        column=column,
        code=fault.code,
        name=fault.name,
        severity=severity,
        message=message,
        fix=fix or fault.fix.format(field=field),
        field=field,
        clause=fault.clause,
    )
