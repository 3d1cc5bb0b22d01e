"""Opening an editor at a place in a file."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

AT_LINE = frozenset(
    {"emacs", "emacsclient", "vi", "vim", "nvim", "view", "nano", "pico", "micro", "joe", "kak", "mg", "ne"}
)
"""Editors that are told the line as `+LINE` before the file."""
GOTO = frozenset({"code", "code-insiders", "codium", "cursor", "windsurf"})
"""VS Code and its kin: `--goto FILE:LINE:COLUMN`."""
BEHIND = frozenset({"subl", "hx", "helix", "zed", "zeditor"})
"""Editors that take `FILE:LINE:COLUMN`."""


def chosen() -> list[str]:
    """The command of the editor that the environment names; empty where it names none that can be run."""
    named = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    return named if named and shutil.which(named[0]) else []


def command(editor: list[str], file: Path, line: int, column: int) -> list[str]:
    """What to run so that an editor shows a place in a file; an unknown one gets the file alone."""
    name = Path(editor[0]).stem.lower()
    if name in GOTO:
        return [*editor, "--goto", f"{file}:{line}:{column}"]
    if name in BEHIND:
        return [*editor, f"{file}:{line}:{column}"]
    if name in AT_LINE:
        return [*editor, f"+{line}", str(file)]
    return [*editor, str(file)]


def show(editor: list[str], file: Path, line: int, column: int) -> None:
    """Open an editor, and wait until it has been closed."""
    subprocess.run(command(editor, file, line, column), check=False)  # noqa: S603 - the author's own editor
