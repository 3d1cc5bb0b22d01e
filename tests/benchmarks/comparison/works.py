"""The works that every generator is given: one description, put into its own form by the emitter of each."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.benchmarks import content, prose, registry

TAXONOMIES = ("goals", "topics", "cities")
SECTIONS = content.TYPES
_LINK = re.compile(r"\]\(work:([^)]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One published work; a link in `body` names the identifier of another as `work:<identifier>`."""

    identifier: str
    title: str
    summary: str
    issued: str
    goals: tuple[str, ...]
    topics: tuple[str, ...]
    cities: tuple[str, ...]
    body: str

    @property
    def terms(self) -> Mapping[str, tuple[str, ...]]:
        """Its terms by taxonomy."""
        return {"goals": self.goals, "topics": self.topics, "cities": self.cities}

    def linked(self, target: Callable[[str], str]) -> str:
        """The body, with links as `target` writes them for an identifier."""
        return _LINK.sub(lambda match: f"]({target(match[1])})", self.body)

    @property
    def links(self) -> frozenset[str]:
        """Identifiers of the works that the body links."""
        return frozenset(_LINK.findall(self.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """`size` works, each a function of its number alone, and the labels of all terms by taxonomy."""

    size: int
    terms: registry.Terms
    labels: Mapping[str, Mapping[str, str]]

    def work(self, number: int) -> Work:
        """Work `number`, which is the same at every size and links earlier ones only."""
        random = Random(number)
        city = random.choice(self.terms.cities)
        others = [content.identifier(random.randrange(number)) for _ in range(random.randint(0, 2)) if number]
        links = [(f"work {other[-5:]}", f"work:{other}") for other in others]
        return Work(
            identifier=content.identifier(number),
            title=prose.title(random, city.name),
            summary=prose.summary(random),
            issued=f"{random.choice(content.YEARS)}-{random.randint(1, 9):02}-{random.randint(1, 28):02}",
            goals=_some(random, self.labels["goals"], 3),
            topics=_some(random, self.labels["topics"], 4),
            cities=(city.slug,),
            body=prose.body(random, links, table=number % 4 == 1),
        )

    def works(self) -> Iterator[Work]:
        """All works, one at a time."""
        return map(self.work, range(self.size))

    def unlinked(self) -> Iterator[Work]:
        """Works from the last one down that no other links: what may be removed without breaking a link."""
        linked: set[str] = set()
        for number in reversed(range(self.size)):
            work = self.work(number)
            if work.identifier not in linked:
                yield work
            linked |= work.links


def corpus(size: int, registries: Path) -> Corpus:
    """`size` works about the terms of the shipped registries and about invented cities."""
    terms = registry.read(registries)
    cities = {city.slug: city.name for city in terms.cities}
    labels = {
        "goals": registry.goal_names(registries),
        "topics": registry.topic_labels(registries),
        "cities": cities,
    }
    return Corpus(size=size, terms=terms, labels=labels)


def _some(random: Random, labels: Mapping[str, str], most: int) -> tuple[str, ...]:
    return tuple(random.sample(list(labels), random.randint(1, most)))
