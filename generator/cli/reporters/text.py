"""For people: place, fault, the line itself, and the mend under the very column."""

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
    file = next((candidate for candidate in candidates if candidate.exists()), None)
    # A page that is gone has a path all the same.
    path = file or Path(folders[0] if folders else "", diagnostic.path)
    clause = f"  [{diagnostic.clause}]" if diagnostic.clause else ""
    head = (
        f"{path.as_posix()}:{diagnostic.line}:{diagnostic.column} "
        f"{diagnostic.severity} {diagnostic.code} {diagnostic.message}{clause}\n"
    )
    line = _line(file, diagnostic.line)
    if not line or diagnostic.column > LONGEST_LINE:
        return f"{head}  fix: {diagnostic.fix}\n"
    number = f"{diagnostic.line:>5}"
    # Tabs stay tabs, so that the mark stands below its column whatever their width.
    lead = "".join("\t" if character == "\t" else " " for character in line[: diagnostic.column - 1])
    return f"{head}{number} | {line[:LONGEST_LINE]}\n      | {lead}^ fix: {diagnostic.fix}\n"


def _line(file: Path | None, number: int) -> str:
    """A line of a file, empty where it cannot be shown."""
    if file is None or not file.is_file():
        return ""
    try:
        lines = file.read_bytes().decode().splitlines()
    except UnicodeDecodeError:
        return ""
    return lines[number - 1].lstrip("\ufeff") if number <= len(lines) else ""


def _total(diagnostics: Sequence[Diagnostic]) -> str:
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else PLURAL[severity]}"
        for severity in Severity
        if counts[severity]
    ]
    return (", ".join(parts) if parts else "No faults found") + "\n"
