"""A folder without a record that can be read is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.verify.conftest import record, verify
from tests.factories import write
from tests.workshop import Workshop, u4ssc


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        "[]",
        "{",
        "{}",
        '{"edition": "participants", "version": 1}',
        '{"edition": "public", "version": 2}',
    ],
)
def test_a_folder_without_a_record_that_can_be_read_is_refused(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        write(tmp_path, {"release.json": content})
    done = u4ssc("verify", tmp_path, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "no-release-record" in done.err


@pytest.mark.parametrize("key", ["items", "files", "as_of"])
def test_a_record_that_was_spoilt_is_refused(workshop: Workshop, key: str) -> None:
    write(workshop.site, {"release.json": json.dumps({**record(workshop), key: [7]})})
    done = verify(workshop)
    assert done.code == 2
    assert "no-release-record" in done.err


@pytest.mark.parametrize(
    "spoil",
    [
        lambda made: made["items"][0].pop("consent"),
        lambda made: made["items"][0].update(identifier=[]),
        lambda made: made["items"][0]["page"].update(path=7),
        lambda made: made["items"][0]["source"].update(path=9),
        lambda made: made.update(site_url=5),
    ],
    ids=["no consent", "a list", "a number", "a number as source", "no address"],
)
def test_a_record_with_a_spoilt_part_is_refused(workshop: Workshop, spoil: Callable[[Any], object]) -> None:
    made = record(workshop)
    spoil(made)
    write(workshop.site, {"release.json": json.dumps(made)})
    done = verify(workshop)
    assert (done.code, done.out) == (2, "")
    assert "no-release-record" in done.err


def test_a_record_nested_without_end_and_a_folder_of_its_name_are_refused(tmp_path: Path) -> None:
    write(tmp_path, {"a/release.json": "[" * 200_000, "b/release.json/x": ""})
    for name in ("a", "b"):
        done = u4ssc("verify", tmp_path / name, cwd=tmp_path)
        assert done.code == 2
        assert "no-release-record" in done.err
