"""What axe-core finds of barriers on a page."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, Page

WIDTHS = {360: 780, 1440: 900}
"""Widths of a phone and of a desk, with their heights."""
SCHEMES = ("light", "dark")
STANDARDS = {
    "wcag2a": "WCAG 2.0 A",
    "wcag2aa": "WCAG 2.0 AA",
    "wcag21a": "WCAG 2.1 A",
    "wcag21aa": "WCAG 2.1 AA",
    "wcag22aa": "WCAG 2.2 AA",
    "best-practice": "axe best practices",
}
"""The rules that axe is asked for, by its own name of the group, and in words."""

_SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
VERSION = _SOURCE.partition("axe v")[2].partition("\n")[0]
"""The version of axe, as its file says."""

_REMEMBERED = """() => {
  const { prototype } = axe.commons.color.Color, { parseString } = prototype, known = new Map();
  prototype.parseString = function (text) {
    if (!known.has(text)) {
      parseString.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    [this.r, this.g, this.b, this.alpha] = known.get(text);
    return this;
  };
}"""
"""Axe reads the colour of every ground below every text anew, a third of its time; a page has few of them."""

COLOURS = ("color-contrast", "link-in-text-block")
"""Rules about colours, which take two thirds of the time."""

_RUN = """async ([tags, without]) => {
  const { violations } = await axe.run({
    runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""


def barriers(page: Page, address: str, without: Sequence[str] = ()) -> list[str]:
    """The faults of a page: rule and element; `without` names rules that are not asked for."""
    page.goto(address)
    page.evaluate(_SOURCE)
    page.evaluate(_REMEMBERED)
    found: list[str] = page.evaluate(_RUN, [[*STANDARDS], [*without]])
    return found


def all_barriers(
    chromium: Browser, addresses: Mapping[str, str], width: int, scheme: str, without: Sequence[str] = ()
) -> Mapping[str, list[str]]:
    """The faults of several pages by name, where there are any, all in one window of a width and a scheme."""
    context = chromium.new_context(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    found = {name: barriers(page, address, without) for name, address in addresses.items()}
    context.close()
    return {name: faults for name, faults in found.items() if faults}
