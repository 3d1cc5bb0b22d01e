"""Records to the files of the search index; Pagefind indexes only shards that have changed."""

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Self

from generator.export.search_records import SearchRecord
from generator.model.artifact import Artifact
from generator.model.errors import GeneratorError
from generator.pipeline.search.join import ENTRY, joined, wasm_of
from generator.pipeline.search.service import Pagefind
from generator.pipeline.search.shards import PER_SHARD, Shard, shards
from generator.pipeline.search.shelf import Files, Shelf
from generator.pipeline.search.table import PAGES, meta_of, table

FOLDER = "pagefind"
BESIDE = "‖"
"""Stands before each word by which a page is found and which it does not say: none is in an excerpt."""
SCRIPT = "pagefind.js"
TABLE = "words"
"""The table of a shard, among its files."""

AT_ONCE = 2
"""Processes of Pagefind at the same time."""
READING = Lock()
"""Pages are read on demand, out of what is not made for several threads."""


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """Every file of a search by its address: those that lie in the cache, and those that do not."""

    files: Mapping[str, Path]
    artifacts: Sequence[Artifact] = ()


def search_index(records: Iterable[SearchRecord], cache: Path, *, per_shard: int = PER_SHARD) -> SearchFiles:
    """The index of some records, `cache` being the folder that keeps it and its shards for the next time.

    How many records are in a shard makes no difference to the index. The files are to be copied or linked
    before another call with the same folder, which removes what it does not need. Raises GeneratorError where
    Pagefind fails.
    """
    found = shards(records, per_shard)
    files: dict[str, Path] = {}
    try:
        with Shelf(cache) as shelf, ThreadPoolExecutor(AT_ONCE) as pool:
            waiting = [Waiting.begun(language, own, shelf, pool) for language, own in found.items()]
            try:
                for language in waiting:
                    files |= language.published(shelf)
            finally:
                pool.shutdown(cancel_futures=True)
    except OSError as error:
        raise GeneratorError(
            reference="search-index-not-writable",
            message=f"the search index cannot be written to `{cache}`: {error}",
            hint="mend the permissions of this folder, or make room on its disk",
        ) from None
    return SearchFiles(files)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What an index of one language is joined from, while other processes may still be making it."""

    digest: str
    language: str
    pattern: Future[Files]
    shards: Sequence[Future[Files]]

    @classmethod
    def begun(cls, language: str, shards: Sequence[Shard], shelf: Shelf, pool: Executor) -> Self:
        """Its shards, of which those that are missing are being made from now on."""
        digests = [shard.digest for shard in shards]
        return cls(
            digest=" ".join([language, *digests]),
            language=language,
            pattern=pool.submit(shelf.get, language, partial(_pattern, language)),
            shards=[
                pool.submit(shelf.get, digest, partial(_made, shard))
                for digest, shard in zip(digests, shards, strict=True)
            ],
        )

    def published(self, shelf: Shelf) -> dict[str, Path]:
        """All files of the index by address."""
        pattern = self.pattern.result()
        own = [shard.result() for shard in self.shards]
        index = shelf.get(self.digest, lambda: _joined(pattern, [files[TABLE] for files in own]))
        files = {path: file for made in (*own, index) for path, file in made.items() if path != TABLE}
        files |= {path: file for path, file in pattern.items() if path.startswith("wasm.")}
        folder = f"{FOLDER}/{self.language}"
        return {f"{folder}/{path}": file for path, file in files.items()} | {
            f"{FOLDER}/{SCRIPT}": pattern[SCRIPT]
        }


def _joined(pattern: Files, tables: Iterable[Path]) -> dict[str, bytes]:
    read = {path: file.read_bytes() for path, file in pattern.items()}
    return joined(read, [file.read_bytes() for file in tables])


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
