from pathlib import Path

import pytest
from click import BadParameter

from tests.benchmarks.comparison.document import Setting, document
from tests.benchmarks.comparison.generators.generator import Generator
from tests.benchmarks.comparison.generators.hugo import Hugo
from tests.benchmarks.comparison.generators.material import Material
from tests.benchmarks.comparison.generators.ours import Ours
from tests.benchmarks.comparison.produced import Produced
from tests.benchmarks.comparison.rounds import Measured, Run
from tests.benchmarks.comparison.scenarios import COLD
from tests.benchmarks.comparison.works import corpus
from tests.benchmarks.comparison.written import Written
from tests.benchmarks.process import Cost
from tests.benchmarks.sizes import SIZES, SIZES_OR_NONE
from tests.factories import ROOT

GENERATORS: list[Generator] = [
    Ours(corpus(1, ROOT / "content" / "registry")),
    Hugo(Path("nowhere")),
    Material(Path("nowhere")),
]
SETTING = Setting(
    command="python -m tests.benchmarks peers",
    day="2026-11-26",
    machine="2 processors",
    load="0.1",
    rounds="1",
    versions=["Hugo 0.168.0"],
    missing=["Zensical"],
)
MADE = Produced(files=9, octets=2_000_000, pages=8, works=5, terms=0, feeds=0, sitemap=7, search=0)


def at(size: int, *names: str) -> Measured:
    run = Run(Cost(1, 2, 3), Written(4, 5, 6), shown=True)
    return Measured(
        size=size, runs={name: {COLD: [run]} for name in names}, produced=dict.fromkeys(names, MADE)
    )


@pytest.fixture(scope="module")
def text() -> str:
    few, many = at(1_000, "u4ssc", "Hugo", "mkdocs-material"), at(10_000, "u4ssc", "Hugo")
    return document([few, many], GENERATORS, SETTING, "0.9")


def test_the_document_says_how_to_run_it_again_and_on_what_it_ran(text: str) -> None:
    assert "- Command: `python -m tests.benchmarks peers`" in text
    assert "- Day and load: 2026-11-26, load 0.1 before and 0.9 after" in text
    assert "- Machine: 2 processors" in text
    assert "- Versions: Hugo 0.168.0" in text


def test_the_document_names_what_is_not_installed(text: str) -> None:
    assert "- Not installed, so not measured: Zensical" in text


def test_each_size_has_the_generators_that_were_measured_there(text: str) -> None:
    few, many = text.split("## 1,000 works")[1].split("## 10,000 works")
    assert "| u4ssc | Hugo | mkdocs-material |" in few
    assert "mkdocs-material" not in many.split("## What the figures")[0]


def test_what_each_has_made_and_does_not_do_stands_beside_its_time(text: str) -> None:
    assert "| of these, lists of goals, topics and cities | none | none | none |" in text
    assert "bodies not sanitised, links not checked" in text


def test_the_document_says_what_its_figures_do_not(text: str) -> None:
    assert "## What the figures do not say" in text
    assert "did not show the edit" in text


@pytest.mark.parametrize(("words", "sizes"), [("", []), ("20,10,20", [10, 20])])
def test_sizes_are_numbers_in_order(words: str, sizes: list[int]) -> None:
    assert SIZES_OR_NONE.convert(words, None, None) == sizes


@pytest.mark.parametrize("words", ["ten", "0,5", "-1", ""])
def test_what_is_no_size_is_refused(words: str) -> None:
    with pytest.raises(BadParameter):
        SIZES.convert(words, None, None)
