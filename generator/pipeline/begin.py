"""Beginning a page: what a content folder has to choose from, and its file."""

from collections.abc import Sequence
from pathlib import Path

from generator.authoring.offers import Known
from generator.importing import Draft
from generator.model.errors import GeneratorError
from generator.pipeline import bundles
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


def begin(root: Path, draft: Draft, text: str) -> Path:
    """Write a page with this text; GeneratorError where something is in its place."""
    if there := bundles.standing(root, draft):
        raise GeneratorError(
            reference="page-exists",
            message=f"there is `{there}` already, and nothing is written over",
            hint="give another name with --slug, or edit the page that is there",
        )
    return bundles.write(root, draft, text)
