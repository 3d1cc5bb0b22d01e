"""The view of a page of the content."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.render.views import Banner, Group, Link, Listing, Near, Table, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """The rights line of a work, and why its page may be public."""

    lines: tuple[Group, ...]
    terms: Link | None
    basis: str
    basis_host: str = ""
    cited_in: Link | None = None
    seen_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The logo of an agency, `width` by `height` pixels as its file says."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView(View):
    """A page of the content."""

    type_label: str
    summary: str
    body: Markup
    kicker: tuple[str, ...] = ()
    banner: Banner | None = None
    source: Link | None = None
    source_note: str = ""
    facts: tuple[Group, ...] = ()
    logos: tuple[Logo, ...] = ()
    facets: tuple[Group, ...] = ()
    parts: tuple[Group, ...] = ()
    cases: tuple[Link, ...] = ()
    rights: Rights | None = None
    sections: tuple[Group, ...] = ()
    tables: tuple[Table, ...] = ()
    listing: Listing | None = None
    related: tuple[Near, ...] = ()
    evidence: tuple[Link, ...] = ()
