"""Drafts of pages laid into the content, and results added to pages that are there."""

from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from generator.content_types.city import CITY
from generator.importing import Imported, Loss
from generator.importing._front_matter import blanks
from generator.importing._into_page import reports_on, with_results
from generator.model.errors import GeneratorError
from generator.pipeline import bundles
from generator.pipeline.disk import scan
from generator.pipeline.incoming import octets_of
from generator.pipeline.place import place_of
from generator.pipeline.writing import write_whole


class Page(NamedTuple):
    """A page that was written, or to which results were added; `blanks` are fields that its author owes."""

    file: Path
    blanks: tuple[str, ...]
    files: tuple[str, ...] = ()
    added: bool = False


class Laid(NamedTuple):
    """What came of an import."""

    pages: tuple[Page, ...]
    losses: tuple[Loss, ...]


def reports_of(root: Path, city: str) -> int:
    """How many reports a city has; GeneratorError for one without a page, as results are added to a page."""
    pages = {
        (place.slug, place.language): file
        for path, file in scan([root]).sources.items()
        if (place := place_of(path, [])) and place.kind is CITY
    }
    cities = {slug for slug, _ in pages}
    if city not in cities:
        near = ", ".join(f"`{name}`" for name in get_close_matches(city, sorted(cities), n=3, cutoff=0.5))
        begin = f"begin its page first: `u4ssc new city --slug {city}`"
        raise GeneratorError(
            reference="no-such-city",
            message=f"there is no page `{CITY.folder}/{city}` to add results to",
            hint=f"close ones: {near}; or {begin}" if near else begin,
        )
    page = pages.get((city, None))
    return reports_on(octets_of(page).decode(errors="replace")) if page else 0


def laid(root: Path, imported: Imported, *, dry_run: bool) -> Laid:
    """Write each page whose place is free, and add results to a city that is there; refuse the rest."""
    pages: list[Page] = []
    losses = list(imported.losses)
    planned: dict[str, Path] = {}
    for draft in imported.drafts:
        # A dry run lays nothing there that would stand in the way of what follows.
        there = bundles.standing(root, draft) or planned.get(draft.folder)
        if there is None:
            file = root / draft.path if dry_run else bundles.write(root, draft)
            planned[draft.folder] = root / draft.folder
            owed = tuple(name for name in blanks(draft.kind.record) if not draft.fields.get(name))
            pages.append(Page(file, owed, tuple(draft.files)))
        elif draft.kind is CITY and "results" in draft.fields and (page := _page_of(there)):
            changed = with_results(octets_of(page).decode(errors="replace"), draft)
            if isinstance(changed, Loss):
                losses.append(changed)
                continue
            if not dry_run:
                write_whole(page, changed, "leave out --results-of")
            pages.append(Page(page, (), added=True))
        else:
            message = f"`{there.as_posix()}` is there, and no page is written over"
            losses.append(
                Loss(
                    draft.origin, message, "choose another name with --slug, or a column `slug`", refused=True
                )
            )
    return Laid(tuple(pages), tuple(losses))


def _page_of(there: Path) -> Path | None:
    file = there / "index.md" if there.is_dir() else there
    return file if file.is_file() and file.name.count(".") == 1 else None
