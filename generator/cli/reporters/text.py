"""For people: place, fault, the line itself, and the mend under the very column."""

import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.model.diagnostic import Diagnostic, Severity

LONGEST_LINE = 160
PLURAL = {Severity.ERROR: "s", Severity.WARNING: "s", Severity.INFO: ""}


def report(diagnostics: Sequence[Diagnostic], folders: Sequence[Path]) -> str:
    """All diagnostics, and how many there are of each severity."""
    shown = [_one(diagnostic, folders) for diagnostic in diagnostics]
    return "".join(shown) + _total(diagnostics)


def _one(diagnostic: Diagnostic, folders: Sequence[Path]) -> str:
    candidates = (folder / diagnostic.path for folder in reversed(folders))
    file = next((candidate for candidate in candidates if os.path.lexists(candidate)), None)
    path = file or Path(diagnostic.path)
    clause = f"  [{diagnostic.clause}]" if diagnostic.clause else ""
    head = (
        f"{path.as_posix()}:{diagnostic.line}:{diagnostic.column} "
        f"{diagnostic.severity} {diagnostic.code} {diagnostic.message}{clause}\n"
    )
    line = _line(file, diagnostic.line)
    if not line:
        return f"{head}  fix: {diagnostic.fix}\n"
    number = f"{diagnostic.line:>5}"
    shown, mark = _window(line, diagnostic.column - 1)
    # Tabs stay tabs, so that the mark stands below its column whatever their width.
    lead = "".join("\t" if character == "\t" else " " for character in shown[:mark])
    return f"{head}{number} | {shown}\n      | {lead}^ fix: {diagnostic.fix}\n"


def _window(line: str, place: int) -> tuple[str, int]:
    """The part of a line around a place, and where the place is in it."""
    start = 0 if place < LONGEST_LINE * 3 // 4 else place - LONGEST_LINE // 2
    lead, tail = "…" if start else "", "…" if len(line) > start + LONGEST_LINE else ""
    return lead + line[start : start + LONGEST_LINE] + tail, len(lead) + place - start


def _line(file: Path | None, number: int) -> str:
    """A line of a file, empty where it cannot be shown."""
    # What a symbolic link leads to is nobody's content, and may be nobody's business.
    if file is None or file.is_symlink() or not file.is_file():
        return ""
    try:
        # The breaks that LineIndex counts, and no rarer ones.
        lines = re.split(r"\r\n|\n|\r", file.read_bytes().decode())
    except UnicodeDecodeError:
        return ""
    return lines[number - 1] if number <= len(lines) else ""


def _total(diagnostics: Sequence[Diagnostic]) -> str:
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else PLURAL[severity]}"
        for severity in Severity
        if counts[severity]
    ]
    return (", ".join(parts) if parts else "No faults found") + "\n"
