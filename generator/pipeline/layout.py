"""What the names of all files say of each page, before one of them is opened."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.diagnostic import Diagnostic
from generator.pipeline.place import Place, place_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The place of a page, None with `faults` where its path is no place for one.

    `original` is the path of the page that it translates, or empty; `twin` that of another page which
    has its identifier already.
    """

    place: Place | None
    faults: tuple[Diagnostic, ...] = ()
    translation: bool = False
    original: str = ""
    twin: str = ""


def lay_out(paths: Iterable[str], beside: Iterable[str] = ()) -> dict[str, Spot]:
    """The spot of every page among some paths, in the order in which they are to be put together.

    A page may also translate one of those `beside` them.
    """
    pages = [path for path in paths if path.endswith(".md") and not path.startswith("registry/")]
    known = {*pages, *beside}
    originals: dict[str, str] = {}
    # Shorter names first: an original stands before its translations.
    ordered = sorted(pages, key=lambda path: (path.count("."), path))
    return {path: _spot(path, known, originals) for path in ordered}


def _spot(path: str, known: set[str], originals: dict[str, str]) -> Spot:
    faults: list[Diagnostic] = []
    place = place_of(path, faults)
    if place is None:
        return Spot(place=None, faults=tuple(faults))
    if place.is_translation(known):
        return Spot(place=place, translation=True, original=originals.get(place.identifier, ""))
    other = originals.setdefault(place.identifier, path)
    return Spot(place=place, twin=other if other != path else "")


def names(layout: Mapping[str, Spot]) -> dict[str, str]:
    """The identifier of the page at each path, empty where a path is no place for a page."""
    return {path: spot.place.identifier if spot.place else "" for path, spot in layout.items()}
