"""What can be wrong with a file before any rule looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.document import Document
from generator.model.span import LineIndex, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault: its code is stable for ever, its name says what is wrong.

    `clauses` are the clauses of the Terms of Reference that it serves, each by what the fault must be
    about: the vocabulary of a term, or the name of a field.
    """

    code: str
    name: str
    fix: str
    clauses: Mapping[str, str] = field(default_factory=dict, hash=False)


UNREADABLE = Fault("SRC001", "not-utf-8", "save the file as UTF-8")
EMPTY = Fault("SRC002", "empty-file", "write the page, or delete the file")
NO_FRONT_MATTER = Fault(
    "SRC003", "no-front-matter", "start the file with a line `---`, the fields and a second `---`"
)
UNCLOSED = Fault("SRC004", "front-matter-not-closed", "close the fields with a line `---`")
INVALID_YAML = Fault(
    "SRC005", "invalid-yaml", "mend the YAML at this place; quote text that holds `: ` or `#`"
)
TAB = Fault("SRC006", "tab-in-yaml", "indent with spaces")
DUPLICATE_KEY = Fault("SRC007", "duplicate-key", "keep one of the two")
ALIAS = Fault("SRC008", "yaml-alias", "write the value out where it is needed")
TOO_DEEP = Fault("SRC009", "nested-too-deep", "flatten it")
TOO_LARGE = Fault("SRC010", "file-too-large", "split the page, or keep the data in a file of its own")
OUTSIDE = Fault("SRC011", "link-out-of-content", "put the file itself into the content folder")
CASE = Fault("SRC012", "names-differ-in-case-only", "rename one: some file systems hold only one of them")
BAD_NAME = Fault("SRC013", "bad-file-name", "use lower-case letters a-z, digits and hyphens")
NOWHERE = Fault("SRC014", "no-content-type", "move it into the folder of a content type")
TWICE = Fault("SRC015", "identifier-used-twice", "give one of the two another name")

NO_REGISTRY = Fault("SRC017", "registry-missing", "restore the file, or take its terms out of the pages")
NOT_OPENED = Fault("SRC018", "not-to-be-opened", "give the reading user leave to open it")
LANGUAGE = Fault("SRC016", "two-languages", "leave `language` out, or rename the file")

MISSING = Fault("FLD001", "missing-field", "add `{field}:`", {"sdgs": "ALIGN-02"})
UNKNOWN_KEY = Fault("FLD002", "unknown-field", "remove it")
WRONG_SHAPE = Fault("FLD003", "wrong-shape", "see the field's description: `u4ssc schema`")
UNKNOWN_VALUE = Fault("FLD004", "unknown-value", "use one of the values allowed")
MALFORMED = Fault("FLD005", "malformed-value", "write it in the form asked for")
UNKNOWN_TERM = Fault(
    "REF001",
    "unknown-term",
    "use a registered one, or propose a new record in content/registry/",
    {"goals": "ALIGN-02", "kpis": "ALIGN-03", "frameworks": "ALIGN-04", "kinds": "SCOPE-01"},
)


class SourceError(Exception):
    """A fault that ends the reading of one file; turned into a diagnostic where the file is read."""

    def __init__(self, fault: Fault, message: str, offset: int) -> None:
        super().__init__(message)
        self.fault = fault
        self.message = message
        self.offset = offset


def at_offset(path: str, text: str, error: SourceError) -> Diagnostic:
    """The diagnostic of a file that could not be read to its end."""
    place = LineIndex(text).position(error.offset)
    return _diagnostic(path, place.line, place.column, error.fault, error.message)


def at_start(path: str, fault: Fault, message: str, *, fix: str = "") -> Diagnostic:
    """The diagnostic of a file as a whole."""
    return _diagnostic(path, 1, 1, fault, message, fix=fix)


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
    return replace(found, clause=fault.clauses.get(about, ""))


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
    )
