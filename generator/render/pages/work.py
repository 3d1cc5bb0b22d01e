"""Case studies, policy papers, deliverables and related works."""

from generator.content_types._holders import is_own, owners, prints_another_line
from generator.content_types._rights import CitedElsewhere, PublicRecord, SecretariatConsent
from generator.content_types._work import Case, Work
from generator.content_types.related_work import RelatedWork
from generator.index.places import within
from generator.model.page import Page
from generator.registry.agencies import AGENCIES
from generator.registry.publishers import PUBLISHERS
from generator.render.context import Context
from generator.render.dates import in_words
from generator.render.pages.base import dates, fact, filled, host, page_view
from generator.render.pages.logos import logos
from generator.render.views import Group, Link, PageView, Rights
from generator.source.fields import NOT_ON_RECORD
from generator.taxonomy.countries import COUNTRIES
from generator.taxonomy.frameworks import FRAMEWORKS
from generator.taxonomy.kinds import KINDS
from generator.taxonomy.standards import STANDARDS

RELATIONS = {
    "part": "Parts of this work",
    "case": "Case studies for this deliverable",
    "derived": "Works that reuse this one",
    "predecessor": "What it replaced",
    "related": "Works that build on or belong with this one",
}
COLLECTIONS = {
    "related": "Related work, not a U4SSC publication",
    "predecessor": "ITU-T focus group, before U4SSC",
}


def work_view(context: Context, page: Page[Work]) -> PageView:
    """The view of a work."""
    record = page.record
    return page_view(
        context,
        page,
        kicker=_kicker(context, page),
        source=_source(record),
        source_note="" if record.source_url else "No address of the work itself is on record.",
        facts=_facts(context, record),
        logos=logos(context, record.logos),
        cases=tuple(_case(context, case) for case in record.cases),
        rights=_rights(context, record),
        sections=filled(_sections(context, page)),
        related=context.related(page.identifier),
    )


def _kicker(context: Context, page: Page[Work]) -> tuple[str, ...]:
    kind = context.term(KINDS, page.record.kind)
    date = in_words(page.record.date) or "Year unknown"
    entry = context.entry(page.identifier)
    places = entry.places if entry else ()
    return (*([kind.label] if kind else []), date, *([places[0]] if len(places) == 1 else []))


def _source(record: Work) -> Link | None:
    if record.source_url is None:
        return None
    return Link(label=host(record.source_url), url=record.source_url, note=record.format or "")


def _facts(context: Context, record: Work) -> list[Group]:
    publisher = context.term(PUBLISHERS, record.publisher)
    identifiers = record.identifiers
    standards = [context.known_term(STANDARDS, name) for name in record.standards]
    return [
        fact("Issued", in_words(record.date) or "Unknown", note=record.issued_note)
        if record.issued_note
        else fact("Issued"),
        fact("Edition", record.edition),
        fact(
            "Collection",
            COLLECTIONS.get(record.collection or "") if isinstance(record, RelatedWork) else None,
        ),
        fact("Published by", publisher.name if publisher else None),
        fact("Led by", *record.leads),
        fact("Other contributors", *record.contributors),
        fact("Part of", context.page(record.part_of) if record.part_of else None),
        fact("For the deliverable", context.page(record.deliverable) if record.deliverable else None),
        fact("Agendas", *(context.known_term(FRAMEWORKS, name).label for name in record.frameworks)),
        fact(
            "Standards",
            *((context.page(s.work) if s.work else None) or s.label for s in standards),
        ),
        fact("DOI", identifiers.doi),
        fact("ISBN", identifiers.isbn),
        fact("Series", identifiers.series),
        fact("Form", None if record.source_url else record.format),
        fact("Known from", _cited_in(context, record)),
        fact("Pages", str(record.pages) if record.pages else None),
        fact("Cases told", str(record.case_count) if record.case_count else None),
        fact("Also listed at", *(context.outward(url) for url in record.also_listed_at)),
        *dates(record),
    ]


def _case(context: Context, case: Case) -> Link:
    city = context.page(case.city) if case.city else None
    country = context.term(COUNTRIES, case.country)
    own, land = city.label if city else "", country.label if country else ""
    place = ", ".join(part for part in (case.place, within(own, land) if own else land) if part)
    label = case.title or place
    note = " · ".join(part for part in (place if case.title else "", case.instrument or "") if part)
    target = city.url if city else context.to(f"countries/{country.id.lower()}/") if country else ""
    return Link(label=label[:1].upper() + label[1:], url=target, note=note)


def _rights(context: Context, record: Work) -> Rights | None:
    if record.rights is None or record.consent is None:
        return None
    rights = record.rights
    agencies = context.terms(AGENCIES)
    holders = [rights.holders] if isinstance(rights.holders, str) else list(rights.holders)
    names = [agency.name if (agency := agencies.get(holder)) else _said(holder) for holder in holders]
    terms = context.page("about/terms-of-reference") if is_own(record) else None
    due = (*(owner.name for owner in owners(agencies)), "and the other United Nations bodies that took part")
    return Rights(
        lines=(
            fact("Rights holder", *names),
            fact("Licence", _said(rights.licence)),
            fact("The work itself says", _said(rights.stated)),
            # Where the two differ, readers see both, and neither is put right in silence.
            *([fact("By the Terms of Reference", *due)] if prints_another_line(record, agencies) else []),
            fact("Ask for permission", _said(rights.contact)),
        ),
        terms=Link(label=terms.label, url=f"{terms.url}#ip-01") if terms else None,
        basis=record.consent.basis,
        basis_host=_basis_host(record),
        cited_in=_cited_in(context, record),
        seen_on="" if isinstance(record.consent, SecretariatConsent) else in_words(record.consent.seen_on),
    )


def _said(value: str) -> str:
    words = {NOT_ON_RECORD: "Not on record", "all-rights-reserved": "All rights reserved"}
    return words.get(value, value)


def _basis_host(record: Work) -> str:
    match record.consent:
        case PublicRecord(url=url):
            return host(url)
        case CitedElsewhere(url=str(url)):
            return host(url)
        case _:
            return ""


def _cited_in(context: Context, record: Work) -> Link | None:
    """What names a work that was itself not seen; it may be linked, being no copy."""
    if not isinstance(record.consent, CitedElsewhere) or record.consent.cited_in is None:
        return None
    found = context.outward(record.consent.url) if record.consent.url else Link(label="")
    return Link(label=record.consent.cited_in, url=found.url)


def _sections(context: Context, page: Page[Work]) -> list[Group]:
    own = context.pages([*page.record.related, *page.record.derived_from])
    found: dict[str, list[Link]] = {}
    for backlink in context.standing(page).backlinks:
        found.setdefault(backlink.relation, []).extend(context.pages([backlink.identifier]))
    return [
        Group(title="Builds on", links=own),
        *(Group(title=title, links=tuple(found.get(relation, ()))) for relation, title in RELATIONS.items()),
    ]
