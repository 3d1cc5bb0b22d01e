"""For people: place, fault, the line itself, and the mend under the very column."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from unicodedata import category, combining, east_asian_width

from generator.cli.reporters._paths import folder_of
from generator.model.diagnostic import Diagnostic, Severity

LONGEST_LINE = 160
# Those of the positions: others, such as U+2028, end no line there.
_LINE_END = re.compile(r"\r\n|\n|\r")
_DRIVING = {"Cc", "Cf", "Zl", "Zp"}
"""Unicode categories of what a terminal may act on, or order its line by."""
PLURAL = {Severity.ERROR: "s", Severity.WARNING: "s", Severity.INFO: ""}


def report(diagnostics: Sequence[Diagnostic], folders: Sequence[Path]) -> str:
    """All diagnostics, and how many there are of each severity."""
    return each(diagnostics, folders) + total(diagnostics)


def to_mend(diagnostics: Sequence[Diagnostic], folders: Sequence[Path]) -> str:
    """What has to be mended, and how many notes there are besides; nothing where there is neither."""
    if not diagnostics:
        return ""
    told = [one for one in diagnostics if one.severity is not Severity.INFO]
    more = "; for the notes, run `u4ssc check`" if len(told) < len(diagnostics) else ""
    return f"{each(told, folders)}{total(diagnostics).rstrip()}{more}\n"


def each(diagnostics: Sequence[Diagnostic], folders: Sequence[Path]) -> str:
    """Each diagnostic by itself, with its line."""
    # Diagnostics come file by file.
    lines_of = lru_cache(maxsize=1)(_lines)
    return "".join(_one(diagnostic, folders, lines_of) for diagnostic in diagnostics)


def _one(diagnostic: Diagnostic, folders: Sequence[Path], lines_of: Callable[[Path], Sequence[str]]) -> str:
    path = (folder_of(diagnostic, folders) or Path()) / diagnostic.path
    clause = f"  [{diagnostic.clause}]" if diagnostic.clause else ""
    head = (
        f"{_shown(path.as_posix())}:{diagnostic.line}:{diagnostic.column} "
        f"{diagnostic.severity} {diagnostic.code} {_shown(diagnostic.message)}{clause}\n"
    )
    fix = _shown(diagnostic.fix)
    lines = lines_of(path)
    line = lines[diagnostic.line - 1] if diagnostic.line <= len(lines) else ""
    if not line:
        return f"{head}  fix: {fix}\n"
    number = f"{diagnostic.line:>5}"
    excerpt, mark = _window(line, diagnostic.column - 1)
    lead = "".join(map(_room, excerpt[:mark]))
    return f"{head}{number} | {_shown(excerpt)}\n      | {lead}^ fix: {fix}\n"


def _window(line: str, place: int) -> tuple[str, int]:
    """The part of a line around a place, and where the place is in it."""
    start = 0 if place < LONGEST_LINE * 3 // 4 else place - LONGEST_LINE // 2
    lead, tail = "…" if start else "", "…" if len(line) > start + LONGEST_LINE else ""
    return lead + line[start : start + LONGEST_LINE] + tail, len(lead) + place - start


def _lines(file: Path) -> Sequence[str]:
    """The lines of a file, none where they cannot be shown."""
    # What a symbolic link leads to is nobody's content, and may be nobody's business.
    if file.is_symlink() or not file.is_file():
        return []
    try:
        return _LINE_END.split(file.read_bytes().decode())
    except (OSError, UnicodeDecodeError):
        return []


def _shown(text: str) -> str:
    """Text as a terminal may have it: nothing in it moves the cursor, clears or colours."""
    text = text.removeprefix("\ufeff")
    return text if text.isprintable() else "".join(map(_harmless, text))


def _harmless(character: str) -> str:
    return "\ufffd" if category(character) in _DRIVING and character != "\t" else character


def _room(character: str) -> str:
    """White space as wide as a character: tabs stay tabs, whatever their width."""
    if character == "\t":
        return "\t"
    if combining(character) or character == "\ufeff":
        return ""
    return "  " if east_asian_width(character) in {"F", "W"} else " "


def total(diagnostics: Sequence[Diagnostic]) -> str:
    """How many there are of each severity."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else PLURAL[severity]}"
        for severity in Severity
        if counts[severity]
    ]
    return (", ".join(parts) if parts else "No faults found") + "\n"
