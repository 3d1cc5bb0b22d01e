"""Diagnostics in each format, one file per format."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from generator.model.diagnostic import Diagnostic

Reporter = Callable[[Sequence[Diagnostic], Sequence[Path]], str]
"""Diagnostics, and the content folders they come from, to text that ends with a line end."""

FORMATS = ("github", "json", "junit", "sarif", "text")
"""Each is a file of this package."""


def reporter(form: str) -> Reporter:
    """The reporter of a format, imported when it is asked for: a build that changes nothing needs none."""
    found: Reporter = import_module(f"{__name__}.{form}").report
    return found
