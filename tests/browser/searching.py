"""The page that searches, as a reader sees it."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Explore = Callable[..., Page]

PATIENCE = 20_000
"""Milliseconds: the first search loads an index, on a machine that does other things."""


def found(page: Page) -> int:
    """How many results are said to be there, when they are."""
    status = page.locator("[data-part=status]")
    expect(page.locator("#u-explore")).not_to_have_attribute("aria-busy", "true", timeout=PATIENCE)
    expect(status).to_have_text(re.compile(r"\d|Nothing was found"), timeout=PATIENCE)
    numbers = re.findall(r"\d+", status.inner_text())
    return int(numbers[0]) if numbers else 0


def titles(page: Page) -> list[str]:
    return page.locator("[data-part=list] h3").all_inner_texts()


def box(page: Page, facet: str, label: "str | re.Pattern[str]") -> Locator:
    return page.locator(f"[data-facet={facet}] .u-choice", has_text=label).locator("input")


def tick(page: Page, facet: str, label: "str | re.Pattern[str]") -> None:
    page.locator(f"[data-facet={facet}] > summary").click()
    box(page, facet, label).check(timeout=PATIENCE)
