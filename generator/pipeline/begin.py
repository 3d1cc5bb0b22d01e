"""Beginning a page: what a content folder has to choose from, and the file itself."""

from collections.abc import Sequence
from pathlib import Path

from generator.authoring.offers import Known
from generator.model.errors import GeneratorError
from generator.pipeline.disk import scan
from generator.pipeline.disk_entries import refuse_missing
from generator.pipeline.place import place_of
from generator.pipeline.registries import load_vocabularies


def known(roots: Sequence[Path]) -> Known:
    """The vocabularies and pages of some content folders; what is wrong with them is not told here."""
    for root in roots:
        refuse_missing(root)
    found = scan(roots)
    vocabularies, _ = load_vocabularies(found, [])
    places = (place_of(path, []) for path in found.sources)
    return Known(vocabularies, frozenset(place.identifier for place in places if place))


def begin(root: Path, path: str, text: str) -> Path:
    """Write the file of a new page; nothing that is there already is written over."""
    file = root / path
    if file.parent.exists() or file.parent.with_suffix(".md").exists():
        raise taken(file)
    try:
        file.parent.mkdir(parents=True)
        with file.open("x", encoding="utf-8", newline="") as opened:
            opened.write(text)
    except PermissionError:
        raise GeneratorError(
            reference="cannot-write",
            message=f"`{file}` may not be written by who runs this command",
            hint="give leave to write there, or name another folder with --content",
        ) from None
    return file


def taken(file: Path) -> GeneratorError:
    """The error of a name that another page has."""
    return GeneratorError(
        reference="page-exists",
        message=f"there is something at `{file.parent}` already, and nothing is written over",
        hint="give another name with --slug, or edit the page that is there",
    )
