"""What the results of a search are divided by."""

from collections.abc import Mapping

FACETS: Mapping[str, str] = {
    "goal": "goals",
    "target": "targets",
    "topic": "topics",
    "city": "cities",
    "country": "countries",
    "region": "regions",
    "type": "types",
    "year": "years",
    "agency": "partners",
}
"""Names of facets, with the dimension that each one counts; a further one, `language`, has every language
that a page is there in."""
