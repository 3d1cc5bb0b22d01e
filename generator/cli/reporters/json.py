"""A JSON list of objects with the fields of a Diagnostic; `path` is relative to the content root."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from generator.model.diagnostic import Diagnostic


def report(diagnostics: Sequence[Diagnostic], _folders: Sequence[Path]) -> str:
    """All diagnostics as one JSON document."""
    return json.dumps([asdict(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=2) + "\n"
