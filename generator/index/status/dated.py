"""What a calendar of the initiative holds: embargoes, expiries, terms, waivers, reviews; and logos due."""

from collections.abc import Iterator
from datetime import date

from generator.content_types._work import Work
from generator.content_types.release import ONCE_PUBLIC, Release, release
from generator.index.changes import dated_pages
from generator.index.status.item import Item, about
from generator.model.page import Corpus
from generator.registry.agencies import AGENCIES
from generator.registry.offices import OFFICES
from generator.registry.waivers import WAIVERS
from generator.rules.governance._terms import last_day


def embargoes(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Pages that come out by themselves, or would if their status let them."""
    for page in dated_pages(corpus):
        day = page.record.publish_on
        if day and day > as_of:
            hidden = release(page.record, day) is Release.NOTHING
            yield about("embargo", page, day, f"stays hidden: {page.record.status}" if hidden else "")


def expiries(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Pages that leave a tombstone by themselves."""
    for page in dated_pages(corpus):
        day = page.record.expires_on
        if day and day > as_of and page.record.status in ONCE_PUBLIC - {"withdrawn"}:
            yield about("expiry", page, day)


def terms(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Offices whose holders have not left, those over too."""
    for office in corpus.vocabularies[OFFICES]:
        last = last_day(office)
        if last and office.ended_on is None:
            over = "over, neither renewed nor ended" if last < as_of else ""
            yield Item(kind="term", key=office.id, subject=office.label, day=last, note=over)


def waivers(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Waivers that keep something from counting."""
    for waiver in corpus.vocabularies[WAIVERS]:
        if waiver.granted_on <= as_of <= waiver.until:
            yield Item(
                kind="waiver",
                key=waiver.id,
                subject=f"{waiver.rule} on {waiver.page}",
                page=waiver.page,
                day=waiver.until,
                note=f"by {waiver.granted_by}: {waiver.reason}",
            )


def reviews(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Pages that somebody was to look at again by now."""
    for page in dated_pages(corpus):
        day = page.record.review_by
        if day and day <= as_of and page.record.status != "withdrawn":
            yield about("review", page, day)


def without_logo(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Bodies of which no logo is on record, and in how many works each took part."""
    works = [page.record for page in corpus.pages.values() if isinstance(page.record, Work)]
    for agency in corpus.vocabularies[AGENCIES]:
        count = sum(agency.id in work.partner_ids for work in works)
        if agency.logo is None and (count or agency.role != "former-supporting"):
            note = f"partner of {count or 'no'} work{'' if count < 2 else 's'}"  # noqa: PLR2004 - one or more
            page = f"partners/{agency.id}"
            yield Item(kind="logo", key=agency.id, subject=agency.acronym, page=page, note=note)
