"""A built site held against its own release record, and against the content it came from."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.export.release_record import PATH, VERSION
from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.model.page import Corpus, Page
from generator.model.settings import Edition, Settings
from generator.pipeline.check import check
from generator.pipeline.gate import gate
from generator.pipeline.leaks.folder import digests_of
from generator.pipeline.release_items import consent_of
from generator.registry.approvals import APPROVALS
from generator.source.faults import at_start
from generator.source.site_faults import (
    ADDED,
    ALTERED,
    CONSENT_CHANGED,
    GONE,
    NOT_RELEASABLE,
    SOURCE_CHANGED,
)

_KEYS = {"as_of", "files", "items", "rules", "site_url"}


def record_of(folder: Path) -> Mapping[str, Any]:
    """The release record of a built public site. Raises GeneratorError where there is none to read."""
    try:
        record = json.loads((folder / PATH).read_bytes())
        if record["edition"] != Edition.PUBLIC:
            raise _unusable(f"`{folder}` holds the {record['edition']} edition", "verify a public site")
        if record["version"] != VERSION or not record.keys() >= _KEYS:
            raise _unusable(f"`{folder / PATH}` is of another version", "build the site again")
    except FileNotFoundError:
        raise _unusable(f"there is no `{folder / PATH}`", "name a folder that a build has written") from None
    except (ValueError, KeyError, TypeError):
        raise _unusable(f"`{folder / PATH}` is no release record", "build the site again") from None
    return dict(record)


def _unusable(message: str, hint: str) -> GeneratorError:
    return GeneratorError(reference="no-release-record", message=message, hint=hint)


def as_of(record: Mapping[str, Any]) -> date:
    """The day on which the site was built, as its record says."""
    try:
        return date.fromisoformat(record["as_of"])
    except (ValueError, TypeError):
        raise _unusable(f"`as_of: {record['as_of']}` is no date", "build the site again") from None


def verify_files(folder: Path, record: Mapping[str, Any]) -> list[Diagnostic]:
    """Files that are missing, altered or added since the build."""
    released = _released(record)
    there = {path: digest for path, digest in digests_of(folder).items() if path != PATH}
    gone = (at_start(path, GONE, "the release record lists this file") for path in released.keys() - there)
    added = (
        at_start(path, ADDED, "the release record does not list this file")
        for path in there.keys() - released
    )
    altered = (
        at_start(path, ALTERED, "the file is not the one that was released")
        for path in released.keys() & there.keys()
        if released[path] != there[path]
    )
    return sorted([*gone, *added, *altered], key=lambda fault: fault.sort_key)


def _released(record: Mapping[str, Any]) -> dict[str, str]:
    try:
        released = dict(record["files"])
        for item in record["items"]:
            released |= item["files"]
            released[item["page"]["path"]] = item["page"]["sha256"]
    except (KeyError, TypeError, ValueError):
        raise _unusable("the release record has been altered", "build the site again") from None
    return released


def verify_content(roots: Sequence[Path], record: Mapping[str, Any], settings: Settings) -> list[Diagnostic]:
    """Pages of a site that the content would no longer release, or not on the same grounds."""
    checked = check(roots, settings)
    released = gate(checked.loaded.corpus, settings).corpus
    pages = {(page.identifier, page.language): page for page in released.texts}
    faults = [fault for fault in checked.diagnostics if fault.severity == "error"]
    for item in record["items"]:
        faults.extend(_item(item, pages.get((item["identifier"], item["language"])), released, settings))
    return sorted(faults, key=lambda fault: fault.sort_key)


def _item(
    item: Mapping[str, Any], page: Page[Any] | None, corpus: Corpus, settings: Settings
) -> Iterator[Diagnostic]:
    path = item["source"]["path"]
    if page is None:
        message = f"on {settings.as_of} the content does not release `{item['url']}`, which the site shows"
        yield at_start(path, NOT_RELEASABLE, message)
        return
    if sha256(page.document.text.encode()).hexdigest() != item["source"]["sha256"]:
        yield at_start(path, SOURCE_CHANGED, f"the source is not the one that `{item['url']}` was made from")
    if consent_of(page) != item["consent"]:
        yield at_start(path, CONSENT_CHANGED, f"`{item['url']}` was released on another consent")
    elif message := _lapsed(item["consent"] or {}, corpus, settings):
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
