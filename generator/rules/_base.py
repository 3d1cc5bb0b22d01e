"""Rules about content and about changes to it, and how functions become such."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.content_types._base import BaseRecord
from generator.content_types._rights import SecretariatConsent
from generator.content_types.release import Release, release
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._finding import Finding
from generator.rules._others import Others
from generator.rules._rule import Rule

R = TypeVar("R", bound=BaseRecord)


Check = Callable[[Corpus, Settings], Iterator[Finding]]
PageCheck = Callable[[Page[R], Vocabularies, Settings], Iterator[Finding]]
LinkedCheck = Callable[[Page[R], Others, Settings], Iterator[Finding]]
Comparison = Callable[[Corpus, Corpus, Settings], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentRule(Rule):
    """A rule about the content as it is.

    It looks at pages of a `kind` one at a time with `check_page`, at `translations` too, and at pages
    that are `broken`; and with `check` at the whole, or at what is no page. One that `compares_wording`
    holds the wording of each page against all others.
    """

    check_page: LinkedCheck[Any] | None = None
    check: Check | None = None
    kind: type[BaseRecord] = BaseRecord
    translations: bool = True
    broken: bool = False
    compares_wording: bool = False

    def concerns(self, page: Page[Any], *, translation: bool = False) -> bool:
        """Whether the rule may have something to say of a page."""
        return issubclass(page.kind, self.kind) and (self.translations or not translation)

    def diagnostics(self, corpus: Corpus, settings: Settings) -> Iterator[Diagnostic]:
        """Everything that this rule has to say of a corpus."""
        if self.check_page is not None:
            others = Others(corpus, settings)
            pages = [
                *filter(self.concerns, corpus.texts if self.translations else corpus.pages.values()),
                *(corpus.broken if self.broken else ()),
            ]
            for page in pages:
                yield from self._told_of(self.check_page(page, others, settings), corpus, settings)
        yield from self.of_whole(corpus, settings)

    def of_whole(self, corpus: Corpus, settings: Settings) -> Iterator[Diagnostic]:
        """What this rule has to say that no page by itself gives rise to."""
        if self.check is not None:
            yield from self._told_of(self.check(corpus, settings), corpus, settings)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitionRule(Rule):
    """A rule about a change: `before` is the content that both examples change."""

    before: Mapping[str, str]
    compare: Comparison

    def diagnostics(self, before: Corpus, after: Corpus, settings: Settings) -> Iterator[Diagnostic]:
        """Everything that this rule has to say of the change from one corpus to another."""
        yield from self._told_of(self.compare(before, after, settings), after, settings)


def rule(**proof: Any) -> Callable[[Check], ContentRule]:  # noqa: ANN401 - fields of Rule
    """Make a function that looks at the whole corpus into a rule; its docstring is the rule's reason."""

    def decorate(check: Check) -> ContentRule:
        return ContentRule(check=check, why=_why(check), **proof)

    return decorate


def page_rule(
    kind: type[R],
    *,
    translations: bool = False,
    **proof: Any,  # noqa: ANN401 - fields of Rule
) -> Callable[[PageCheck[R]], ContentRule]:
    """Make a function that looks at one page at a time into a rule.

    It sees the pages whose record is of the `kind`; `translations` too where the rule is about text.
    """

    def decorate(check: PageCheck[R]) -> ContentRule:
        def check_page(page: Page[R], others: Others, settings: Settings) -> Iterator[Finding]:
            return check(page, others.vocabularies, settings)

        return ContentRule(
            check_page=check_page, kind=kind, translations=translations, why=_why(check), **proof
        )

    return decorate


def linked_rule(
    kind: type[R],
    *,
    translations: bool = True,
    broken: bool = False,
    beside: Check | None = None,
    **proof: Any,  # noqa: ANN401 - fields of Rule
) -> Callable[[LinkedCheck[R]], ContentRule]:
    """Make a function that looks at one page at a time, and asks a few things of others, into a rule.

    What it says of a page depends on that page and on the answers, on nothing else. `broken` pages are
    those of which only some fields could be read; `beside` looks at what is no page.
    """

    def decorate(check: LinkedCheck[R]) -> ContentRule:
        return ContentRule(
            check_page=check,
            check=beside,
            kind=kind,
            translations=translations,
            broken=broken,
            why=_why(check),
            **proof,
        )

    return decorate


def transition(**proof: Any) -> Callable[[Comparison], TransitionRule]:  # noqa: ANN401 - fields of Rule
    """Make a function that compares the content before and after a change into a rule."""

    def decorate(compare: Comparison) -> TransitionRule:
        return TransitionRule(compare=compare, why=_why(compare), **proof)

    return decorate


def _why(check: Callable[..., object]) -> str:
    return (check.__doc__ or "").strip()


def is_public(page: Page[BaseRecord], settings: Settings) -> bool:
    """Whether the public edition shows the whole page."""
    return release(page.record, settings.as_of) is Release.FULL


def on_secretariat_consent(record: BaseRecord) -> bool:
    """Whether a work is, or is to be, public here because the Secretariat allowed it."""
    return isinstance(getattr(record, "consent", None), SecretariatConsent)
