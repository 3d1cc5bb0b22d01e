"""Templates as Jinja compiled them, from one build to the next."""

from collections.abc import Mapping
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.recall import recall, remember
from generator.render.article import compiled, take_compiled


def prepare(templates: Mapping[str, str], cache: Path | None) -> None:
    """Have every template compiled in this process, and in those that are forked from it later."""
    file = cache and cache / "templates"
    key = blake2b("\0".join([generator_digest(), *chain(*templates.items())]).encode()).hexdigest()
    kept = recall(file) if file else None
    if kept is not None and kept[0] == key:
        take_compiled(kept[1])
        return
    codes = compiled(templates)
    if file:
        remember(file, (key, codes))
