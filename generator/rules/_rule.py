"""What all rules are: a proof, and how a finding is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.content_types._base import RELEASED
from generator.model.diagnostic import Diagnostic, Severity, page_of
from generator.model.page import Corpus
from generator.model.settings import Settings, deepest
from generator.registry.clauses import Clause
from generator.rules._finding import Finding
from generator.rules._others import Others, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with its own proof: `good` is silent, `bad` fires once, at `fires_at`.

    Examples are content folders: paths and texts, laid over the registries alone. `clause` is a
    clause of the Terms of Reference, or empty for a rule that only keeps the site whole. What is
    `needed_for_release` is a warning on a page that is still a draft or in review.
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
    why: str
    needed_for_release: bool = False

    def told(self, finding: Finding, others: Others, status: str | None) -> Diagnostic | None:
        """A finding as a diagnostic, with the severity that holds at its place.

        `status` is that of the page there, None where no page, or none that could be read, stands there.
        None comes back where the configuration has switched the rule off.
        """
        telling = others.telling(self.code, self.clause)
        severity = self._severity(finding, telling, status)
        if severity is None:
            return None
        place = finding.document.position(finding.span)
        return Diagnostic(
            path=finding.document.path,
            line=place.line,
            column=place.column,
            code=self.code,
            name=self.name,
            severity=severity,
            message=self.message.format(**finding.words),
            fix=finding.fix or self.fix,
            field=finding.field,
            clause=self.clause,
            link=telling.site_url + page_of(self.code),
        )

    def _told_of(
        self, findings: Iterator[Finding], corpus: Corpus, settings: Settings
    ) -> Iterator[Diagnostic]:
        others = Others(corpus, settings)
        for finding in findings:
            if told := self.told(finding, others, corpus.status_at(finding.document.path)):
                yield told

    def _severity(self, finding: Finding, telling: Telling, status: str | None) -> Severity | None:
        """What the finding weighs; None where the configuration has switched the rule off."""
        clause = telling.clause
        severity = finding.severity or self.severity
        if (
            severity is Severity.ERROR
            and self.needed_for_release
            and status is not None
            and status not in RELEASED
            and not (clause and clause.critical)
        ):
            severity = Severity.WARNING
        adjusted = deepest(telling.adjustments, finding.document.path)
        return adjusted.severity if adjusted and is_adjustable(self, clause) else severity


def is_adjustable(rule: Rule, clause: Clause | None) -> bool:
    """Whether configuration may lower a rule or switch it off: not where its clause is `block`."""
    return not rule.clause or (clause is not None and clause.enforcement != "block")
