"""Workflow commands of GitHub Actions, which shows them beside the changed lines."""

from collections.abc import Sequence
from pathlib import Path

from generator.cli.reporters._paths import RepositoryPaths
from generator.model.diagnostic import Diagnostic, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(diagnostics: Sequence[Diagnostic], folders: Sequence[Path]) -> str:
    """One command for each diagnostic."""
    paths = RepositoryPaths(folders)
    return "".join(_command(diagnostic, paths.of(diagnostic)) for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic, path: str) -> str:
    properties = {
        "file": path,
        "line": str(diagnostic.line),
        "col": str(diagnostic.column),
        "title": f"{diagnostic.code} {diagnostic.name}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    clause = f"  [{diagnostic.clause}]" if diagnostic.clause else ""
    text = f"{diagnostic.message}{clause}\nfix: {diagnostic.fix}"
    return f"::{COMMANDS[diagnostic.severity]} {written}::{_data(text)}\n"


def _data(text: str) -> str:
    """Text as the runner unescapes it; the percent sign goes first, since it is the escape itself."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property, which a colon or comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
