"""Terms that generated pages may name, read from the shipped registries."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

CITIES = 500
_SEED = 20261123
_STARTS = ("Bel", "Cor", "Dar", "El", "Far", "Gal", "Hol", "Ist", "Jor", "Kel", "Lun", "Mar", "Nor", "Pel")
_MIDDLES = ("a", "e", "i", "o", "u", "an", "en", "in", "on", "ar", "er", "or")
_ENDS = ("bridge", "dale", "ford", "grad", "haven", "mouth", "polis", "stad", "ton", "vale", "ville", "wick")


@dataclass(frozen=True, slots=True)
class City:
    """An invented city in a real country."""

    slug: str
    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Identifiers by vocabulary; `host` is one of the publisher's.

    `goals` holds for each goal its code and those of its targets.
    """

    goals: tuple[tuple[str, ...], ...]
    topics: tuple[str, ...]
    kinds: tuple[str, ...]
    agencies: tuple[str, ...]
    kpis: tuple[str, ...]
    publisher: str
    host: str
    cities: tuple[City, ...]


def read(registry: Path) -> Terms:
    """Read what generated pages refer to; every scalar is text."""
    publisher = _records(registry, "publishers")[0]
    goals = _records(registry, "sdg")
    return Terms(
        goals=tuple((goal["id"], *(target["id"] for target in goal["targets"])) for goal in goals),
        topics=_ids(registry, "topics"),
        kinds=tuple(kind["id"] for kind in _records(registry, "kinds") if kind.get("internal") != "true"),
        agencies=_ids(registry, "agencies"),
        kpis=_ids(registry, "kpis"),
        publisher=publisher["id"],
        host=publisher["hosts"][0],
        cities=tuple(_cities(_ids(registry, "countries"))),
    )


def goal_names(registry: Path) -> dict[str, str]:
    """English names of the goals by code."""
    return {goal["id"]: goal["names"]["en"] for goal in _records(registry, "sdg")}


def topic_labels(registry: Path) -> dict[str, str]:
    """English labels of the topics by identifier."""
    return {topic["id"]: topic["label"] for topic in _records(registry, "topics")}


def _records(registry: Path, name: str) -> list[dict[str, Any]]:
    text = (registry / f"{name}.yml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.load(text, Loader=yaml.CBaseLoader)["records"]  # noqa: S506 - all text
    return found


def _ids(registry: Path, name: str) -> tuple[str, ...]:
    return tuple(record["id"] for record in _records(registry, name))


def _cities(countries: tuple[str, ...]) -> Iterator[City]:
    random = Random(_SEED)
    names = [start + middle + end for start in _STARTS for middle in _MIDDLES for end in _ENDS]
    for name in sorted(random.sample(names, CITIES)):
        yield City(slug=f"invented-{name.lower()}", name=name, country=random.choice(countries))
