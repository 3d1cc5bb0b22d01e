"""Translations of pages that are not there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from generator.model.diagnostic import Diagnostic
from generator.pipeline.layout import Spot
from generator.source.faults import NO_ORIGINAL
from generator.source.field_faults import UNKNOWN_KEY


def without_original(spot: Spot, wrong: Sequence[Diagnostic], paths: Iterable[str]) -> Sequence[Diagnostic]:
    """What is wrong with a page; where it is written as a translation, that there is no original for it.

    Close ones are looked for among the `paths` of all pages.
    """
    place = spot.place
    if place is None or place.language is None or spot.translation:
        return wrong
    told = next((one for one in wrong if (one.code, one.field) == (UNKNOWN_KEY.code, "translation")), None)
    if told is None:
        return wrong
    folder = f"{place.kind.folder}/" if place.kind.folder else ""
    beside = {_name(path, folder): path for path in paths if path.count(".") == 1 and path.startswith(folder)}
    found = get_close_matches(_name(place.original, folder), beside)
    near = ", ".join(f"`{beside[name]}`" for name in found)
    # What a page lacks that is none is no fault of the translation.
    return [
        replace(
            told,
            code=NO_ORIGINAL.code,
            name=NO_ORIGINAL.name,
            message=f"there is no original `{place.original}`",
            fix=f"name the file after its original; close ones: {near}" if near else NO_ORIGINAL.fix,
        )
    ]


def _name(path: str, folder: str) -> str:
    return path.removeprefix(folder).removesuffix(".md").removesuffix("/index")
