"""Diagnostics in each format, one file per format."""

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.cli.reporters import github, json, junit, sarif, text
from generator.model.diagnostic import Diagnostic

Reporter = Callable[[Sequence[Diagnostic], Sequence[Path]], str]
"""Diagnostics, and the content folders they come from, to text that ends with a line end."""

REPORTERS: dict[str, Reporter] = {
    "github": github.report,
    "json": json.report,
    "junit": junit.report,
    "sarif": sarif.report,
    "text": text.report,
}
