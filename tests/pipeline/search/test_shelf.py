"""What is kept of a search index: whatever became of it, the index is right, or the command says why not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.export.search_record import SearchRecord
from generator.model.errors import GeneratorError
from generator.pipeline.search.index import search_index
from tests.pipeline.search.search_records import octets, record

RECORDS = [record(number) for number in range(24)]
PER_SHARD = 8


def files(records: list[SearchRecord], cache: Path) -> dict[str, bytes]:
    return octets(search_index(records, cache, per_shard=PER_SHARD))


def test_a_folder_that_cannot_be_written_to_keeps_nothing_and_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert files(RECORDS, tmp_path / "file") == files(RECORDS, tmp_path / "folder")


def test_a_part_under_the_name_of_another_is_no_part(tmp_path: Path) -> None:
    first = files(RECORDS, tmp_path)
    parts = sorted(tmp_path.iterdir())
    contents = [part.read_bytes() for part in parts]
    for part, content in zip(parts, [*contents[1:], contents[0]], strict=True):
        part.write_bytes(content)
    assert files(RECORDS, tmp_path) == first


def test_a_folder_that_cannot_be_listed_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = files(RECORDS, tmp_path)

    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert files(RECORDS, tmp_path) == first


@pytest.mark.parametrize("change", [Path.unlink, lambda part: part.write_bytes(b"." * part.stat().st_size)])
def test_what_another_process_has_changed_meanwhile_stops_the_command(
    tmp_path: Path, change: Callable[[Path], object]
) -> None:
    found = search_index(RECORDS, tmp_path)
    for part in tmp_path.iterdir():
        change(part)
    with pytest.raises(GeneratorError, match="was changed while"):
        octets(found)


def test_without_a_folder_the_index_is_the_same(tmp_path: Path) -> None:
    assert octets(search_index(RECORDS, None, per_shard=PER_SHARD)) == files(RECORDS, tmp_path)
