"""What the scores of Lighthouse come from, as far as it is counted: its timings swing, these do not."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.benchmarks.lighthouse import PAGES
from tests.built_site import BuiltSite
from tests.conftest import NewPage
from tests.hosted import hosted
from tests.wire import first_view

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {
    "viewport": {"width": 412, "height": 823},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 1.75,
}
"""The phone that Lighthouse takes."""

HEAVIEST = 80_000
MOST_REQUESTS = 12
MOST_ELEMENTS = 1_400
DEEPEST = 32
MOST_STYLES = 3
LEAST_TARGET = 24
"""CSS pixels across what is tapped, unless it stands in a sentence."""

COUNTED = """() => {
  const all = [...document.querySelectorAll("*")];
  const depth = (one) => one.parentElement ? 1 + depth(one.parentElement) : 1;
  const name = (one) => one.outerHTML.slice(0, 90);
  const named = (path) => [...document.querySelectorAll(path)].map(name);
  const head = (path) => [...document.head.querySelectorAll(path)].map(one => one.content ?? one.href);
  const seen = (one) => one.checkVisibility() && one.getBoundingClientRect().width;
  return {
    elements: all.length,
    depth: Math.max(...all.map(depth)),
    styles: document.head.querySelectorAll("link[rel=stylesheet]").length,
    blocking: named("head script[src]:not([defer], [async], [type=module])"),
    unsized: named("img:not([width][height])"),
    unnamed: named("img:not([alt])"),
    described: head("meta[name=description]"),
    viewport: head("meta[name=viewport]"),
    canonical: head("link[rel=canonical]"),
    title: document.title,
    dead: [...document.links].filter(one => /^(javascript:|#?$)/.test(one.getAttribute("href"))).map(name),
    small: [...document.querySelectorAll("a, button, input, select, summary")].filter(one => {
      const { width, height } = one.getBoundingClientRect();
      const inText = getComputedStyle(one).display === "inline";
      return seen(one) && !inText && one.checkVisibility({ opacityProperty: true })
        && Math.min(width, height) < LEAST && !one.closest(".md-skip, .u-sr");
    }).map(name),
  };
}""".replace("LEAST", str(LEAST_TARGET))

SHIFTED = """() => new Promise(done => {
  let shifted = 0;
  new PerformanceObserver(list => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(shifted), 200);
})"""


@pytest.fixture(scope="module")
def host(site: BuiltSite) -> Iterator[str]:
    with hosted(site.folder) as address:
        yield address


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    return new_page(**PHONE)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_within_the_budget(host: str, chromium: Browser, phone: Page, name: str) -> None:
    view = first_view(chromium, host + PAGES[name], **PHONE)
    assert view.weight <= HEAVIEST
    assert view.requests <= MOST_REQUESTS
    phone.goto(host + PAGES[name])
    counted = phone.evaluate(COUNTED)
    assert counted["elements"] <= MOST_ELEMENTS
    assert counted["depth"] <= DEEPEST
    assert counted["styles"] <= MOST_STYLES
    assert len(counted["described"]) == len(counted["canonical"]) == 1
    assert all([*counted["described"], *counted["canonical"], counted["title"]])
    assert counted["viewport"] == ["width=device-width, initial-scale=1"]
    faults = {what: counted[what] for what in ("blocking", "unsized", "unnamed", "dead", "small")}
    assert {what: found for what, found in faults.items() if found} == {}
    assert phone.evaluate(SHIFTED) <= 0.01


def test_what_costs_points_is_counted(phone: Page) -> None:
    phone.set_content(
        """<!doctype html><head><script src="a.js"></script></head><body>
        <img src="x.png"><a href="#" style="display: block; width: 9px; height: 9px">x</a>"""
    )
    counted = phone.evaluate(COUNTED)
    faults = [what for what in ("blocking", "unsized", "unnamed", "dead", "small") if counted[what]]
    assert faults == ["blocking", "unsized", "unnamed", "dead", "small"]
    assert counted["described"] == []
