"""Works: what case studies, policy papers, deliverables and related works have in common."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

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
    """What the case is called in the work."""
    city: City | None = Field(default=None, examples=["pully"])
    """The city that it tells of, by the slug of its page."""
    country: Country | None = Field(default=None, examples=["CH"])
    """The country, by its two-letter code."""
    place: Text | None = None
    """The place in words, where it is no city that has a page here."""
    instrument: Text | None = None
    """What was used: a loan, a by-law, a partnership."""


class Identifiers(Record):
    """Identifiers that the work itself carries."""

    doi: Text | None = Field(default=None, examples=["10.1000/182"])
    """Digital object identifier that the work carries, without an address before it."""
    isbn: Text | None = Field(default=None, examples=["978-3-16-148410-0"])
    """International standard book number that the work prints."""
    series: Text | None = None
    """The series in which it appeared, with its number."""


class UseOfLogo(Record):
    """Whether the U4SSC logo is shown, and by which approval."""

    used: Flag
    """Whether the U4SSC logo stands in the work or on its page: `true` or `false`."""
    approval: Annotated[Reference, TermOf("approvals")] | None = None
    """The Secretariat's approval for it: the name of a record in `registry/approvals/`."""
    use: Text | None = None
    """What for, in a word that the approval's `uses` has; default: the kind of the work."""


class Republication(Record):
    """Another place where the work appeared."""

    where: Text
    """The journal, site or book in which the work appeared."""
    url: Url | None = None
    """Its address there."""
    notified_on: Day | None = None
    """The day on which the Secretariat was told of it."""


class Work(BaseRecord):
    """A work: what it is about, who made it, whose it is, and why its page may be public."""

    asked: ClassVar[frozenset[str]] = BaseRecord.asked | {"audience"}

    kind: Annotated[Reference, TermOf("kinds")] | None = needed(
        examples=["case-study", "guideline", "toolkit"]
    )
    """The form of the work: a term of `registry/kinds.yml`."""
    issued: OrUnknown[Issued] | None = needed(examples=["2026", "2026-11", "unknown"])
    """The work's own date: a year, a month, a day, or `unknown`."""
    issued_note: Text | None = None
    """How the date is known, where the work itself does not print it."""
    edition: Text | None = Field(default=None, examples=["May 2021"])
    """Which edition or version it is, as the work calls it."""
    sdgs: GoalCodes | None = needed(examples=[["11", "11.6", "9.c"], "none-on-record"])
    """Goals and targets that the work serves, or `none-on-record`."""
    sdgs_by: AssignedBy | None = None
    """Who assigned the goals: the work itself (`source`), whoever wrote this page (`editor`), or the
    indicators that it reports (`indicators`)."""
    sdgs_reason: Text | None = None
    """Why these goals, in a sentence, where an editor assigned them."""
    topics: tuple[TermRef, ...] | None = needed(examples=[["mobility", "strategy"]])
    """What the work is about: terms of `registry/topics.yml`, the most fitting first."""
    topics_by: AssignedBy | None = None
    """Who assigned the topics: `source`, `editor` or `indicators`."""
    cities: tuple[City, ...] = Field(default=(), examples=[["pully"]])
    """Cities that the work tells of, by the slugs of their pages."""
    countries: tuple[Country, ...] = Field(default=(), examples=[["CH", "NO"]])
    """Countries that it tells of, by their two-letter codes."""
    cases: tuple[Case, ...] = ()
    """The cases told inside the work, where it has several."""
    case_count: Count | None = Field(default=None, examples=["17"])
    """How many cases the work tells."""
    is_set: Flag = False
    """Whether a case study tells of many places, and so names none: `true` or `false`."""
    kpis: tuple[Annotated[Reference, TermOf("kpis")], ...] = Field(default=(), examples=[["ec-ict-ict-1c"]])
    """Indicators of the U4SSC methodology that it uses or reports, by slug or printed code."""
    frameworks: tuple[Annotated[Reference, TermOf("frameworks")], ...] = Field(
        default=(), examples=[["new-urban-agenda"]]
    )
    """Agendas and agreements that it refers to: terms of `registry/frameworks.yml`."""
    standards: tuple[Annotated[Reference, TermOf("standards")], ...] = Field(
        default=(), examples=[["itu-t-y4903"]]
    )
    """Standards that it uses: terms of `registry/standards.yml`."""
    group: Annotated[Reference, PageOf("groups")] | None = None
    """The group that made it, by the slug of its page."""
    deliverable: Annotated[Reference, PageOf("deliverables")] | None = None
    """The deliverable that it belongs to, by the slug of its page."""
    part_of: AnyPage | None = Field(
        default=None, examples=["deliverables/city-science-application-framework"]
    )
    """The work that it is a part of, by folder and slug."""
    derived_from: tuple[AnyPage, ...] = ()
    """Works that it was made from, by folder and slug."""
    partners: Agencies | None = needed(examples=[["itu", "unece"], "not-on-record"])
    """United Nations bodies on record for this work, or `not-on-record`."""
    contributors: tuple[Text, ...] = Field(default=(), examples=[["City of Pully", "Swisscom"]])
    """Other bodies that took part: cities, companies, universities; no persons."""
    leads: tuple[Text, ...] = Field(default=(), examples=[["UNECE"]])
    """Bodies that led the work, where it names them."""
    publisher: Annotated[Reference, TermOf("publishers")] | None = Field(default=None, examples=["itu"])
    """Who brought it out: a term of `registry/publishers.yml`."""
    logos: tuple[Annotated[Reference, TermOf("agencies")], ...] = Field(default=(), examples=[["itu"]])
    """Partners whose logos are shown; each must be among the partners, with its logo in
    `registry/agencies.yml`."""
    u4ssc_logo: UseOfLogo | None = None
    """Whether the U4SSC logo is used, and by whose approval; it may not be used without one."""
    full_text: Flag = False
    """Whether the body is the work itself, or a part of it, and not words about it."""
    rights: Rights | None = needed()
    """Who holds the rights in the work, under which licence it may be used, and whom to ask."""
    consent: Consent | None = needed(rule="STA002")
    """Why the page may be public: the Secretariat's approval, or the public record of the work."""
    source_url: Url | None = Field(default=None, examples=["https://www.itu.int/en/publications/"])
    """The work's own address at its publisher."""
    also_listed_at: tuple[Url, ...] = ()
    """Other addresses at which its publishers list it."""
    also_published_in: tuple[Republication, ...] = ()
    """Where else the work appeared, and when the Secretariat was told."""
    identifiers: Identifiers = Identifiers()
    """Identifiers that the work itself carries: DOI, ISBN, series."""
    audience: tuple[Text, ...] = Field(default=(), examples=[["city administrations"]])
    """For whom the work is written."""
    format: Text | None = Field(default=None, examples=["PDF", "flipbook"])
    """The form of the file or edition."""
    pages: Count | None = Field(default=None, examples=["74"])
    """How many pages it has."""

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
