"""A change as its reviewers see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.model.diagnostic import Diagnostic


class Verdict(NamedTuple):
    """Whether a change may be merged, and why in one line."""

    may: bool
    why: str


class Touched(NamedTuple):
    """Files of the gate that a change touches, by what they are part of."""

    part: str
    paths: tuple[str, ...]


class Run(NamedTuple):
    """Words that stand there as before, went (`gone`) or came (`new`)."""

    kind: str
    text: str


class Passage(NamedTuple):
    """A text block of a page; `skipped` counts the blocks without a change that it stands for."""

    runs: tuple[Run, ...]
    skipped: int = 0


class FieldChange(NamedTuple):
    """A field of a page's front matter, before and after; empty where it was not or is not there."""

    name: str
    before: str
    after: str


class FacetChange(NamedTuple):
    """Values of a facet under which readers no longer find a page, and those that were added."""

    facet: str
    gone: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReview:
    """A page or translation that a change touches.

    `what` is `new`, `changed`, `gone` or `unreadable`; `renamed_from` is its path before, where that was
    another one. `shown_before` and `shown` say what the public edition shows of it. `whole_before` and
    `whole` are its article as readers get it, with images inside, as markup. `weight` counts octets of its
    page, `files_weight` of its images and attachments, before and after. `barriers` are what axe found in a
    browser, None where nobody looked; `structure` what our own look at the markup found.
    """

    identifier: str
    language: str
    title: str
    path: str
    what: str
    url: str = ""
    renamed_from: str = ""
    status_before: str = ""
    status: str = ""
    shown_before: str = ""
    shown: str = ""
    passages: Sequence[Passage] = ()
    fields: Sequence[FieldChange] = ()
    facets: Sequence[FacetChange] = ()
    whole_before: str = ""
    whole: str = ""
    weight: tuple[int, int] = (0, 0)
    files_weight: tuple[int, int] = (0, 0)
    barriers: Sequence[str] | None = None
    structure: Sequence[str] = ()

    @property
    def name(self) -> str:
        """The page in one word, and its language where that is not English."""
        return self.identifier if self.language == "en" else f"{self.identifier} ({self.language})"


class Right(NamedTuple):
    """An asset of a touched page: whose it is, by what it may be shown, and until when.

    `state` is `new`, `changed`, `as before` or `gone`; `warning` says what a reviewer has to look at.
    """

    page: str
    asset: str
    holder: str
    licence: str
    permission: str
    until: date | None = None
    state: str = ""
    warning: str = ""


class Claim(NamedTuple):
    """A passage that states a figure and names no source beside it."""

    page: str
    text: str
    sources: int


class Approver(NamedTuple):
    """Who must approve, for what; `team` is empty where CODEOWNERS names nobody."""

    name: str
    team: str
    reasons: tuple[str, ...]
    to_be_set: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything that a summary and a dossier say of a change."""

    base: str
    verdict: Verdict
    gate: Sequence[Touched] = ()
    others: Sequence[str] = ()
    pages: Sequence[PageReview] = ()
    gained: Sequence[str] = ()
    lost: Sequence[str] = ()
    rights: Sequence[Right] = ()
    claims: Sequence[Claim] = ()
    counted: Sequence[Diagnostic] = ()
    new: Sequence[Diagnostic] = ()
    mended: Sequence[Diagnostic] = ()
    waived: Sequence[Diagnostic] = ()
    approvers: Sequence[Approver] = ()
    browser: str = ""
    """Why no browser looked at the touched pages; empty where one did."""

    @property
    def empty(self) -> bool:
        """Whether nothing differs at all."""
        return not (self.gate or self.others or self.pages or self.counted or self.mended)
