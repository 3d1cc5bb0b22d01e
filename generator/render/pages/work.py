"""Case studies, policy papers, deliverables and related works."""

from generator.content_types._work import Case, Work
from generator.content_types.related_work import RelatedWork
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.model.words import N_
from generator.registry.publishers import PUBLISHERS
from generator.render import queries
from generator.render.context import Context
from generator.render.hosts import host
from generator.render.page_view import PageView
from generator.render.pages.base import page_view, title_language
from generator.render.pages.facts import dates, fact, filled
from generator.render.pages.logos import logos
from generator.render.pages.rights import cited_in, rights_line
from generator.render.take import work_taken
from generator.render.views import Group, Link
from generator.taxonomy.frameworks import FRAMEWORKS
from generator.taxonomy.standards import STANDARDS

RELATIONS = {
    "part": N_("Parts of this work"),
    "case": N_("Case studies for this deliverable"),
    "derived": N_("Works that reuse this one"),
    "predecessor": N_("What it replaced"),
    "related": N_("Works that build on or belong with this one"),
}
COLLECTIONS = {
    "related": N_("Related work, not a U4SSC publication"),
    "predecessor": N_("ITU-T focus group, before U4SSC"),
}


def work_view(context: Context, page: Page[Work]) -> PageView:
    """The view of a work."""
    record = page.record
    own = context.written_in(page.identifier)
    return page_view(
        context,
        page,
        kicker=_kicker(context, page),
        source=_source(record),
        source_note=""
        if record.source_url
        else context.gettext("No address of the work itself is on record."),
        facts=_facts(context, page),
        logos=logos(context, record.logos),
        # Of one that only names a city which is not shown, nothing is left.
        cases=tuple(case for one in record.cases if (case := _case(context, one, own)).label),
        rights=rights_line(context, page),
        sections=filled(_sections(context, page)),
        related=context.related(page.identifier),
        take=work_taken(context, page, title_language(context, page)),
    )


def _kicker(context: Context, page: Page[Work]) -> tuple[str, ...]:
    kind = context.ask(queries.value, "kinds", page.record.kind or "", context.language)
    date = context.date(page.record.date) or context.gettext("Year unknown")
    entry = context.entry(page.identifier)
    places = context.places(entry) if entry else ()
    return (*([kind.label] if kind else []), date, *([places[0]] if len(places) == 1 else []))


def _source(record: Work) -> Link | None:
    if record.source_url is None:
        return None
    return Link(label=host(record.source_url), url=record.source_url, note=record.format or "")


def _facts(context: Context, page: Page[Work]) -> list[Group]:
    record = page.record
    own, english = context.written_in(page.identifier), context.foreign(ROOT)
    publisher = context.term(PUBLISHERS, record.publisher)
    identifiers = record.identifiers
    standards = [context.known_term(STANDARDS, name) for name in record.standards]
    return [
        fact(
            context.gettext("Issued"),
            context.date(record.date) or context.gettext("Unknown"),
            note=record.issued_note,
        )
        if record.issued_note
        else fact(context.gettext("Issued")),
        fact(context.gettext("Edition"), record.edition, language=own),
        fact(
            context.gettext("Collection"),
            context.gettext(COLLECTIONS[record.collection])
            if isinstance(record, RelatedWork) and record.collection in COLLECTIONS
            else None,
        ),
        fact(context.gettext("Published by"), publisher.name if publisher else None, language=english),
        fact(context.gettext("Led by"), *record.leads, language=own),
        fact(context.gettext("Other contributors"), *record.contributors, language=own),
        fact(context.gettext("Part of"), context.page(record.part_of) if record.part_of else None),
        fact(
            context.gettext("For the deliverable"),
            context.page(record.deliverable) if record.deliverable else None,
        ),
        fact(
            context.gettext("Agendas"),
            *(context.known_term(FRAMEWORKS, name).label for name in record.frameworks),
            language=english,
        ),
        fact(
            context.gettext("Standards"),
            *((context.page(s.work) if s.work else None) or s.label for s in standards),
            language=english,
        ),
        fact(context.gettext("DOI"), identifiers.doi),
        fact(context.gettext("ISBN"), identifiers.isbn),
        fact(context.gettext("Series"), identifiers.series, language=own),
        fact(context.gettext("Form"), None if record.source_url else record.format, language=own),
        fact(context.gettext("Known from"), cited_in(context, record)),
        fact(context.gettext("Pages"), str(record.pages) if record.pages else None),
        fact(context.gettext("Cases told"), str(record.case_count) if record.case_count else None),
        fact(context.gettext("Also listed at"), *(context.outward(url) for url in record.also_listed_at)),
        *dates(context, record),
    ]


def _case(context: Context, case: Case, language: str) -> Link:
    city = context.page(case.city) if case.city else None
    country = context.ask(queries.value, "countries", case.country or "", context.language)
    place = context.within(city.label if city else "", country.label if country else "")
    if case.place:
        place = context.within(case.place, place)
    label = case.title or place
    note = " · ".join(part for part in (place if case.title else "", case.instrument or "") if part)
    target = city.url if city else context.to(country.url) if country else ""
    return Link(label[:1].upper() + label[1:], target, note=note, language=language if case.title else "")


def _sections(context: Context, page: Page[Work]) -> list[Group]:
    own = context.pages([*page.record.related, *page.record.derived_from])
    found: dict[str, list[Link]] = {}
    for backlink in context.standing(page).backlinks:
        found.setdefault(backlink.relation, []).extend(context.pages([backlink.identifier]))
    return [
        Group(title=context.gettext("Builds on"), links=own),
        *(
            Group(title=context.gettext(title), links=tuple(found.get(relation, ())))
            for relation, title in RELATIONS.items()
        ),
    ]
