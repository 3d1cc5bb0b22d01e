"""Files of a content folder: each read once, images whole and within bounds, others block by block."""

from hashlib import sha256
from pathlib import Path

import pytest

from generator.pipeline import assets
from generator.pipeline.assets import asset, inspect
from tests.factories import write
from tests.pictures import drawing, picture

FILES = {
    "about/a/b.png": picture(),
    "about/a/large.png": picture("PNG", (200, 200)) + b"\0" * 9_000,
    "about/a/c.csv": b"a,b\n",
    "about/a/d.pdf": b"%PDF-1.7\n" + b"x" * 500_000,
    "registry/logos/e.svg": drawing(),
    "about/a/empty.gif": b"",
}


def paths(root: Path) -> dict[str, Path]:
    write(root, FILES)
    return {path: root / path for path in FILES}


def test_what_is_read_from_the_disk_is_what_the_octets_tell(tmp_path: Path) -> None:
    found = inspect(paths(tmp_path))
    assert found == {path: asset(path, content) for path, content in sorted(FILES.items())}
    assert list(found) == sorted(FILES)


def test_every_file_has_its_size_and_digest(tmp_path: Path) -> None:
    for path, found in inspect(paths(tmp_path)).items():
        assert (found.size, found.sha256) == (len(FILES[path]), sha256(FILES[path]).hexdigest())


def test_an_image_larger_than_any_page_shows_is_not_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(assets.MOST_OCTETS, False, 5_000)  # noqa: FBT003 - the key says it is no drawing
    found = inspect(paths(tmp_path))["about/a/large.png"]
    assert (found.width, found.faults) == (0, ("is larger than 0 MB",))
    assert found.sha256 == sha256(FILES["about/a/large.png"]).hexdigest()
