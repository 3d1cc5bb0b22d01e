"""A site to every file that its search needs."""

import json
from pathlib import Path

from generator.export.search_columns import search_columns
from generator.export.search_records import search_records
from generator.model.artifact import Artifact
from generator.pipeline.search.index import FOLDER, SearchFiles, search_index
from generator.pipeline.search.keys import keys
from generator.pipeline.search.words import SiteWords
from generator.render.site import Site

MANIFEST = f"{FOLDER}/search.json"


def search_of(site: Site, cache: Path | None) -> SearchFiles:
    """The search index of a site in each of its languages, and what divides and sorts the results.

    `cache` is the folder that keeps what another one of this edition can be made from.
    """
    speakers = [SiteWords(site, language) for language in site.settings.languages]
    records = [list(search_records(site.index, words)) for words in speakers]
    every = [record for found in records for record in found]
    names = keys(every)
    folder = cache and cache / "search" / site.settings.edition
    made = search_index(every, folder)
    artifacts: list[Artifact] = []
    manifest = {}
    for words, found in zip(speakers, records, strict=True):
        listed = sorted(
            (record for record in found if record.listed), key=lambda record: names[record.identifier]
        )
        columns, manifest[words.language] = search_columns(
            f"{FOLDER}/{words.language}",
            listed,
            [names[record.identifier] for record in listed],
            site.index,
            words,
        )
        artifacts += columns
    text = json.dumps(manifest, sort_keys=True, separators=(",", ":"))
    beside = {one.path: one.content for one in (*artifacts, Artifact(MANIFEST, text.encode()))}
    return SearchFiles({**made.files, **beside})
