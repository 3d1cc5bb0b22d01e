"""Records to the files of the search index; Pagefind indexes only shards that have changed."""

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Self

from generator.export.search_records import SearchRecord
from generator.model.artifact import Artifact
from generator.pipeline.search.join import ENTRY, grouped, joined, packed, wasm_of
from generator.pipeline.search.service import Pagefind
from generator.pipeline.search.shards import PER_SHARD, Shard, shards
from generator.pipeline.search.shelf import Files, Kept, Shelf, octets_of
from generator.pipeline.search.table import PAGES, meta_of, table

FOLDER = "pagefind"
BESIDE = "‖"
"""Stands before each word by which a page is found and which it does not say: none is in an excerpt."""
SCRIPT = "pagefind.js"
TABLE = "words"
"""The table of a shard, among its files, or of a group of them."""
PIECE = "piece"

AT_ONCE = 2
"""Processes of Pagefind at the same time."""
READING = Lock()
"""Pages are read on demand, out of what is not made for several threads."""


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """Every file of a search by its address."""

    files: Mapping[str, Kept]

    @property
    def artifacts(self) -> list[Artifact]:
        """The files, read."""
        return [Artifact(path, octets_of(file)) for path, file in self.files.items()]


def search_index(
    records: Iterable[SearchRecord], cache: Path | None, *, per_shard: int = PER_SHARD
) -> SearchFiles:
    """The index of some records, `cache` being the folder that keeps its parts for the next time.

    How many records are in a shard makes no difference to the index. The files are to be read before another
    call with the same folder, which removes what it does not need; where they cannot be kept, they are in
    memory. Raises GeneratorError where Pagefind fails.
    """
    found = shards(records, per_shard)
    files: dict[str, Kept] = {}
    with Shelf(cache) as shelf, ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = [Waiting.begun(language, own, shelf, pool) for language, own in found.items()]
        try:
            for language in waiting:
                files |= language.published(shelf)
        finally:
            pool.shutdown(cancel_futures=True)
    return SearchFiles(files)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What an index of one language is joined from, while other processes may still be making it."""

    language: str
    pattern: Future[Files]
    groups: Sequence[Sequence[tuple[str, Future[Files]]]]
    """Shards by their digest."""

    @classmethod
    def begun(cls, language: str, groups: Sequence[Sequence[Shard]], shelf: Shelf, pool: Executor) -> Self:
        """Its shards, of which those that are missing are being made from now on."""
        return cls(
            language=language,
            pattern=pool.submit(shelf.get, language, partial(_pattern, language)),
            groups=[
                [
                    (digest, pool.submit(shelf.get, digest, partial(_made, shard)))
                    for shard, digest in ((shard, shard.digest) for shard in group)
                ]
                for group in groups
            ],
        )

    def published(self, shelf: Shelf) -> dict[str, Kept]:
        """All files of the index by address."""
        pattern = self.pattern.result()
        tables: list[Kept] = []
        files: dict[str, Kept] = {}
        for group in self.groups:
            own = [shard.result() for _, shard in group]
            tables.append(_table(shelf, [digest for digest, _ in group], [one[TABLE] for one in own]))
            files |= {path: file for one in own for path, file in one.items() if path != TABLE}
        read = {path: octets_of(file) for path, file in pattern.items()}
        files |= joined(read, map(octets_of, tables), partial(_packed, shelf))
        files |= {path: file for path, file in pattern.items() if path.startswith("wasm.")}
        folder = f"{FOLDER}/{self.language}"
        return {f"{folder}/{path}": file for path, file in files.items()} | {
            f"{FOLDER}/{SCRIPT}": pattern[SCRIPT]
        }


def _table(shelf: Shelf, digests: Sequence[str], tables: Sequence[Kept]) -> Kept:
    """The table of a group of shards."""
    if len(tables) == 1:
        return tables[0]
    made = shelf.get(" ".join(["group", *digests]), lambda: {TABLE: grouped(map(octets_of, tables))})
    return made[TABLE]


def _packed(shelf: Shelf, piece: bytes) -> Kept:
    """A piece of an index as it is published: few are others after an edit, and packing takes long."""
    return shelf.get(f"piece {sha256(piece).hexdigest()}", lambda: {PIECE: packed(piece)})[PIECE]


def _pattern(language: str) -> dict[str, bytes]:
    """An index of a language with one page of one word, and the code that searches it."""
    files = _indexed([SearchRecord(identifier="", language=language, address="", title="word", summary="")])
    kept = {SCRIPT, ENTRY, wasm_of(files[ENTRY])}
    return {path: octets for path, octets in files.items() if path in kept or path.endswith(".pf_meta")}


def _made(shard: Shard) -> dict[str, bytes]:
    """The fragments of a shard, and the table of its words."""
    keys = [key for key, _ in shard.records]
    files = _indexed([record for _, record in shard.records])
    return {TABLE: table(files, keys)} | {
        f"fragment/{key}.pf_fragment": files[f"fragment/{page[0]}.pf_fragment"]
        for key, page in zip(keys, meta_of(files)[PAGES], strict=True)
    }


def _indexed(records: Iterable[SearchRecord]) -> dict[str, bytes]:
    """Everything that Pagefind makes of records."""
    with READING:
        found = [_fields(record) for record in records]
    with Pagefind() as pagefind:
        index = pagefind.ask("NewIndex", config={})["index_id"]
        for fields in found:
            pagefind.ask("AddRecord", index_id=index, **fields)
        # What it writes to the disk itself is not all there yet when it says so.
        answer = pagefind.ask("GetFiles", index_id=index)
    return {file["path"]: b64decode(file["content"]) for file in answer["files"]}


def _fields(record: SearchRecord) -> dict[str, object]:
    labels = " ".join(f"{BESIDE} {label}" for label in record.labels)
    return {
        "url": record.address,
        "language": record.language,
        # Pagefind drops a record without words here, whatever its metadata say.
        "content": f"{record.title}. {record.summary} {record.words} {labels}",
        "meta": {"title": record.title, "summary": record.summary, "about": record.about},
    }
