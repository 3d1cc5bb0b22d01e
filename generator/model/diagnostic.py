"""What is wrong with a source file, as a value."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def page_of(code: str) -> str:
    """Address of the page that explains a code, relative to the site's root."""
    return f"guide/rules/{code}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One fault at one place, with its mend.

    `path` is relative to the content root, with forward slashes; `line` and `column` count from 1.
    `clause` names the clause of the Terms of Reference that the rule enforces, if any; `link` is the
    address of the page that explains the code.
    """

    path: str
    line: int
    column: int
    code: str
    name: str
    severity: Severity
    message: str
    fix: str
    field: str = ""
    clause: str = ""
    link: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of every report: by place, then by code."""
        return (self.path, self.line, self.column, self.code, self.message)

    def __str__(self) -> str:
        """One line for where no reporter is at hand."""
        clause = f"  [{self.clause}]" if self.clause else ""
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place} {self.severity} {self.code} {self.message}{clause} (fix: {self.fix})"
