"""Works: what case studies, policy papers, deliverables and related works have in common."""

from typing import Annotated, Literal

from generator.content_types._base import Agencies, BaseRecord
from generator.content_types._goals import GoalCodes
from generator.content_types._rights import Consent, Rights
from generator.model.dates import PartialDate
from generator.model.reference import Reference
from generator.source.fields import (
    AnyPage,
    Count,
    Day,
    Flag,
    Issued,
    OrUnknown,
    PageOf,
    TermOf,
    Text,
    Url,
)
from generator.source.record import Record, needed

TermRef = Annotated[Reference, TermOf("topics")]
City = Annotated[Reference, PageOf("cities")]
Country = Annotated[Reference, TermOf("countries")]
AssignedBy = Literal["source", "editor", "indicators"]


class Case(Record):
    """A case told inside a work."""

    title: Text | None = None
    city: City | None = None
    country: Country | None = None
    place: Text | None = None
    instrument: Text | None = None


class Identifiers(Record):
    """Identifiers that the work itself carries."""

    doi: Text | None = None
    isbn: Text | None = None
    series: Text | None = None


class UseOfLogo(Record):
    """Whether the U4SSC logo is shown, and by which approval."""

    used: Flag
    approval: Annotated[Reference, TermOf("approvals")] | None = None
    use: Text | None = None
    """What for, in a word that the approval's `uses` has; default: the kind of the work."""


class Republication(Record):
    """Another place where the work appeared."""

    where: Text
    url: Url | None = None
    notified_on: Day | None = None


class Work(BaseRecord):
    """A work: what it is about, who made it, whose it is, and why its page may be public."""

    kind: Annotated[Reference, TermOf("kinds")] | None = needed()
    issued: OrUnknown[Issued] | None = needed()
    """The work's own date: a year, a month, a day, or `unknown`."""
    issued_note: Text | None = None
    edition: Text | None = None
    sdgs: GoalCodes | None = needed()
    """Goals and targets, or `none-on-record`."""
    sdgs_by: AssignedBy | None = None
    sdgs_reason: Text | None = None
    topics: tuple[TermRef, ...] | None = needed()
    topics_by: AssignedBy | None = None
    cities: tuple[City, ...] = ()
    countries: tuple[Country, ...] = ()
    cases: tuple[Case, ...] = ()
    case_count: Count | None = None
    is_set: Flag = False
    kpis: tuple[Annotated[Reference, TermOf("kpis")], ...] = ()
    frameworks: tuple[Annotated[Reference, TermOf("frameworks")], ...] = ()
    standards: tuple[Annotated[Reference, TermOf("standards")], ...] = ()
    group: Annotated[Reference, PageOf("groups")] | None = None
    deliverable: Annotated[Reference, PageOf("deliverables")] | None = None
    part_of: AnyPage | None = None
    derived_from: tuple[AnyPage, ...] = ()
    partners: Agencies | None = needed()
    """United Nations bodies on record for this work, or `not-on-record`."""
    contributors: tuple[Text, ...] = ()
    leads: tuple[Text, ...] = ()
    publisher: Annotated[Reference, TermOf("publishers")] | None = None
    logos: tuple[Annotated[Reference, TermOf("agencies")], ...] = ()
    u4ssc_logo: UseOfLogo | None = None
    full_text: Flag = False
    """Whether the body is the work itself, or a part of it, and not words about it."""
    rights: Rights | None = needed()
    consent: Consent | None = needed(rule="STA002")
    source_url: Url | None = None
    """The work's own address at its publisher."""
    also_listed_at: tuple[Url, ...] = ()
    also_published_in: tuple[Republication, ...] = ()
    identifiers: Identifiers = Identifiers()
    audience: tuple[Text, ...] = ()
    """For whom the work is written."""
    format: Text | None = None
    pages: Count | None = None

    @property
    def goal_codes(self) -> tuple[Reference, ...]:
        """Goals and targets, empty when none is on record."""
        return self.sdgs if isinstance(self.sdgs, tuple) else ()

    @property
    def partner_ids(self) -> tuple[Reference, ...]:
        """Agencies that took part, empty when none is on record."""
        return self.partners if isinstance(self.partners, tuple) else ()

    @property
    def date(self) -> PartialDate | None:
        """The work's own date, None when it is unknown."""
        return self.issued if isinstance(self.issued, PartialDate) else None
