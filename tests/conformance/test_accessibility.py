"""What a screen reader is told of a page: Chromium's tree of roles, names and texts."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from tests.conformance.expected import Expected
from tests.conftest import served
from tests.engines import ENGINES

pytestmark = pytest.mark.browser

REFERENCE = "mkdocs"
SAMPLE: Mapping[str, tuple[str, str]] = {
    "home": ("shipped", ""),
    "goals": ("shipped", "sdg/"),
    "goal": ("shipped", "sdg/11/"),
    "matrix": ("shipped", "sdg/regions/"),
    "crossing": ("shipped", "sdg/12/topics/circular-economy/"),
    "library": ("shipped", "library/"),
    "deliverable": ("shipped", "deliverables/guide-to-circular-cities/"),
    "city": ("shipped", "cities/pully/"),
    "country": ("shipped", "countries/no/"),
    "partner": ("shipped", "partners/itu/"),
    "event": ("shipped", "events/meeting-4/"),
    "indicator": ("shipped", "kpis/ec-ict-ict-1c/"),
    "about": ("shipped", "about/"),
    "rule": ("shipped", "guide/rules/LOG003/"),
    "page not found": ("shipped", "404.html"),
    "case study": ("mini", "case-studies/bridge-of-nowhereville/"),
    "translation": ("mini", "fr/case-studies/bridge-of-nowhereville/"),
    "superseded work": ("mini", "policy-papers/against-bridges/"),
    "tombstone": ("mini", "related-works/gone-with-the-river/"),
    "draft": ("participants", "about/plans/"),
}
Told = Callable[[str, str], str]
a_page = pytest.mark.parametrize("name", SAMPLE)


def spoken(tree: object) -> Iterator[str]:
    """What stands in a tree, from its beginning to its end."""
    match tree:
        case str():
            yield tree
        case list():
            for node in tree:
                yield from spoken(node)
        case dict():
            for node, inner in tree.items():
                yield node
                yield from spoken(inner)


@pytest.fixture(scope="module")
def told(written: Callable[[str, str], Path], chromium: Browser) -> Iterator[Told]:
    """The tree of a page of the sample as an engine has made it."""
    with ExitStack() as stack:
        page = stack.enter_context(chromium.new_context()).new_page()
        address = cache(lambda *site: stack.enter_context(served(written(*site))))

        @cache
        def tree(name: str, engine: str) -> str:
            subject, url = SAMPLE[name]
            page.goto(address(subject, engine) + url)
            return page.locator("html").aria_snapshot()

        yield tree


@pytest.mark.parametrize("engine", sorted(ENGINES.keys() - {REFERENCE}))
@a_page
def test_every_engine_tells_the_same(told: Told, name: str, engine: str) -> None:
    assert told(name, engine) == told(name, REFERENCE)


@a_page
def test_a_page_has_its_landmarks_and_one_title(
    told: Told, expected: Callable[[str], Expected], name: str
) -> None:
    nodes = [*spoken(yaml.safe_load(told(name, REFERENCE)))]
    subject, url = SAMPLE[name]
    wanted = expected(subject)
    landmarks = ["banner", f'navigation "{wanted.say(url, "Main")}"', "main", "contentinfo"]
    assert [node for node in nodes if node in landmarks] == landmarks
    views = wanted.views
    title = views[url].title if url in views else "This page does not exist"
    titles = [re.fullmatch(r'heading (".*") \[level=1\]', node) for node in nodes]
    assert [json.loads(found[1]) for found in titles if found] == [title]
