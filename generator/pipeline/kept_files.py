"""Files that are no pages, as an earlier check read them."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.asset import Asset
from generator.model.diagnostic import Diagnostic
from generator.model.vocabulary import Vocabularies
from generator.pipeline.assets import inspect
from generator.pipeline.disk import Found
from generator.pipeline.memory import Memory, digest
from generator.pipeline.packed import packed
from generator.pipeline.registries import Entries, load_vocabularies


class KeptFiles:
    """Registries, and what else lies in the content: read again only where it has changed."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def vocabularies(self, found: Found, faults: list[Diagnostic]) -> tuple[Vocabularies, Entries]:
        """What the registries hold, read again only where one of them has changed."""
        memory, sources = self._memory, found.sources
        files = [path for path in sorted(sources) if path.startswith("registry/")]
        contents = [memory.digest_of(sources[path]) for path in files]
        registries = digest(*files, *contents)
        known = memory.value("registries")
        if known is None or known[0] != registries:
            wrong: list[Diagnostic] = []
            known = (registries, *load_vocabularies(found, wrong), wrong)
            memory.keep("registries", packed(known))
        _, vocabularies, entries, wrong = known
        faults.extend(wrong)
        return vocabularies, entries

    def assets(self, files: Mapping[str, Path]) -> dict[str, Asset]:
        """What is known of files that are no pages; those that have changed are looked at."""
        digests = {path: self._memory.digest_of(file) for path, file in files.items()}
        known: dict[str, tuple[str, Asset]] = self._memory.value("assets") or {}
        same = {path: known[path][1] for path in files if path in known and known[path][0] == digests[path]}
        found = {**same, **inspect({path: file for path, file in files.items() if path not in same})}
        if len(same) < max(len(known), len(files)):
            self._memory.keep("assets", packed({path: (digests[path], one) for path, one in found.items()}))
        return dict(sorted(found.items()))
