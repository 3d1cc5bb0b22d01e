"""Records to the files of the search index; Pagefind indexes only shards that have changed."""

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from generator.export.search_record import SearchRecord
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
    languages = shards(records, per_shard)
    every = [shard for groups in languages.values() for shard in chain(*groups)]
    files: dict[str, Kept] = {}
    with Shelf(cache) as shelf:
        made = shelf.every(
            {language: partial(_pattern, language) for language in languages}
            | {shard.digest: partial(_made, shard) for shard in every}
        )
        for language, groups in languages.items():
            own = {_name(group): [made[shard.digest] for shard in group] for group in groups}
            index = _index(made[language], own, shelf)
            files |= {f"{FOLDER}/{language}/{path}": file for path, file in index.items()}
            files[f"{FOLDER}/{SCRIPT}"] = made[language][SCRIPT]
    return SearchFiles(files)


def _index(pattern: Files, groups: Mapping[str, Sequence[Files]], shelf: Shelf) -> dict[str, Kept]:
    """Every file of the index of a language, from its shards in groups."""
    tables = shelf.every(
        {name: partial(_grouped, [shard[TABLE] for shard in own]) for name, own in groups.items()}
    )
    read = {path: octets_of(file) for path, file in pattern.items()}
    index = joined(read, (octets_of(one[TABLE]) for one in tables.values()), partial(_packed, shelf))
    fragments = chain.from_iterable(shard.items() for shard in chain(*groups.values()))
    index |= {path: file for path, file in fragments if path != TABLE}
    return index | {path: file for path, file in pattern.items() if path.startswith("wasm.")}


def _name(group: Iterable[Shard]) -> str:
    return " ".join(["group", *(shard.digest for shard in group)])


def _grouped(tables: Iterable[Kept]) -> dict[str, bytes]:
    """The table of a group of shards."""
    return {TABLE: grouped(map(octets_of, tables))}


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
    with Pagefind() as pagefind:
        index = pagefind.ask("NewIndex", config={})["index_id"]
        for record in records:
            pagefind.ask("AddRecord", index_id=index, **_fields(record))
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
