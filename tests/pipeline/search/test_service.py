"""A Pagefind that fails stops the command, and says why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.errors import GeneratorError
from generator.pipeline.search import service
from generator.pipeline.search.index import search_index
from generator.pipeline.search.service import Pagefind
from tests.pipeline.search.search_records import record

RECORDS = [record(number) for number in range(24)]
PER_SHARD = 8


def program(tmp_path: Path, script: str) -> Callable[[], Path]:
    file = tmp_path / "pagefind"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return lambda: file


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo out of lanterns >&2; exit 3", "out of lanterns"),
        ("exit 3", "it ended with code 3"),
        ("printf '!!!,'; exec sleep 5", "!!!"),
        (
            'printf %s, $(printf \'{"payload":{"type":"Error","message":"no"}}\' | base64); exec sleep 5',
            ": no",
        ),
    ],
    ids=["ends and says why", "ends", "says what is no answer", "refuses"],
)
def test_a_process_that_fails_stops_the_command_with_what_it_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    monkeypatch.setattr(service, "get_executable", program(tmp_path, script))
    with pytest.raises(GeneratorError) as raised:
        search_index(RECORDS, tmp_path / "cache", per_shard=PER_SHARD)
    assert raised.value.reference == "search-index-failed"
    assert said in raised.value.message
    assert not (tmp_path / "cache").exists()


def test_a_program_that_is_not_there_stops_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "get_executable", lambda: tmp_path / "nowhere")
    with pytest.raises(GeneratorError, match="nowhere"), Pagefind():
        pass
