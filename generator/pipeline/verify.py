"""A built site held against its own release record, and against the content it came from."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.export.release_record import PATH
from generator.index.excerpt import excerpt
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.pipeline.check import check
from generator.pipeline.gate import gate
from generator.pipeline.leaks.edition import needles_of
from generator.pipeline.leaks.folder import digests_of, scan
from generator.pipeline.proof import leaks, no_files
from generator.pipeline.released import Item, Record
from generator.registry.approvals import APPROVALS
from generator.source.fault_diagnostics import at_start
from generator.source.site_faults import (
    ADDED,
    ALTERED,
    CONSENT_CHANGED,
    GONE,
    NOT_RELEASABLE,
    SOURCE_CHANGED,
)


def verify_files(folder: Path, record: Record) -> list[Diagnostic]:
    """Files that are missing, altered or added since the build, and what is no file."""
    released = record.digests
    there = {path: digest for path, digest in digests_of(folder).items() if path != PATH}
    gone = (
        at_start(path, GONE, "the release record lists this file, and it is missing")
        for path in released.keys() - there
    )
    added = (
        at_start(path, ADDED, "the release record does not list this file")
        for path in there.keys() - released
    )
    altered = (
        at_start(path, ALTERED, "the file is not the one that was released")
        for path in released.keys() & there.keys()
        if released[path] != there[path]
    )
    return [*gone, *added, *altered, *no_files(folder)]


def verify_content(
    folder: Path,
    record: Record,
    roots: Sequence[Path],
    settings: Settings,
    also_said: Sequence[str],
) -> list[Diagnostic]:
    """Pages of a site that the content would no longer release, or not on the same grounds; and leaks.

    `also_said` are texts of theme and menu, as for a build.
    """
    checked = check(roots, settings)
    corpus = checked.loaded.corpus
    released = gate(corpus, settings).corpus
    pages = {(page.identifier, page.language): page for page in released.texts}
    faults = [fault for fault in checked.diagnostics if fault.severity == "error"]
    for item in record.items:
        faults.extend(_item(item, pages.get((item.identifier, item.language)), released, settings))
    # A record can be written by hand; what stands in the files cannot be talked away.
    return [*faults, *leaks(scan(folder, needles_of(corpus, settings, also_said)).looks)]


def _item(item: Item, page: Page[Any] | None, corpus: Corpus, settings: Settings) -> Iterator[Diagnostic]:
    path = item.source.path
    if page is None:
        message = f"on {settings.as_of} the content does not release `{item.url}`, which the site shows"
        yield at_start(path, NOT_RELEASABLE, message)
        return
    taken = excerpt(page)
    if taken.source != item.source.sha256:
        yield at_start(path, SOURCE_CHANGED, f"the source is not the one that `{item.url}` was made from")
    if (dict(taken.consent) if taken.consent is not None else None) != item.consent:
        yield at_start(path, CONSENT_CHANGED, f"`{item.url}` was released on another consent")
    elif message := _lapsed(item.consent or {}, corpus, settings):
        yield at_start(path, CONSENT_CHANGED, message)


def _lapsed(consent: Mapping[str, str], corpus: Corpus, settings: Settings) -> str:
    name = consent.get("approval")
    if name is None:
        return ""
    approval = corpus.vocabularies[APPROVALS].get(name)
    if approval is None:
        return f"there is no approval `{name}` on record"
    if approval.valid_until and approval.valid_until < settings.as_of:
        return f"the approval `{name}` was valid until {approval.valid_until}"
    return ""
