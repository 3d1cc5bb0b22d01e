"""Everything that is wrong with a content folder."""

from collections.abc import Sequence
from pathlib import Path

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.settings import Settings
from generator.pipeline.load import Loaded, load
from generator.rules import all_rules


def check(roots: Sequence[Path], settings: Settings) -> tuple[Loaded, list[Diagnostic]]:
    """Read the content and apply every rule; all faults at once, sorted."""
    loaded = load(roots)
    found = [*loaded.diagnostics]
    for rule in all_rules():
        found.extend(rule.diagnostics(loaded.corpus, settings))
    return loaded, sorted(found, key=lambda diagnostic: diagnostic.sort_key)


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Whether a build must stop."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
