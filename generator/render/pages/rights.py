"""The rights line of a work, and why its page may be public."""

from generator.content_types._holders import is_own, owners, prints_another_line
from generator.content_types._rights import CitedElsewhere, PublicRecord, SecretariatConsent
from generator.content_types._work import Work
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.registry.agencies import AGENCIES
from generator.render.context import Context
from generator.render.hosts import host
from generator.render.page_view import Rights
from generator.render.pages.facts import fact
from generator.render.said import WORDS, said
from generator.render.views import Link


def rights_line(context: Context, page: Page[Work]) -> Rights | None:
    """What may be done with a work, None where that is not on record."""
    record = page.record
    if record.rights is None or record.consent is None:
        return None
    rights = record.rights
    agencies = context.terms(AGENCIES)
    holders = [rights.holders] if isinstance(rights.holders, str) else list(rights.holders)
    own, english = context.written_in(page.identifier), context.foreign(ROOT)
    names = [
        Link(agency.name, language=english)
        if (agency := agencies.get(holder))
        else _said(context, holder, own)
        for holder in holders
    ]
    terms = context.page("about/terms-of-reference") if is_own(record) else None
    due: tuple[Link | str, ...] = (
        *(Link(owner.name, language=english) for owner in owners(agencies)),
        context.gettext("and the other United Nations bodies that took part"),
    )
    return Rights(
        lines=(
            fact(context.gettext("Rights holder"), *names),
            fact(context.gettext("Licence"), _said(context, rights.licence, own)),
            fact(context.gettext("The work itself says"), _said(context, rights.stated, own)),
            # Where the two differ, readers see both, and neither is put right in silence.
            *(
                [fact(context.gettext("By the Terms of Reference"), *due)]
                if prints_another_line(record, agencies)
                else []
            ),
            fact(context.gettext("Ask for permission"), _said(context, rights.contact, own)),
        ),
        terms=Link(label=terms.label, url=f"{terms.url}#ip-01") if terms else None,
        basis=record.consent.basis,
        basis_host=_basis_host(record),
        cited_in=cited_in(context, record),
        seen_on=""
        if isinstance(record.consent, SecretariatConsent)
        else context.date(record.consent.seen_on),
    )


def _said(context: Context, value: str, language: str) -> Link:
    """What metadata say of rights, in their `language` where the site has no words for it."""
    return Link(said(context, value), language="" if value in WORDS else language)


def _basis_host(record: Work) -> str:
    match record.consent:
        case PublicRecord(url=url):
            return host(url)
        case CitedElsewhere(url=str(url)):
            return host(url)
        case _:
            return ""


def cited_in(context: Context, record: Work) -> Link | None:
    """What names a work that was itself not seen; it may be linked, being no copy."""
    if not isinstance(record.consent, CitedElsewhere) or record.consent.cited_in is None:
        return None
    found = context.outward(record.consent.url) if record.consent.url else Link(label="")
    return Link(label=record.consent.cited_in, url=found.url)
