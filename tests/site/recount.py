"""What each list of the site must hold, counted from content/ alone: nothing here imports the generator."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml

Front: TypeAlias = dict[str, Any]

LISTED = ("case-studies", "policy-papers", "deliverables", "related-works", "events", "news")
"""Folders whose pages are items of the lists."""


class Item(NamedTuple):
    """A listed page; `date` is year, month and day, 0 where not known."""

    address: str
    title: str
    summary: str
    date: tuple[int, int, int]
    values: Mapping[str, frozenset[str]]
    """Addresses of the lists it stands in, by kind of list."""

    @property
    def newest_first(self) -> tuple[int, int, int, str, str]:
        year, month, day = self.date
        return (-year, -month, -day, self.title.casefold(), self.address)


def front_matter(file: Path) -> Front:
    """The fields of a page, every scalar as text."""
    _, fields, _ = file.read_text("utf-8").split("---\n", 2)
    loaded: Front = yaml.load(fields, Loader=yaml.BaseLoader)  # noqa: S506 - makes text, lists and mappings only
    return loaded


@dataclass(frozen=True)
class Recount:
    """The content folder, read as plain YAML."""

    folder: Path

    def registry(self, name: str) -> list[Front]:
        text = (self.folder / "registry" / f"{name}.yml").read_text("utf-8")
        records: list[Front] = yaml.load(text, Loader=yaml.BaseLoader)["records"]  # noqa: S506 - as above
        return records

    @cached_property
    def pages(self) -> dict[str, Front]:
        """Fields of every page that is no translation, by `<folder>/<slug>`."""
        found = {}
        for file in sorted(self.folder.glob("*/*.md")) + sorted(self.folder.glob("*/*/index.md")):
            folder, name = file.relative_to(self.folder).with_suffix("").as_posix().split("/", 1)
            if folder != "registry" and "." not in name:
                found[f"{folder}/{name.removesuffix('/index')}"] = front_matter(file)
        return found

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every listed page, newest first."""
        found = [
            Item(f"{name}/", page["title"], page["summary"], date_of(page), self._lists(name, page))
            for name, page in self.pages.items()
            if name.split("/")[0] in LISTED
        ]
        return tuple(sorted(found, key=lambda item: item.newest_first))

    @cached_property
    def lists(self) -> dict[str, dict[str, tuple[Item, ...]]]:
        """Items by kind of list and by address, those of registered values without items too."""
        found: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
        for kind, addresses in self._registered.items():
            for address in addresses:
                found[kind][address] = []
        for item in self.items:
            for kind, of_item in item.values.items():
                for address in of_item:
                    found[kind][address].append(item)
        return {kind: {key: tuple(items) for key, items in lists.items()} for kind, lists in found.items()}

    @cached_property
    def crossings(self) -> dict[str, tuple[Item, ...]]:
        """Items by the address of a goal crossed with a topic, a region or a type."""
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            for goal in item.values["goals"]:
                for kind in ("topics", "regions", "types"):
                    for other in item.values[kind]:
                        found[f"{goal}{kind}/{other.rstrip('/').rpartition('/')[2]}/"].append(item)
        return {address: tuple(items) for address, items in found.items()}

    @property
    def _registered(self) -> dict[str, list[str]]:
        def pages(folder: str) -> list[str]:
            return [f"{name}/" for name in self.pages if name.startswith(f"{folder}/")]

        return {
            "goals": [f"sdg/{record['id']}/" for record in self.registry("sdg")],
            "topics": [f"topics/{record['id']}/" for record in self.registry("topics")],
            "cities": pages("cities"),
            "countries": [f"countries/{record['id'].lower()}/" for record in self.registry("countries")],
            "regions": [f"regions/{record['id']}/" for record in self.registry("regions")],
            "types": [f"{folder}/" for folder in LISTED],
            "partners": [f"partners/{record['id']}/" for record in self.registry("agencies")],
            "groups": pages("groups"),
            "kpis": [f"kpis/{record['id']}/" for record in self.registry("kpis")],
        }

    def _lists(self, name: str, page: Front) -> dict[str, frozenset[str]]:
        folder, _ = name.split("/")
        countries = self._countries(page)
        sdgs = listed(page.get("sdgs"))
        years = [f"{year:04}" if (year := date_of(page)[0]) else "unknown"]
        found = {
            "goals": [f"sdg/{code.split('.')[0]}/" for code in sdgs],
            "targets": [f"sdg/{code}/" for code in sdgs if "." in code],
            "topics": [f"topics/{topic}/" for topic in page.get("topics", [])],
            "cities": [f"cities/{city}/" for city in cities_of(page)],
            "countries": [f"countries/{country.lower()}/" for country in countries],
            "regions": [f"regions/{region}/" for region in self._regions(countries)],
            "types": [f"{folder}/"],
            "kinds": [f"kinds/{kind}/" for kind in [page.get("kind")] if kind],
            "years": [f"years/{year}/" for year in years],
            "partners": [f"partners/{partner}/" for partner in listed(page.get("partners"))],
            "groups": [f"groups/{group}/" for group in [page.get("group")] if group],
            "kpis": [f"kpis/{kpi}/" for kpi in page.get("kpis", [])],
        }
        return {kind: frozenset(addresses) for kind, addresses in found.items()}

    def _countries(self, page: Front) -> set[str]:
        """Countries that a page names, and those of the places that it names."""
        cases = [case["country"] for case in page.get("cases", []) if case.get("country")]
        places = [self.pages[f"cities/{city}"].get("country") for city in cities_of(page)]
        own = [page["country"]] if page.get("country") else []
        return {code for code in [*own, *page.get("countries", []), *cases, *places] if code}

    @cached_property
    def _above(self) -> dict[str, str]:
        """The region of a country, and the parent of a region."""
        countries = {record["id"]: record.get("region", "") for record in self.registry("countries")}
        return countries | {record["id"]: record.get("parent", "") for record in self.registry("regions")}

    def _regions(self, countries: set[str]) -> Iterator[str]:
        for country in countries:
            region = self._above[country]
            while region:
                yield region
                region = self._above[region]


def cities_of(page: Front) -> list[str]:
    """Slugs of the places that a page names, in its cases too."""
    cases = [case["city"] for case in page.get("cases", []) if case.get("city")]
    own = [page["city"]] if page.get("city") else []
    return [*page.get("cities", []), *cases, *own]


def listed(value: Any) -> list[str]:  # noqa: ANN401 - what YAML holds
    """A list, empty where words say that there is nothing on record."""
    return value if isinstance(value, list) else []


def date_of(page: Front) -> tuple[int, int, int]:
    """The date of a work, an event or a news item."""
    written = page.get("issued") or page.get("date") or "unknown"
    parts = [] if written == "unknown" else [int(part) for part in written.split("-")]
    year, month, day = [*parts, 0, 0, 0][:3]
    return year, month, day
