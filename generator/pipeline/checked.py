"""What is wrong with a content folder, once that is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.diagnostic import Diagnostic, Severity, page_of
from generator.model.settings import Settings
from generator.pipeline.load import Loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The content, what is wrong with it under some settings, and what a waiver keeps from counting."""

    loaded: Loaded
    settings: Settings
    diagnostics: Sequence[Diagnostic]
    waived: Sequence[Diagnostic]

    @property
    def failed(self) -> bool:
        """Whether a build must stop."""
        return has_errors(self.diagnostics)


def linked(diagnostics: Iterable[Diagnostic], site_url: str) -> list[Diagnostic]:
    """Diagnostics with the address of their page: nothing that reads a file knows the address of the site."""
    return [replace(one, link=site_url + page_of(one.code)) for one in diagnostics]


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Whether a build must stop."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
