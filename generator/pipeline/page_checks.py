"""What the rules say of one page, and what they asked of others to say it."""

from collections.abc import Hashable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, cast

from generator.content_types.release import Release
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules import content_rules
from generator.rules._base import ContentRule, LinkedCheck
from generator.rules._day import Day
from generator.rules._others import Others
from generator.rules._questions import Question, question


class Standing(StrEnum):
    """What a page is in the corpus."""

    PAGE = "page"
    TRANSLATION = "translation"
    BROKEN = "broken"


class Findings(NamedTuple):
    """What is wrong with a page; it is as long as the answers in `trace` are the same."""

    diagnostics: tuple[Diagnostic, ...]
    trace: Mapping[Question, str]


class _Judging(NamedTuple):
    """What has been found of a page so far, and what was asked."""

    found: list[Diagnostic]
    trace: dict[Question, str]
    day: Day

    @property
    def settings(self) -> Settings:
        """All that rules about single pages see of the settings: a day that tells what was asked of it."""
        return Settings(as_of=self.day, site_url="")

    def findings(self, others: Others) -> Findings:
        """The outcome; the day is a question like others."""
        others.trace = self.trace
        others.is_between(self.day.first.isoformat(), self.day.last.isoformat())
        return Findings(tuple(self.found), self.trace)


def check_page(page: Page[Any], standing: Standing, others: Others) -> Findings:
    """Apply every rule that looks at single pages to one."""
    return check_pages([(page, standing)], others)[0]


def check_pages(pages: Sequence[tuple[Page[Any], Standing]], others: Others) -> list[Findings]:
    """The same for some pages: a rule that stays in the processor's cache takes half the time."""
    as_of = others.settings.as_of
    judging = [_Judging([], {}, Day.of(as_of)) for _ in pages]
    settings = [one.settings for one in judging]
    alike: dict[tuple[Hashable, Standing], list[int]] = {}
    for number, (page, standing) in enumerate(pages):
        alike.setdefault((cast("Hashable", page.kind), standing), []).append(number)
    for (kind, standing), numbers in alike.items():
        broken = standing is Standing.BROKEN
        for rule, check in _rules_for_broken() if broken else _rules_for(kind, standing):
            for number in numbers:
                page, (found, others.trace, _) = pages[number][0], judging[number]
                for finding in check(page, others, settings[number]):
                    status = None if broken else page.record.status
                    if told := rule.told(finding, others, status):
                        found.append(told)
    findings = [one.findings(others) for one in judging]
    others.trace = None
    return findings


_Rules = tuple[tuple[ContentRule, LinkedCheck[Any]], ...]


@cache
def _rules_for(kind: Hashable, standing: Standing) -> _Rules:
    return tuple(
        (rule, rule.check_page)
        for rule in content_rules()
        if rule.check_page is not None
        and isinstance(kind, type)
        and issubclass(kind, rule.kind)
        and (rule.translations or standing is Standing.PAGE)
    )


@cache
def _rules_for_broken() -> _Rules:
    return tuple((rule, rule.check_page) for rule in content_rules() if rule.broken and rule.check_page)


class Expected(Others):
    """Answers while pages are still being read: what names of files say, and that nothing is wrong.

    Most pages link to pages that are public and have the part that the link leads to; of the others
    the trace will not hold, and they are checked once more when all pages are known.
    """

    def __init__(self, corpus: Corpus, translations: frozenset[str], settings: Settings) -> None:
        super().__init__(corpus, settings)
        self._expected = translations

    @question
    def is_translation(self, path: str) -> bool:
        """As the names of files say."""
        return path in self._expected

    @question
    def state_at(self, path: str) -> Release | None:
        """Public, if there is such a page."""
        return Release.FULL if path in self.corpus.unread else None

    @question
    def state_of(self, identifier: str) -> Release | None:
        """Public, if there is such a page."""
        return Release.FULL if identifier in self.corpus.identifiers else None

    @question
    def has_anchor(self, path: str, name: str) -> bool | None:
        """Yes, if there is such a page."""
        return True if name and path in self.corpus.unread else None
