"""Pages of the site itself: the home page, about and guide."""

from generator.content_types._base import BaseRecord, ContentType
from generator.model.words import N_
from generator.source.fields import AnyPage, Flag, Issued, Text
from generator.source.record import Record


class TermsVersion(Record):
    """Which text of the Terms of Reference a page quotes."""

    version: Text
    """As the text calls itself, or `undated`."""
    date: Issued | None = None
    """The date of that text, as it prints it."""
    historical: Flag = False
    """Whether the page tells of a text that no longer holds."""


class Carried(Record):
    """Where the site carries what the Terms of Reference ask of a website."""

    terms: AnyPage
    """The page with the Terms of Reference."""
    booklet: AnyPage
    """The page with the introduction booklet."""
    events: AnyPage
    """The page that links to the events."""


class SitePage(BaseRecord):
    """Plain prose."""

    carries: Carried | None = None
    """Of the home page: pages with the Terms of Reference, the booklet and the links to events."""
    terms: TermsVersion | None = None
    """Of a page that quotes the Terms of Reference, or asks to accept them."""
    calls_for_participants: Flag = False
    """Whether the page calls on people to take part."""
    participation: Text | None = None
    """Of a page that calls for participants: that joining is free, voluntary and unpaid."""


HOME = ContentType(
    name="home", folder="", label=N_("Page"), plural=N_("Pages"), record=SitePage, template="pages/home.html"
)
ABOUT = ContentType(
    name="about",
    folder="about",
    label=N_("Page"),
    plural=N_("About"),
    record=SitePage,
    template="pages/page.html",
)
GUIDE = ContentType(
    name="guide",
    folder="guide",
    label=N_("Page"),
    plural=N_("Guide"),
    record=SitePage,
    template="pages/page.html",
)
