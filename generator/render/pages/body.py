"""Partners and groups: who takes part, and what came of it."""

from generator.content_types.group import Group as GroupRecord
from generator.content_types.group import WorkingGroup
from generator.content_types.partner import Partner
from generator.index.urls import page_url
from generator.model.page import Page
from generator.model.words import N_
from generator.registry.agencies import AGENCIES
from generator.render.context import Context, dimension
from generator.render.hosts import host
from generator.render.page_view import PageView
from generator.render.pages.base import page_view
from generator.render.pages.facts import fact, filled
from generator.render.pages.logos import logos
from generator.render.views import Group, Link

ROLES = {
    "secretariat": N_("Secretariat of U4SSC"),
    "coordinator": N_("Coordinator of U4SSC"),
    "supporting": N_("Supports U4SSC"),
    "former-supporting": N_("Supported U4SSC in earlier years"),
}
KINDS = {
    "working-group": N_("Working group"),
    "deliverable-group": N_("Group for one deliverable"),
    "thematic-group": N_("Thematic group"),
    "programme": N_("Programme"),
}


def partner_view(context: Context, page: Page[Partner]) -> PageView:
    """The view of a partner; its works are those that name it."""
    agency = context.known_term(AGENCIES, page.record.agency)
    own = ("partners", agency.id)
    facts = [
        fact(context.gettext("Acronym"), agency.acronym),
        fact(
            context.gettext("Role"), *(context.gettext(ROLES[role]) for role in (agency.role, *agency.also))
        ),
        fact(context.gettext("Unit"), agency.unit),
        fact(context.gettext("Site"), Link(label=host(agency.url), url=agency.url) if agency.url else None)
        if agency.url_confirmed
        else fact(context.gettext("Site")),
        fact(
            context.gettext("Name"),
            None if agency.name_confirmed else context.gettext("Full name not confirmed by a source"),
        ),
        fact(context.gettext("Remarks"), agency.note),
    ]
    breakdowns = [
        context.breakdown(*own, by=dimension(name), title=context.gettext(dimension(name).plural))
        for name in ("goals", "topics")
    ]
    return page_view(
        context,
        page,
        kicker=(agency.acronym, context.gettext(ROLES[agency.role])),
        facts=facts,
        logos=logos(context, [agency.id]),
        sections=filled(breakdowns),
        listing=context.listing(
            *own,
            base=page_url(page.folder, page.slug, page.language),
            heading=context.gettext("Works that name it as a partner"),
        ),
    )


def group_view(context: Context, page: Page[GroupRecord]) -> PageView:
    """The view of a group; its works and meetings are those that name it."""
    record = page.record
    own = ("groups", page.identifier)
    facts = [
        fact(context.gettext("Kind"), context.gettext(KINDS[record.group_kind])),
        fact(context.gettext("Active"), context.period(record.period), note=record.period_note or ""),
        fact(context.gettext("Formerly"), record.former_name),
        fact(context.gettext("Led by"), *record.leads),
        fact(
            context.gettext("Working groups"),
            str(record.working_group_count) if record.working_group_count else None,
        ),
        fact(context.gettext("Site"), Link(label=host(record.url), url=record.url) if record.url else None),
    ]
    parts = Group(
        title=context.gettext("Working groups on record"),
        links=tuple(_part(context, part) for part in record.working_groups),
    )
    breakdowns = [
        context.breakdown(*own, by=dimension(name), title=context.gettext(dimension(name).plural))
        for name in ("goals", "topics")
    ]
    return page_view(
        context,
        page,
        kicker=(
            context.gettext(KINDS[record.group_kind]),
            *([context.period(record.period)] if record.period else []),
        ),
        facts=facts,
        sections=filled([parts, *breakdowns]),
        listing=context.listing(
            *own,
            base=page_url(page.folder, page.slug, page.language),
            heading=context.gettext("Works and meetings"),
        ),
    )


def _part(context: Context, part: WorkingGroup) -> Link:
    name = f"{part.number}. {part.title}" if part.number else part.title
    details = [
        part.status or "",
        context.gettext("led by %(names)s", names=context.listed(part.leads)) if part.leads else "",
    ]
    return Link(label=name, note=" · ".join(detail for detail in details if detail))
