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
from generator.render.plan import Planned
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
    then = _octets(review.pages, found.before, surround)[0]
    now, around = _octets(review.pages, found.after, surround)
    pages = [
        replace(page, weight=(len(then.get(page.url, b"")), len(now.get(page.url, b""))))
        for page in review.pages
    ]
    if not now or around is None:
        return replace(review, pages=pages)

    def octets(address: str) -> bytes | None:
        if address in now:
            return now[address]
        if address in around.octets:
            return around.octets[address]
        file = around.files.get(address) or found.files[1].get(address)
        return file.read_bytes() if file else None

    looked = look(list(now), octets)
    pages = [replace(page, barriers=looked.found.get(page.url)) for page in pages]
    return replace(review, pages=pages, browser=looked.reason)


def _octets(
    pages: Sequence[PageReview], side: Side, surround: Surround
) -> tuple[dict[str, bytes], Around | None]:
    """The pages of one side, by address, each made for the edition that shows it."""
    keys = [(page.identifier, page.language) for page in pages]
    there: list[Page[Any]] = [side.pages[key] for key in keys if key in side.pages]
    shown = {page_url(page.folder, page.slug, page.language): at for page in there if (at := side.at(page))}
    if not shown:
        return {}, None
    around = surround([planned for _, planned in shown.values()])
    templates = tuple(side.templates.items())
    return {
        url: Press(site=site, templates=templates, frames=around.frames, frame_of=around.frame_of)
        .page(planned)
        .octets
        for url, (site, planned) in shown.items()
    }, around
