"""release.json: what a public site holds, and on what each page of it stands."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from generator.model.artifact import Artifact
from generator.model.errors import GeneratorError
from generator.model.settings import Edition, Settings

PATH = "release.json"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A released page or translation as the gate let it through.

    `source` is the digest of its source file, `files` are the addresses of its images and attachments,
    `rules` the codes of the rules that it keeps, `waived` those that a waiver lets it off.
    """

    identifier: str
    language: str
    title: str
    status: str
    url: str
    path: str
    source: str
    files: tuple[str, ...]
    consent: Mapping[str, str] | None
    holders: tuple[str, ...] | str | None
    licence: str | None
    rules: tuple[str, ...]
    waived: tuple[str, ...]


def release_record(items: Iterable[Item], digests: Mapping[str, str], settings: Settings) -> Artifact:
    """The record of a public site, `digests` being those of all its files by address.

    Nothing of what was withheld is in it, not even a number. Pages mostly keep the same rules: each
    names one of a few sets of them.
    """
    rules: dict[str, tuple[str, ...]] = {}
    left = {path: digest for path, digest in digests.items() if path != PATH}
    made = [_item(item, left, rules) for item in items]
    for item in made:
        left.pop(item["page"]["path"])
        for path in item["files"]:
            left.pop(path, None)
    return _artifact(
        {
            "as_of": str(settings.as_of),
            "edition": Edition.PUBLIC,
            "files": left,
            "items": sorted(made, key=lambda item: (item["identifier"], item["language"])),
            "rules": rules,
            "site_url": settings.site_url,
            "version": VERSION,
        }
    )


def edition_record(settings: Settings) -> Artifact:
    """The record of any other edition: which one it is, so that it never takes a public one's place."""
    return _artifact({"as_of": str(settings.as_of), "edition": settings.edition, "version": VERSION})


def _artifact(record: Mapping[str, Any]) -> Artifact:
    parts = (f"{_json(name)}: {_lined(value)}" for name, value in sorted(record.items()))
    return Artifact(PATH, _block("{}", parts).encode() + b"\n")


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def _lined(value: object) -> str:
    """A value as JSON, each of its parts in a line of its own: two records are compared line by line."""
    # The encoder's own indentation is made in Python, which takes ten times as long.
    if isinstance(value, Mapping):
        return _block("{}", (f"{_json(name)}: {_json(part)}" for name, part in sorted(value.items())))
    if isinstance(value, list):
        return _block("[]", map(_json, value))
    return _json(value)


def _block(ends: str, parts: Iterable[str]) -> str:
    return f"{ends[0]}\n" + ",\n".join(parts) + f"\n{ends[1]}"


def _item(item: Item, digests: Mapping[str, str], rules: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    name = sha256(" ".join(item.rules).encode()).hexdigest()[:12]
    rules[name] = item.rules
    page = f"{item.url}index.html"
    if missing := [path for path in (page, *item.files) if path not in digests]:
        raise GeneratorError(
            reference="released-file-not-written",
            message=f"`{missing[0]}` was to be written, and is not there",
            hint="see which hook or plugin takes it away; the old site is untouched",
        )
    return {
        "consent": item.consent,
        "files": {path: digests[path] for path in item.files},
        "holders": item.holders,
        "identifier": item.identifier,
        "language": item.language,
        "licence": item.licence,
        "page": {"path": page, "sha256": digests[page]},
        "rules": name,
        "source": {"path": item.path, "sha256": item.source},
        "status": item.status,
        "title": item.title,
        "url": item.url,
        "waived": item.waived,
    }
