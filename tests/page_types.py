"""A page of each type in each language of the shipped site; a new template joins by itself."""

import re
from collections.abc import Mapping
from functools import cache

import yaml

from tests.browser.pages import SAMPLE
from tests.built_site import BuiltSite
from tests.workshop import ROOT

KIND = re.compile(r'<div class="u-page u-page--([a-z-]+)"')
"""Where an article says what it is of: each of our templates has a name of its own."""


@cache
def languages() -> tuple[str, ...]:
    """The languages of the interface, as the shipped mkdocs.yml names them."""
    plugins = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["plugins"]
    own = next((one["u4ssc"] for one in plugins if isinstance(one, dict) and "u4ssc" in one), None) or {}
    return tuple(own.get("languages", ["en"]))


def kind(site: BuiltSite, address: str) -> str:
    """The type of a page; one that has no article of ours is known by its address."""
    found = KIND.search(site.file(address).read_text("utf-8"))
    return found[1] if found else address


def language(address: str) -> str:
    """The language of the tree that a page stands in."""
    first = address.partition("/")[0]
    return first if first in languages() else "en"


def by_kind(site: BuiltSite, tree: str) -> Mapping[str, list[str]]:
    """All pages of a language's tree, by type."""
    found: dict[str, list[str]] = {}
    for address in site.addresses:
        if language(address) == tree:
            found.setdefault(kind(site, address), []).append(address)
    return found


def page_types(site: BuiltSite, tree: str) -> Mapping[str, str]:
    """A page for each type in a language, by name: those of the sample that there are, and others."""
    below = "" if tree == "en" else f"{tree}/"
    kinds = by_kind(site, tree)
    chosen = {name: below + address for name, address in SAMPLE.items() if site.has(below + address)}
    known = {kind(site, address) for address in chosen.values()}
    # Nobody named one of these: that of middle size is neither empty nor extreme.
    for own in sorted(kinds.keys() - known):
        pages = sorted(kinds[own], key=lambda address: (site.file(address).stat().st_size, address))
        chosen[own] = pages[len(pages) // 2]
    return chosen
