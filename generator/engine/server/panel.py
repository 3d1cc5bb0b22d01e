"""Where a page shows what a field says: for faults of fields that readers see something of."""

from typing import TypedDict

from generator.index.dimensions import by_name


class Spot(TypedDict):
    """A place in a page: the first element of a selector, which bears one of some labels if there are any.

    Where none does, that of another selector.
    """

    selector: str
    labels: list[str]
    instead: str


_ELEMENTS = {
    "title": "h1",
    "summary": ".u-lead",
    "rights": ".u-rights h2",
    "consent": ".u-rights h2",
    "logos": ".u-logos",
    "sources": ".u-evidence h2",
    "related": ".u-related h2",
    "cases": ".u-cases",
    "source_url": ".u-get",
}
_FACETS = {
    "sdgs": "goals",
    "sdgs_by": "goals",
    "sdgs_reason": "goals",
    "topics": "topics",
    "topics_by": "topics",
    "cities": "cities",
    "countries": "countries",
    "kpis": "kpis",
    "kind": "kinds",
    "partners": "partners",
    "issued": "years",
    "group": "groups",
    "groups": "groups",
}
_FACTS = {
    "issued": "Issued",
    "edition": "Edition",
    "collection": "Collection",
    "publisher": "Published by",
    "leads": "Led by",
    "contributors": "Other contributors",
    "part_of": "Part of",
    "deliverable": "For the deliverable",
    "frameworks": "Agendas",
    "standards": "Standards",
    "format": "Form",
    "pages": "Pages",
    "case_count": "Cases told",
    "also_listed_at": "Also listed at",
    "published_on": "On this site since",
    "updated": "Updated",
    "identifiers.doi": "DOI",
    "identifiers.isbn": "ISBN",
    "identifiers.series": "Series",
}
_RIGHTS = {
    "holders": ["Rights holder", "Rights holders"],
    "licence": ["Licence"],
    "stated": ["The work itself says"],
    "contact": ["Ask for permission"],
}
_LABELS = ".u-facts dt, .u-facets h3"


def spot_of(field: str) -> Spot | None:
    """Where a page shows a field, None for one of which it shows nothing by itself."""
    first, _, rest = field.partition(".")
    label = _FACTS.get(".".join(field.split(".")[:2])) or _FACTS.get(first)
    labels = [label] if label else []
    if first in _FACETS:
        facet = by_name()[_FACETS[first]]
        # The heading is another one where a page has several values.
        labels += [facet.label, facet.plural]
    if labels:
        return Spot(selector=_LABELS, labels=labels, instead="")
    if first == "rights":
        return Spot(selector=".u-rights dt", labels=_RIGHTS.get(rest, [""]), instead=_ELEMENTS["rights"])
    if first == "images" and rest:
        name = rest.removesuffix(".alt").removesuffix(".credit").removesuffix(".licence")
        return Spot(selector=".u-record__body img", labels=[name], instead="")
    return Spot(selector=_ELEMENTS[first], labels=[], instead="") if first in _ELEMENTS else None
