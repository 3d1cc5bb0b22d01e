"""What a reader may take away from a page: how to cite it, files of that, and links to share it."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from generator.content_types._work import Work
from generator.index.citation import page_citation, work_citation
from generator.model.citation import Citation, Format
from generator.model.page import Page
from generator.model.settings import Edition
from generator.registry.agencies import AGENCIES
from generator.registry.publishers import PUBLISHERS
from generator.render.context import Context
from generator.render.taken import Cited, Saved, Take

SHARED = (
    ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={address}"),
    ("WhatsApp", "https://wa.me/?text={title}%20{address}"),
)
"""Where officials and people on phones share pages: plain addresses, at which nobody asks before a click."""


def work_taken(context: Context, page: Page[Work], titled_in: str) -> Take | None:
    """What may be taken away from the page of a work: first of all how to cite the work.

    `titled_in` is the language of the page's title.
    """
    entry = context.entry(page.identifier)
    if entry is None:
        raise LookupError(page.identifier)
    publisher = context.term(PUBLISHERS, page.record.publisher)
    work = work_citation(page.record, entry, context.terms(AGENCIES), publisher)
    day = page.record.updated or page.record.published_on
    own = _own(context, page.record.title, titled_in, day)
    return _take(context, own, work)


def taken(context: Context, title: str, language: str, day: date | None = None) -> Take | None:
    """What may be taken away from any other page; `day` is when it last changed, where that is known."""
    return _take(context, _own(context, title, language, day), None)


def _own(context: Context, title: str, language: str, day: date | None) -> Citation:
    settings = context.site.settings
    site = settings.site_url, context.gettext(settings.site_name)
    return page_citation(context.url, title, language, day, site)


def _take(context: Context, own: Citation, work: Citation | None) -> Take | None:
    # What only participants see may not be shared, and what both editions have is cited from the public one.
    if context.site.settings.edition is not Edition.PUBLIC:
        return None
    title, address = quote(own.title, safe=""), quote(own.url, safe="")
    return Take(
        work=_work(work) if work else None,
        page=_page(own, context.date(own.date)),
        files=tuple(_saved(work or own, one) for one in context.site.formats),
        mail=f"mailto:?subject={title}&body={title}%0D%0A{address}",
        shares=tuple((name, where.format(title=title, address=address)) for name, where in SHARED),
    )


def _work(work: Citation) -> Cited:
    return Cited(
        authors="; ".join(work.authors),
        date=str(work.date.year) if work.date else "",
        title=work.title,
        language=work.language,
        rest=tuple(_particulars(work)),
        url=f"https://doi.org/{quote(work.doi)}" if work.doi else work.url,
    )


def _page(own: Citation, day: str) -> Cited:
    return Cited(
        authors="",
        date=day,
        title=own.title,
        language=own.language,
        rest=(own.within,),
        url=own.url,
    )


def _particulars(work: Citation) -> Iterator[str]:
    """What stands between a title and an address; a publisher that is the author is not named twice."""
    yield from (part for part in (work.edition, work.series) if part)
    if work.publisher and work.authors != (work.publisher,):
        yield work.publisher
    if work.isbn:
        yield f"ISBN {work.isbn}"


def _saved(citation: Citation, own: Format) -> Saved:
    """A file that stands in the page itself: no further request, and none is written that nobody wants."""
    text = quote(own.write(citation), safe="!$&'()*+,-./:;=?@_~")
    return Saved(
        label=own.label,
        name=f"{citation.key}.{own.ending}",
        url=f"data:{own.media_type};charset=utf-8,{text}",
    )
