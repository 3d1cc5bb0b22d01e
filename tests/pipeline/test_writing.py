"""Writing for people: whole or not at all, and told where it fails."""

import os
from pathlib import Path

import pytest

from generator.model.errors import GeneratorError
from generator.pipeline.writing import write_whole, writing

ELSE = "name another file"


def test_a_file_that_takes_the_place_of_another_has_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("old", "utf-8")
    file.chmod(0o640)
    write_whole(file, "new", ELSE)
    assert (file.read_text("utf-8"), file.stat().st_mode & 0o777) == ("new", 0o640)
    assert [*tmp_path.iterdir()] == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to("file.md")
    write_whole(tmp_path / "link.md", "new", ELSE)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "file.md").read_text("utf-8") == "new"


def test_a_pipe_is_written_into_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR)
    try:
        write_whole(pipe, "new", ELSE)
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_what_fails_is_told_with_its_place_its_reason_and_what_to_do_otherwise(tmp_path: Path) -> None:
    place = tmp_path / "nowhere/a.md"
    with pytest.raises(GeneratorError) as told:
        write_whole(place, "new", ELSE)
    assert told.value.reference == "cannot-write"
    assert told.value.message.startswith(f"`{place}` cannot be written: No such file or directory")
    assert told.value.hint.endswith(f"or {ELSE}")


def test_the_file_in_a_folder_that_could_not_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError) as told, writing(tmp_path, ELSE):
        (tmp_path / "nowhere/a.md").write_text("new", "utf-8")
    assert f"`{tmp_path / 'nowhere/a.md'}`" in told.value.message


def test_a_reason_that_the_system_has_no_words_for_is_told_too(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError) as told, writing(tmp_path, ELSE):
        raise OSError("the site that stood here is gone")
    assert told.value.message == f"`{tmp_path}` cannot be written: the site that stood here is gone"
