"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.content_types._base import BaseRecord
from generator.content_types.release import Release, release
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.document import Document
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place where a rule fires; `words` fill the rule's message, `fix` replaces its fix."""

    document: Document
    span: Span
    words: Mapping[str, str]
    field: str = ""
    fix: str = ""


Check = Callable[[Corpus, Settings], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with its own proof: `good` is silent, `bad` fires once, at `fires_at`.

    Examples are content folders: paths and texts, laid over the smallest valid one. `clause` is a
    clause of the Terms of Reference, or empty for a rule that only keeps the site whole.
    """

    code: str
    name: str
    severity: Severity
    clause: str
    message: str
    fix: str
    good: Mapping[str, str]
    bad: Mapping[str, str]
    fires_at: str
    check: Check
    why: str

    def diagnostics(self, corpus: Corpus, settings: Settings) -> Iterator[Diagnostic]:
        """Everything that this rule has to say of a corpus."""
        for finding in self.check(corpus, settings):
            place = finding.document.position(finding.span)
            yield Diagnostic(
                path=finding.document.path,
                line=place.line,
                column=place.column,
                code=self.code,
                name=self.name,
                severity=self.severity,
                message=self.message.format(**finding.words),
                fix=finding.fix or self.fix,
                field=finding.field,
                clause=self.clause,
            )


def rule(**proof: Any) -> Callable[[Check], Rule]:  # noqa: ANN401 - fields of Rule
    """Make a function that yields findings into a rule; its docstring says why the rule is there."""

    def decorate(check: Check) -> Rule:
        return Rule(check=check, why=(check.__doc__ or "").strip(), **proof)

    return decorate


def is_public(page: Page[BaseRecord], settings: Settings) -> bool:
    """Whether the public edition shows the whole page."""
    return release(page.record, settings.as_of) is Release.FULL
