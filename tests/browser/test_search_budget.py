"""What a first search transfers on a weak line, among 5,000 works, in a real browser."""

import json
import re
import shutil
from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import expect

from generator.export.search_record import SearchRecord
from generator.pipeline.build import templates
from generator.pipeline.search.files import MANIFEST
from generator.pipeline.search.index import search_index
from generator.render.article import Renderer
from generator.render.lists.views import ExploreView
from tests.benchmarks import prose
from tests.browser.packed import Sent, packed
from tests.conftest import NewPage
from tests.pipeline.search.search_records import octets
from tests.workshop import ROOT

pytestmark = pytest.mark.browser

SIZE = 5_000
MOST = 150_000
VIEW = ExploreView(
    url="explore/",
    template="views/explore.html",
    title="Explore",
    description="Invented.",
    facets=(("goal", "Goal"),),
    ways=(),
    languages="en",
    root="../",
)


def _record(number: int) -> SearchRecord:
    random = Random(number)
    place = f"Nowhere{random.randrange(500)}"
    return SearchRecord(
        identifier=f"deliverables/invented-{number:05}",
        language="en",
        address=f"deliverables/invented-{number:05}/",
        title=prose.title(random, place),
        summary=prose.summary(random),
        text=prose.body(random, [], table=False),
        about=f"Deliverable · {random.randrange(2016, 2027)} · {place}",
        labels=("11 Sustainable cities and communities", place),
        facets=(("goal", ("11",)),),
    )


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[Sent]]]:
    folder = tmp_path_factory.mktemp("large")
    found = search_index(map(_record, range(SIZE)), tmp_path_factory.mktemp("index"))
    files = {
        **octets(found),
        MANIFEST: json.dumps({"en": "1"}).encode(),
        "explore/index.html": (
            "<!doctype html><meta charset=utf-8><title>Explore</title><link rel=icon href=data:,>"
            + _article()
        ).encode(),
    }
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    shutil.copytree(ROOT / "theme/assets", folder / "assets")
    with packed(folder) as server:
        yield server


def _article() -> str:
    return Renderer(templates(ROOT / "theme")).article(VIEW)


@pytest.mark.parametrize("words", ["network", "water", "cities", "city", "Nowhere77", "water network"])
def test_a_first_search_among_five_thousand_works_transfers_at_most_150_kb(
    served: tuple[str, list[Sent]], new_page: NewPage, words: str
) -> None:
    address, sent = served
    page = new_page()
    sent.clear()
    page.goto(f"{address}explore/")
    page.get_by_label("Words to look for").fill(words)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"Results: [\d,]+"), timeout=30_000)
    expect(page.locator("[data-part=list] > li")).to_have_count(10)
    shell = (".css", "explore/")
    counted = [one for one in sent if not one.path.endswith(shell)]
    assert {one.path.rpartition("/")[2] for one in counted} >= {"explore.js", "finder.js", "pagefind.js"}
    assert sum(one.octets for one in counted) <= MOST, counted
