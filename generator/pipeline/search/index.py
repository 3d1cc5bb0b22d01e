"""Records to the files of the search index; only shards that have changed are made anew."""

from base64 import b64decode
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.export.search_records import SearchRecord
from generator.model.artifact import Artifact
from generator.model.errors import GeneratorError
from generator.pipeline.search import shelf
from generator.pipeline.search.service import Pagefind
from generator.pipeline.search.settle import ENTRY, settled, wasm_of
from generator.pipeline.search.shards import PER_SHARD, Shard, shards

FOLDER = "pagefind"
BESIDE = "‖"
"""Stands before each word by which a page is found and which it does not say: none is in an excerpt."""
SCRIPT = "pagefind.js"

AT_ONCE, MANY = 2, 2_500
"""Processes of Pagefind at the same time, one where a shard has more records: each takes 0.2 to 0.3 MB."""


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """Every file of a search by its address: those that lie in the cache, and those that do not.

    `shards` has the identifiers that each shard of each language holds, by its number: whoever searches
    opens the first one and merges the others into it.
    """

    files: Mapping[str, Path]
    shards: Mapping[str, Mapping[int, Collection[str]]]
    artifacts: Sequence[Artifact] = ()


def search_index(records: Iterable[SearchRecord], cache: Path, *, per_shard: int = PER_SHARD) -> SearchFiles:
    """The index of some records, `cache` being the folder that holds its shards, now and the next time.

    The files are to be copied or linked before another call with the same folder, which removes what it
    does not need. Raises GeneratorError where Pagefind fails.
    """
    found = shards(records, per_shard)
    places = {cache / shelf.key(shard): shard for shard in found}
    try:
        cache.mkdir(parents=True, exist_ok=True)
        made = _shelved(places)
        shelf.clear(cache, places)
    except OSError as error:
        raise GeneratorError(
            reference="search-index-not-writable",
            message=f"the search index cannot be written to `{cache}`: {error}",
            hint="mend the permissions of this folder, or make room on its disk",
        ) from None
    held: dict[str, dict[int, Collection[str]]] = {}
    for shard in found:
        identifiers = {record.identifier for _, record in shard.records}
        held.setdefault(shard.language, {})[shard.number] = identifiers
    return SearchFiles(_addresses(found, made), held)


def _shelved(places: Mapping[Path, Shard]) -> list[Mapping[str, Path]]:
    """The files of each shard; those that are missing are made."""
    there = {place: shelf.found(place) for place in places}
    missing = [place for place, files in there.items() if files is None]
    many = any(len(places[place].records) > MANY for place in missing)
    with ThreadPoolExecutor(1 if many else AT_ONCE) as pool:
        put = pool.map(lambda place: shelf.put(place, _made(places[place])), missing)
        made = dict(zip(missing, put, strict=True))
    return [files or made[place] for place, files in there.items()]


def _made(shard: Shard) -> dict[str, bytes]:
    """The index of a shard, without what no browser needs."""
    with Pagefind() as pagefind:
        index = pagefind.ask("NewIndex", config={})["index_id"]
        for _, record in shard.records:
            pagefind.ask("AddRecord", index_id=index, **_fields(record))
        # What it writes to the disk itself is not all there yet when it says so.
        answer = pagefind.ask("GetFiles", index_id=index)
    files = {file["path"]: b64decode(file["content"]) for file in answer["files"]}
    needed = {SCRIPT, wasm_of(files[ENTRY])}
    kept = {path: octets for path, octets in files.items() if path in needed or _is_index(path)}
    return settled(kept, [key for key, _ in shard.records])


def _fields(record: SearchRecord) -> dict[str, object]:
    labels = " ".join(f"{BESIDE} {label}" for label in record.labels)
    return {
        "url": record.address,
        "language": record.language,
        # Pagefind drops a record without words here, whatever its metadata say.
        "content": f"{record.title}. {record.summary} {record.text} {labels}",
        "meta": {"title": record.title, "summary": record.summary, "about": record.about},
    }


def _is_index(path: str) -> bool:
    return path == ENTRY or path.endswith((".pf_meta", ".pf_index", ".pf_fragment"))


def _addresses(found: Sequence[Shard], made: Sequence[Mapping[str, Path]]) -> dict[str, Path]:
    """Files by address; what is the same in all shards of a language stands in its first one alone."""
    addresses: dict[str, Path] = {}
    started: set[str] = set()
    for shard, files in zip(found, made, strict=True):
        folder = f"{FOLDER}/{shard.language}/{shard.number}"
        first = shard.language not in started
        started.add(shard.language)
        for path, file in files.items():
            if path == SCRIPT:
                addresses.setdefault(f"{FOLDER}/{SCRIPT}", file)
            elif first or not _is_runtime(path):
                addresses[f"{folder}/{path}"] = file
    return addresses


def _is_runtime(path: str) -> bool:
    return path.startswith("wasm.")
