"""A content folder of any number of invented works: page n is the same file at every size."""

import shutil
from pathlib import Path
from random import Random

from tests.benchmarks import prose
from tests.benchmarks.registry import Terms, read

TYPES = ("case-studies", "policy-papers", "deliverables", "related-works")
YEARS = range(2016, 2027)
_SITE_PAGES = {"index.md": "Home", "about/index.md": "About", "guide/index.md": "Guide"}
_SITE_PAGE = "---\ntitle: {title}\nsummary: A page of the benchmark.\nstatus: published\n---\nInvented.\n"
_CITY = """\
---
title: {city.name}
summary: Invented city of the benchmark.
status: published
country: "{city.country}"
place_kind: city
roles: [case-study]
sources: [invented]
---
{city.name} exists in this benchmark only.
"""
_WORK = """\
---
title: {title}
summary: {summary}
status: published
published_on: 2026-11-23
kind: {kind}
{collection}issued: {issued}
sdgs: [{sdgs}]
sdgs_by: editor
sdgs_reason: Invented for the benchmark.
topics: [{topics}]
topics_by: editor
cities: [{city.slug}]
kpis: [{kpis}]
related: [{related}]
partners: [{partners}]
publisher: {terms.publisher}
rights:
  holders: not-on-record
  licence: not-on-record
  stated: not-on-record
  contact: not-on-record
consent: {{basis: public-record, url: "{url}", seen_on: 2026-11-23}}
source_url: {url}
sources: ["{url}"]
---
{body}"""


def write(folder: Path, shipped: Path, size: int) -> list[str]:
    """Write `size` works, 500 cities and the shipped registries; gives the identifiers of the works."""
    terms = read(shipped / "registry")
    write_frame(folder, shipped, terms)
    for number in range(size):
        _write(folder / identifier(number) / "index.md", _work(number, terms))
    return [identifier(number) for number in range(size)]


def write_frame(folder: Path, shipped: Path, terms: Terms) -> None:
    """Write what works stand on: registries, the pages that the navigation names, and cities."""
    shutil.copytree(shipped / "registry", folder / "registry")
    for path, title in _SITE_PAGES.items():
        _write(folder / path, _SITE_PAGE.format(title=title))
    for city in terms.cities:
        _write(folder / f"cities/{city.slug}.md", _CITY.format(city=city))


def identifier(number: int) -> str:
    """Identifier of work `number`."""
    return f"{TYPES[number % len(TYPES)]}/invented-{number:05}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _work(number: int, terms: Terms) -> str:
    random = Random(number)
    city = random.choice(terms.cities)
    # Earlier works only, so that a larger site changes no page of a smaller one.
    others = [identifier(random.randrange(number)) for _ in range(random.randint(0, 2)) if number]
    links = [(f"work {other[-5:]}", f"../../{other}/index.md") for other in others]
    links.append((city.name, f"../../cities/{city.slug}.md"))
    related = {identifier(random.randrange(number))} if number and random.random() < 0.5 else set()
    return _WORK.format(
        title=prose.title(random, city.name),
        summary=prose.summary(random),
        kind=random.choice(terms.kinds),
        collection="collection: related\n" if number % len(TYPES) == 3 else "",
        issued=_issued(random),
        sdgs=_sdgs(random, terms.goals),
        topics=", ".join(_some(random, terms.topics, 1, 4)),
        city=city,
        kpis=", ".join(_some(random, terms.kpis, 0, 2)),
        related=", ".join(sorted(related)),
        partners=", ".join(_some(random, terms.agencies, 1, 3)),
        terms=terms,
        url=f"https://{terms.host}/invented/{number:05}/",
        body=prose.body(random, links, table=number % 4 == 1),
    )


def _some(random: Random, terms: tuple[str, ...], least: int, most: int) -> list[str]:
    return random.sample(terms, random.randint(least, most))


def _sdgs(random: Random, goals: tuple[tuple[str, ...], ...]) -> str:
    """One to three goals, or a target of each; every second work names goal 11, as real ones do."""
    chosen = set(random.sample(goals, random.randint(1, 3)))
    if random.random() < 0.5 and goals[10] not in chosen:
        chosen = {*sorted(chosen)[1:], goals[10]}
    codes = (random.choice((codes[0], random.choice(codes[1:]))) for codes in sorted(chosen))
    return ", ".join(f'"{code}"' for code in codes)


def _issued(random: Random) -> str:
    parts = (f"{random.choice(YEARS)}", f"{random.randint(1, 12):02}", f"{random.randint(1, 28):02}")
    return "-".join(parts[: random.randint(1, 3)])
