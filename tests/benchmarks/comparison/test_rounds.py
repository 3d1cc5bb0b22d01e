import sys
from pathlib import Path
from typing import ClassVar

import pytest

from tests.benchmarks.comparison.generators.generator import Generator, write
from tests.benchmarks.comparison.produced import Produced, produced
from tests.benchmarks.comparison.project import Project
from tests.benchmarks.comparison.rounds import Measured, Run, measured
from tests.benchmarks.comparison.scenarios import BODY, COLD, FACET, REMOVED, SCENARIOS, UNCHANGED
from tests.benchmarks.comparison.works import Corpus, Work, corpus
from tests.factories import ROOT

WORKS = corpus(3, ROOT / "content" / "registry")
COPY = """
import pathlib, sys
cache = pathlib.Path("cache")
for source in pathlib.Path("content").rglob("*.md"):
    page = pathlib.Path("site", source.relative_to("content").with_suffix(""), "index.html")
    page.parent.mkdir(parents=True, exist_ok=True)
    if not page.exists() or page.read_text() != source.read_text():
        page.write_text(source.read_text())
pathlib.Path("site/index.html").write_text("home")
cache.write_text(cache.read_text() + "." if cache.exists() else ".")
"""


class Copier(Generator):
    """Copies what has changed, forgets what is gone, and says in its cache how often it has run."""

    name: ClassVar[str] = "copier"
    output: ClassVar[str] = "site"
    caches: ClassVar[tuple[str, ...]] = ("cache",)
    scenarios: ClassVar[frozenset[str]] = frozenset()
    taxonomies: ClassVar[tuple[str, ...]] = ()
    offers: ClassVar[str] = "nothing"
    version = "copier 1"
    program = Path(sys.executable)

    def command(self, _: Path) -> list[str]:
        return [sys.executable, "-I", "-S", "-c", COPY]

    def frame(self, folder: Path, _: Corpus) -> None:
        folder.mkdir()

    def work(self, work: Work) -> tuple[str, str]:
        return f"content/{work.identifier}.md", work.body

    def footer(self, words: str) -> tuple[str, str]:
        return "footer.html", words


class Other(Copier):
    name: ClassVar[str] = "other"


class Deaf(Copier):
    """Never runs a second time."""

    name: ClassVar[str] = "deaf"

    def command(self, _: Path) -> list[str]:
        return [
            sys.executable,
            "-I",
            "-S",
            "-c",
            f"import os\nif not os.path.exists('site'):\n exec({COPY!r})",
        ]


def compared(folder: Path, rounds: int, *generators: Generator) -> tuple[Measured, list[str]]:
    projects = [Project(folder / one.name, one, WORKS) for one in generators]
    for project in projects:
        project.write()
    told: list[str] = []
    return measured(3, projects, tuple(SCENARIOS), rounds, told.append), told


def only(found: Measured, name: str, scenario: str) -> Run:
    [run] = found.runs[name][scenario]
    return run


@pytest.fixture(scope="module")
def one_round(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    return compared(tmp_path_factory.mktemp("round"), 1, Copier(), Deaf())[0]


def test_a_run_that_took_the_edit_in_is_told_from_one_that_did_not(one_round: Measured) -> None:
    assert only(one_round, "copier", BODY).shown
    assert not only(one_round, "deaf", BODY).shown


def test_a_page_left_behind_is_seen(one_round: Measured) -> None:
    assert not only(one_round, "copier", REMOVED).shown


def test_what_each_run_wrote_is_counted(one_round: Measured) -> None:
    assert only(one_round, "copier", COLD).written.files == 4
    assert only(one_round, "copier", UNCHANGED).written.files == 1
    assert only(one_round, "copier", BODY).written.files == 2
    assert only(one_round, "deaf", BODY).written.files == 0


def test_what_means_nothing_to_a_generator_is_not_run(one_round: Measured) -> None:
    assert FACET not in one_round.runs["copier"]


def test_a_cost_is_measured(one_round: Measured) -> None:
    cost = only(one_round, "copier", COLD).cost
    assert 0 < cost.processor < 60
    assert cost.seconds > 0
    assert cost.memory > 1_000_000


def test_generators_take_turns_within_each_scenario(tmp_path: Path) -> None:
    _, told = compared(tmp_path, 2, Copier(), Other())
    names = [line.split(": ")[1].split(",")[0] for line in told]
    pairs = list(zip(names[::2], names[1::2], strict=True))
    assert all(set(pair) == {"copier", "other"} for pair in pairs)
    assert {pair[0] for pair in pairs} == {"copier", "other"}


def test_each_round_begins_cold_and_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    found, _ = compared(tmp_path, 2, Copier())
    assert [run.written.removed for run in found.runs["copier"][COLD]] == [0, 0]
    # Of eight scenarios, two mean nothing to it; the cache of the first round is gone.
    assert (tmp_path / "copier" / "cache").read_text("utf-8") == "." * 6
    assert [path.name for path in tmp_path.iterdir()] == ["copier"]


def test_what_a_site_has_is_counted(tmp_path: Path) -> None:
    site = {
        "index.html": "",
        "case-studies/invented-00000/index.html": "",
        "case-studies/index.html": "",
        "cities/invented-beladale/index.html": "",
        "topics/water/index.html": "",
        "topics/water/page/2/index.html": "",
        "years/2024/index.html": "",
        "feed.xml": "<?xml version='1.0'?><feed/>",
        "index.xml": "<?xml version='1.0'?>\n<rss/>",
        "sitemap.xml": "<urlset><url><loc>a</loc></url><url><loc>b</loc></url></urlset>",
        "search/search_index.json": "12345",
    }
    write(tmp_path, site.items())
    assert produced(tmp_path, ("topics", "cities")) == Produced(
        files=11,
        octets=sum(map(len, site.values())),
        pages=7,
        works=1,
        terms=3,
        feeds=2,
        sitemap=2,
        search=5,
    )
