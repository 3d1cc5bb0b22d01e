"""A site to every file that its search needs."""

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.export.search_columns import search_columns
from generator.export.search_records import search_records
from generator.model.artifact import Artifact
from generator.pipeline.search.index import FOLDER, SearchFiles, search_index
from generator.pipeline.search.keys import keys
from generator.pipeline.search.shards import PER_SHARD
from generator.pipeline.search.words import SiteWords
from generator.render.site import Site

MANIFEST = f"{FOLDER}/search.json"


def search_of(site: Site, cache: Path | None) -> SearchFiles:
    """The files of the search of an edition; as artifacts where there is no `cache` to keep them in."""
    if cache is not None:
        return search_files(site, cache / "search" / site.settings.edition)
    with TemporaryDirectory() as folder:
        made = search_files(site, Path(folder))
        files = [Artifact(path, file.read_bytes()) for path, file in made.files.items()]
        return replace(made, files={}, artifacts=[*files, *made.artifacts])


def search_files(site: Site, cache: Path, per_shard: int = PER_SHARD) -> SearchFiles:
    """The search index of a site in each of its languages, and what divides and sorts the results.

    `cache` is as `search_index` has it.
    """
    speakers = [SiteWords(site, language) for language in site.settings.languages]
    records = [list(search_records(site.index, words)) for words in speakers]
    every = [record for found in records for record in found]
    names = keys(every)
    made = search_index(every, cache, per_shard=per_shard)
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
    return SearchFiles(made.files, (*artifacts, Artifact(MANIFEST, text.encode())))
