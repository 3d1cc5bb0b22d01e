"""The registries of the project are read once, not for each of a thousand examples."""

from collections.abc import Iterator
from typing import Any

import pytest

from generator.model.diagnostic import Diagnostic
from generator.model.vocabulary import Vocabulary
from generator.pipeline import registries
from generator.pipeline.disk import Found

real_read = registries._read
_readings: dict[tuple[object, ...], registries._Reading] = {}


def read_once(kind: Vocabulary[Any], found: Found, faults: list[Diagnostic]) -> registries._Reading:
    """What the same files gave before, if they had no faults."""
    files = [(path, found.sources[path].read_bytes()) for path in registries._files(kind, found)]
    key = (kind.name, *files)
    if key not in _readings:
        own: list[Diagnostic] = []
        reading = real_read(kind, found, own)
        faults.extend(own)
        if own:
            return reading
        _readings[key] = reading
    return _readings[key]


@pytest.fixture(autouse=True, scope="session")
def _registries_are_read_once() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(registries, "_read", read_once)
    yield
    patch.undo()
