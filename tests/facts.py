"""Compare the content with a folder of facts: `python -m tests.facts DIR [CONTENT]`.

Says what of each kind is missing from the content, extra in it, or different; exit code 1 if anything is.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tests.content.records import CONTENT, WORKS, Fields, pages, plain, registry

Read = Callable[[Path], Iterable[Fields]]


class Kind(NamedTuple):
    """Where records of a kind are read, by which field they are known, and what both sides say of them."""

    name: str
    facts: Read
    facts_id: str
    content: Read
    content_id: str
    fields: Mapping[str, str]
    """Name of a field in the facts, and its name in the content."""


def main(arguments: list[str]) -> int:
    """Print the comparison and give the exit code."""
    if len(arguments) not in {1, 2} or not Path(arguments[0]).is_dir():
        print("usage: python -m tests.facts DIR [CONTENT], DIR being a folder of facts", file=sys.stderr)
        return 2
    facts, content = Path(arguments[0]), Path(arguments[1]) if arguments[1:] else CONTENT
    total = 0
    for kind in KINDS:
        expected = said(kind.facts(facts), kind.facts_id, {name: name for name in kind.fields})
        found = said(kind.content(content), kind.content_id, kind.fields)
        lines = list(differences(expected, found))
        print(f"{kind.name}: {len(found)} in the content, {len(expected)} in the facts")
        print(*(f"  {line}\n" for line in lines), sep="", end="")
        total += len(lines)
    print(f"{total} differences" if total else "The content holds what the facts hold, no more and no less.")
    return 1 if total else 0


def said(records: Iterable[Fields], identifier: str, names: Mapping[str, str]) -> dict[str, Fields]:
    """What records say, by identifier, under the names of the facts."""
    found: dict[str, Fields] = {}
    for record in records:
        name = record[identifier]
        found[f"{name} (again)" if name in found else name] = {
            theirs: tidy(record.get(mine)) for theirs, mine in names.items()
        }
    return found


def tidy(value: Any) -> Any:  # noqa: ANN401 - whatever the YAML holds
    """A value without the space around its texts; `null` is nothing."""
    if isinstance(value, dict):
        return {name: tidy(part) for name, part in value.items() if name != "confirmed"}
    if value == "null":
        return None
    return value.strip() if isinstance(value, str) else value


def differences(expected: Mapping[str, Fields], found: Mapping[str, Fields]) -> Iterator[str]:
    """What is missing from, extra in, or different between two sides, one line each."""
    yield from (f"missing: {name}" for name in expected if name not in found)
    yield from (f"extra: {name}" for name in found if name not in expected)
    for name, fields in expected.items():
        for field, value in fields.items() if name in found else ():
            if (mine := found[name][field]) != value:
                yield f"differs: {name}, {field}: the facts say {value!r}, the content says {mine!r}"


def confirmed(name: str, key: str) -> Read:
    """Reader of a file of facts, without the records that are not confirmed."""

    def read(facts: Path) -> list[Fields]:
        records: list[Fields] = plain((facts / f"{name}.yml").read_text(encoding="utf-8"))[key]
        return [record for record in records if record.get("confirmed") != "false"]

    return read


def shown(*folders: str) -> Read:
    """Reader of the front matter of some folders of the content."""
    return lambda content: [page.fields for page in pages(*folders, content=content)]


def registered(name: str) -> Read:
    """Reader of a registry of the content."""
    return lambda content: registry(name, content)


def works(facts: Path) -> Iterator[Fields]:
    collections = {"U4SSC": None, "related": "related", "predecessor": "predecessor"}
    for record in confirmed("publications", "publications")(facts):
        issued = record.get("date", record.get("year", "unknown"))
        url = record.get("url") or folder(record.get("source", ""))
        yield record | {"issued": issued, "initiative": collections[record["initiative"]], "url": url}


def works_here(content: Path) -> Iterator[Fields]:
    for record in shown(*WORKS)(content):
        yield record | {"source_url": record.get("source_url") or folder(record.get("sources", [""])[0])}


def folder(page: str) -> str:
    """A flipbook of which one page was seen is reached at the folder; any other page stands for itself.

    Whether it is the work or only names it, the facts do not say; the content does, by its consent.
    """
    return page.partition("files/basic-html/")[0]


def places(facts: Path) -> Iterator[Fields]:
    for record in confirmed("cities", "cities")(facts):
        seen = record.get("location", {}).get("confirmed") != "false"
        yield record | ({} if seen else {"location": None})


def agencies(facts: Path) -> Iterator[Fields]:
    for record in AGENCIES(facts):
        yield record | ({"url": None} if record.get("url_confirmed") == "false" else {})


def events(facts: Path) -> Iterator[Fields]:
    """Events, held in the city on record that their place is named after."""
    cities = {(city["name"], city["country"]): city["id"] for city in places(facts)}
    for record in confirmed("events", "events")(facts):
        held = record.get("city") or cities.get((record.get("place"), record.get("country")))
        yield record | ({"city": held} if held else {})


def indicators(facts: Path) -> Iterator[Fields]:
    for record in confirmed("kpis", "kpis")(facts):
        links = record.get("sdg_indicators")
        yield record | ({"sdg_indicators": [code for code in links if code not in SLIPS]} if links else {})


def targets(goals: Read) -> Read:
    return lambda folder: [target for goal in goals(folder) for target in goal["targets"]]


def countries(content: Path) -> Iterator[Fields]:
    regions = {region["id"]: region["names"]["en"] for region in registry("regions", content)}
    for record in registry("countries", content):
        yield record | {"sub_region": regions.get(record.get("region"))}


def clauses(content: Path) -> list[Fields]:
    text = (content / "about" / "terms-of-reference.md").read_text(encoding="utf-8")
    return [{"id": clause} for clause in re.findall(r"^### ([A-Z]+-\d+)$", text, re.MULTILINE)]


def results_there(facts: Path) -> Iterator[Fields]:
    for report in confirmed("city_kpi_values", "cities")(facts):
        yield from numbered(report["city"], report["publication"], report)


def results_here(content: Path) -> Iterator[Fields]:
    for city in shown("cities")(content):
        for report in city.get("results", []):
            yield from numbered(city["fact"], report["publication"].rpartition("/")[2], report)


def numbered(city: str, publication: str, report: Fields) -> Iterator[Fields]:
    for number, value in enumerate(report["values"], start=1):
        name = f"{city}, {publication} ({report['report_year']}), value {number}"
        yield value | {"id": name, "source": report["source"]}


def same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


SDG = confirmed("sdg", "goals")
SLIPS = {"15.8.1"}
"""Links that the facts themselves take for slips of their source."""
AGENCIES = confirmed("agencies", "agencies")
WORK = {"title": "title", "issued": "issued", "initiative": "collection", "url": "source_url"}
PLACE = {"name": "title", "kind": "place_kind"} | same("country", "unlocode", "location", "roles")
EVENT = {"kind": "event_kind"} | same(
    *("number", "date", "end_date", "time", "place", "country", "city", "group", "outcomes", "hosts")
)
INDICATOR = {"slug": "id"} | same(
    *(
        "name",
        "dimension",
        "sub_dimension",
        "category",
        "level",
        "type",
        "unit",
        "definition",
        "sdg_indicators",
    )
)
RESULT = same("code", "part", "status", "value", "unit", "note", "band", "quality", "source")

KINDS = (
    Kind("works", works, "id", works_here, "fact", WORK),
    Kind("places", places, "id", shown("cities"), "fact", PLACE),
    Kind("agencies", agencies, "acronym", registered("agencies"), "acronym", same("name", "role", "url")),
    Kind("pages of agencies", AGENCIES, "acronym", shown("partners"), "fact", {}),
    Kind("groups", confirmed("thematic_groups", "groups"), "id", shown("groups"), "fact", {"name": "title"}),
    Kind("events", events, "id", shown("events"), "fact", EVENT),
    Kind("indicators", indicators, "code", registered("kpis"), "code", INDICATOR),
    Kind("goals", SDG, "code", registered("sdg"), "id", same("names", "colour")),
    Kind("targets", targets(SDG), "code", targets(registered("sdg")), "id", same("text")),
    Kind("countries", confirmed("countries", "countries"), "iso2", countries, "id",
         same("iso3", "m49", "names", "sub_region", "groups")),
    Kind("clauses", confirmed("rules", "rules"), "id", clauses, "id", {}),
    Kind("result values", results_there, "id", results_here, "id", RESULT),
)  # fmt: skip

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
