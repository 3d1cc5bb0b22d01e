"""From what is on record of a work or page to how it is cited."""

from datetime import date

from generator.content_types._holders import agency_of
from generator.content_types._rights import Rights
from generator.content_types._work import Work
from generator.index.entry import Entry
from generator.model.citation import Citation
from generator.model.dates import PartialDate
from generator.model.vocabulary import Lookup
from generator.registry.agencies import Agency
from generator.registry.publishers import Publisher


def work_citation(
    work: Work, entry: Entry, agencies: Lookup[Agency], publisher: Publisher | None
) -> Citation:
    """How a work is cited: by the title that `entry`, its original page, has, in whatever language one reads.

    As its author counts who is on record as holder of its rights, else who took part, else its publisher.
    """
    names = _holders(work.rights, agencies) or tuple(_name(one, agencies) for one in work.partner_ids)
    own = publisher.name if publisher else ""
    return Citation(
        key=citation_key(entry.url),
        title=entry.title,
        language=entry.titled_in,
        authors=names or ((own,) if own else ()),
        date=work.date,
        edition=work.edition or "",
        publisher=own,
        series=work.identifiers.series or "",
        doi=work.identifiers.doi or "",
        isbn=work.identifiers.isbn or "",
        url=work.source_url or "",
    )


def page_citation(url: str, title: str, language: str, day: date | None, site: tuple[str, str]) -> Citation:
    """How a page of this site is cited, `site` being the site's address and name.

    Its day is the one on which it last changed, never that of a build.
    """
    address, name = site
    return Citation(
        key=citation_key(url),
        title=title,
        language=language,
        date=PartialDate(day.year, day.month, day.day) if day else None,
        within=name,
        url=address + url,
    )


def _holders(rights: Rights | None, agencies: Lookup[Agency]) -> tuple[str, ...]:
    if rights is None or isinstance(rights.holders, str):
        return ()
    return tuple(_name(holder, agencies) for holder in rights.holders)


def _name(body: str, agencies: Lookup[Agency]) -> str:
    agency = agency_of(body, agencies)
    return agency.name if agency else body


def citation_key(url: str) -> str:
    """The name of a reference: addresses are unique and have no letters that a format minds."""
    return url.strip("/").replace("/", "-") or "home"
