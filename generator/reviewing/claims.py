"""Passages that state a figure and name no source beside it."""

import re
from collections.abc import Iterator
from typing import Any

from generator.model.page import Page
from generator.reviewing.blocks import BEHIND, Block, blocks, shown
from generator.reviewing.review import Claim

# A year alone, or a number in a name (`SDG 11`, `COVID-19`), states nothing that is measured.
_UNIT = r"%|per cent|percent|million|billion|thousand|km|kWh|tonnes?|t\b|EUR|USD|m[²2³3]"
_FIGURE = re.compile(rf"\d[\d ., ]*\s?({_UNIT})|\b\d{{1,3}}([., ]\d{{3}})+\b|\b\d+[.,]\d+\b|[$€£]\s?\d")
_FOOTNOTE = "#fn"


def claims(before: Page[Any] | None, page: Page[Any]) -> Iterator[Claim]:
    """Passages of a page that are new or worded anew, state a figure, and have neither link nor footnote."""
    old = frozenset(_of(before)) if before else frozenset()
    sources = len(getattr(page.record, "sources", ()) or ())
    for block in _of(page):
        text = " ".join(map(shown, block))
        if block not in old and _FIGURE.search(text) and not any(BEHIND in word for word in block):
            yield Claim(page.identifier, text, sources)


def _of(page: Page[Any]) -> list[Block]:
    return blocks(page.document.body.html)
