"""Touched pages as they are sent: how much each weighs, and what a browser says of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from generator.index.urls import page_url
from generator.model.page import Page
from generator.pipeline.barriers import Looked, Octets
from generator.pipeline.press import Press
from generator.pipeline.review import Sides
from generator.render.frame import Frame
from generator.render.planned import Planned
from generator.render.site import Site
from generator.reviewing.review import PageReview, Review
from generator.reviewing.side import Side

Look = Callable[[Sequence[str], Octets], Looked]


class Around(NamedTuple):
    """What surrounds pages: frames, the frame of each page, and the theme's files by address."""

    frames: Sequence[Frame]
    frame_of: Mapping[str, int]
    octets: Mapping[str, bytes]
    files: Mapping[str, Path]


Surround = Callable[[Sequence[Planned]], Around]


def completed(review: Review, found: Sides, surround: Surround, look: Look) -> Review:
    """A review with weights and barriers of its pages."""
    now = _shown(review.pages, found.after)
    before = _shown(review.pages, found.before)
    # A page looks the same around its text before and after, but where another edition shows it.
    same = {url for url, (_, one) in before.items() if url in now and _alike(one, now[url][1])}
    around = surround([one for _, one in now.values()]) if now else None
    other = (
        surround([one for url, (_, one) in before.items() if url not in same])
        if before.keys() - same
        else around
    )
    then_octets = {
        url: _octets(found.before, site, one, around if url in same else other)
        for url, (site, one) in before.items()
    }
    now_octets = {url: _octets(found.after, site, one, around) for url, (site, one) in now.items()}
    pages = [
        replace(page, weight=(len(then_octets.get(page.url, b"")), len(now_octets.get(page.url, b""))))
        for page in review.pages
    ]
    if around is None:
        return replace(review, pages=pages)

    def octets(address: str) -> bytes | None:
        if address in now_octets:
            return now_octets[address]
        if address in around.octets:
            return around.octets[address]
        file = around.files.get(address) or found.files[1].get(address)
        return file.read_bytes() if file else None

    looked = look(list(now), octets)
    pages = [replace(page, barriers=looked.found.get(page.url)) for page in pages]
    return replace(review, pages=pages, browser=looked.reason)


def _shown(pages: Sequence[PageReview], side: Side) -> dict[str, tuple[Site, Planned]]:
    """The pages of one side by address, each of the edition that shows it."""
    keys = [(page.identifier, page.language) for page in pages]
    there: list[Page[Any]] = [side.pages[key] for key in keys if key in side.pages]
    return {page_url(page.folder, page.slug, page.language): at for page in there if (at := side.at(page))}


def _alike(one: Planned, other: Planned) -> bool:
    return (one.public, one.unpublished, one.language) == (other.public, other.unpublished, other.language)


def _octets(side: Side, site: Site, planned: Planned, around: Around | None) -> bytes:
    assert around is not None  # noqa: S101 - there is a page to surround
    templates = tuple(side.templates.items())
    press = Press(site=site, templates=templates, frames=around.frames, frame_of=around.frame_of)
    return press.page(planned).octets
