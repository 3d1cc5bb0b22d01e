"""What a change does to one page."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from generator.index.dimensions import all_dimensions
from generator.index.urls import page_url
from generator.model.document import Value
from generator.model.page import Page
from generator.reviewing.blocks import Block, blocks
from generator.reviewing.carried import Embedded, carried
from generator.reviewing.differences import passages
from generator.reviewing.review import FacetChange, FieldChange, PageReview
from generator.reviewing.side import NOT_READABLE, Pair, Side
from generator.reviewing.structure import faults

Image = Callable[[str, str], Embedded]
"""What stands for an image of a page at an address."""


class Seen(NamedTuple):
    """A page on one side of a change: the article, and its words."""

    page: Page[Any]
    article: str
    words: list[Block]
    shown: str


def page_review(old: Side, new: Side, pair: Pair, images: tuple[Image, Image]) -> PageReview:
    """Compare a page; `images` are those of each side."""
    before, page = pair
    there = page or before
    assert there is not None  # noqa: S101 - see above
    url = page_url(there.folder, there.slug, there.language)
    then = _seen(old, before, url, images[0]) if before else None
    now = _seen(new, page, url, images[1]) if page else None
    # Without an article on both sides, what the author wrote is compared.
    written = (then and not then.article) or (now and not now.article)
    return PageReview(
        identifier=there.identifier,
        language=there.language,
        title=there.brief.title,
        path=there.path,
        what=_what(new, then, now),
        url=url,
        renamed_from=before.path if before and page and before.path != page.path else "",
        status_before=before.brief.status if before else "",
        status=page.brief.status if page else "",
        shown_before=then.shown if then else "",
        shown=now.shown if now else NOT_READABLE if there.path in new.corpus.unread else "",
        passages=passages(_words(then, written=bool(written)), _words(now, written=bool(written)))
        if then and now
        else (),
        fields=tuple(_fields(before, page)),
        facets=tuple(_facets(old, new, there)),
        whole_before=_carried(then, url, images[0]),
        whole=_carried(now, url, images[1]),
        structure=faults(now.article) if now and now.article else (),
    )


def _what(new: Side, then: Seen | None, now: Seen | None) -> str:
    if now is not None:
        return "changed" if then else "new"
    return "unreadable" if then and then.page.path in new.corpus.unread else "gone"


def _carried(seen: Seen | None, url: str, image: Image) -> str:
    return carried(seen.article, partial(image, url)) if seen and seen.article else ""


def _seen(side: Side, page: Page[Any], url: str, image: Image) -> Seen:
    article = side.article(page)
    return Seen(
        page,
        article,
        blocks(article, lambda src: image(url, src).name, partial(_absolute, url)),
        side.shown(page),
    )


def _absolute(url: str, target: str) -> str:
    """Where a link of the page at an address leads: the same from wherever it is written."""
    if ":" in target or target.startswith("#"):
        return target
    path, mark, fragment = target.partition("#")
    joined = posixpath.normpath(posixpath.join(f"/{url}", path))
    return (
        f"{joined}/{mark}{fragment}" if path.endswith("/") and joined != "/" else f"{joined}{mark}{fragment}"
    )


def _words(seen: Seen | None, *, written: bool) -> list[Block]:
    if seen is None:
        return []
    if not written:
        return seen.words
    return [words for line in seen.page.document.text.splitlines() if (words := tuple(line.split()))]


def _fields(before: Page[Any] | None, page: Page[Any] | None) -> Iterator[FieldChange]:
    then = dict(_flat(before.document.fields)) if before else {}
    now = dict(_flat(page.document.fields)) if page else {}
    for name in dict.fromkeys((*now, *then)):
        if then.get(name, "") != now.get(name, ""):
            yield FieldChange(name, then.get(name, ""), now.get(name, ""))


def _flat(fields: Mapping[str, Value], above: str = "") -> Iterator[tuple[str, str]]:
    """Fields as lines: nested ones by their whole name, lists in one line."""
    for name, value in fields.items():
        whole = f"{above}{name}"
        if isinstance(value, dict):
            yield from _flat(value, f"{whole}.")
        elif isinstance(value, list):
            if all(isinstance(one, str) for one in value):
                yield whole, ", ".join(map(str, value))
            else:
                yield from _flat({str(number): one for number, one in enumerate(value, 1)}, f"{whole}.")
        else:
            yield whole, value


def _facets(old: Side, new: Side, page: Page[Any]) -> Iterator[FacetChange]:
    """Facets under which readers find a page, where they change; a translation has those of its original."""
    if page.path in {one.path for side in (old, new) for one in side.corpus.translations}:
        return
    for dimension in all_dimensions():
        then, now = (_values(side, page.identifier, dimension.name) for side in (old, new))
        gone, came = then.keys() - now.keys(), now.keys() - then.keys()
        if gone or came:
            yield FacetChange(
                dimension.label,
                tuple(label for one, label in then.items() if one in gone),
                tuple(label for one, label in now.items() if one in came),
            )


def _values(side: Side, identifier: str, dimension: str) -> dict[str, str]:
    index = side.public.index
    facets = index.facets.get(identifier, {}).get(dimension, ()) if identifier in index.items else ()
    return {one: index.values[dimension][one].label for one in facets}
