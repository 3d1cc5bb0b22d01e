"""Which page belongs to which index, told from front matter and registries without the generator."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tests.content.records import Fields, Record, each, pages, registry

LISTED = {"case-studies", "policy-papers", "deliverables", "related-works", "news", "events"}

Recount = dict[tuple[str, str], set[str]]
"""Identifiers of pages by dimension and value."""


def identifier(record: Record) -> str:
    return record.path.removesuffix(".md").removesuffix("/index")


def is_public(fields: Fields, day: date) -> bool:
    """The rule for the public edition, as design §5 words it."""
    begun = "publish_on" not in fields or date.fromisoformat(fields["publish_on"]) <= day
    ended = "expires_on" in fields and date.fromisoformat(fields["expires_on"]) <= day
    return fields["status"] in {"published", "superseded"} and begun and not ended


class Registries:
    """What the registries say of identifiers."""

    def __init__(self) -> None:
        self.agencies = {agency["acronym"]: agency["id"] for agency in registry("agencies")}
        self.kpis = {kpi["code"]: kpi["id"] for kpi in registry("kpis")}
        self.above: dict[str, str | None] = {
            **{country["id"]: country.get("region") for country in registry("countries")},
            **{region["id"]: region.get("parent") for region in registry("regions")},
        }

    def regions(self, country: str) -> Iterator[str]:
        place = country
        while region := self.above[place]:
            yield region
            place = region


def places(fields: Fields, key: str) -> list[str]:
    """`city` or `country` wherever a page names one: alone, in a list, or in a case."""
    plural = {"city": "cities", "country": "countries"}[key]
    cases: list[Any] = fields.get("cases", [])
    found = [*each(fields.get(plural)), fields.get(key), *(case.get(key) for case in cases)]
    return [one for one in found if one]


def facets(record: Record, public: dict[str, Record], known: Registries) -> Iterator[tuple[str, str]]:
    """Every dimension and value that a page belongs to."""
    fields = record.fields
    for code in each(fields.get("sdgs")):
        yield "goals", code.split(".")[0]
        if "." in code:
            yield "targets", code
    yield from (("topics", topic) for topic in fields.get("topics", []))
    yield from (("partners", known.agencies.get(name, name)) for name in each(fields.get("partners")))
    yield from (("kpis", known.kpis.get(name, name)) for name in fields.get("kpis", []))
    cities = [f"cities/{city}" for city in places(fields, "city") if f"cities/{city}" in public]
    yield from (("cities", city) for city in cities)
    for country in [*places(fields, "country"), *(public[city].fields["country"] for city in cities)]:
        yield "countries", country
        yield from (("regions", region) for region in known.regions(country))
    if (group := f"groups/{fields.get('group')}") in public:
        yield "groups", group
    if "kind" in fields:
        yield "kinds", fields["kind"]
    yield "types", record.path.partition("/")[0]
    year: str = fields.get("issued") or fields.get("date") or "unknown"
    yield "years", year.partition("-")[0]


def recount(content: Path, day: date) -> Recount:
    """Every index of a content folder that lists anything."""
    known = Registries()
    public = {identifier(page): page for page in pages(content=content) if is_public(page.fields, day)}
    found: Recount = defaultdict(set)
    for name, page in public.items():
        if page.path.partition("/")[0] in LISTED:
            for facet in facets(page, public, known):
                found[facet].add(name)
    return dict(found)
