"""Several content folders, the later laid over the earlier."""

from pathlib import Path

import pytest

from generator.model.errors import GeneratorError
from generator.pipeline.disk import scan, text_of
from generator.pipeline.load import load
from tests.factories import content_folder, page, write


def test_a_file_of_a_later_folder_stands_in_for_one_of_an_earlier(tmp_path: Path) -> None:
    first = content_folder(
        tmp_path / "first", {"about/a.md": page(title="First"), "about/b.md": page(title="B")}
    )
    second = write(tmp_path / "second", {"about/a.md": page(title="Second"), "about/c.md": page(title="C")})
    titles = {name: found.record.title for name, found in load([first, second]).corpus.pages.items()}
    assert titles == {"about/a": "Second", "about/b": "B", "about/c": "C"}


def test_a_content_folder_that_is_not_there_is_the_operators_fault(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError) as caught:
        load([tmp_path / "nowhere"])
    assert caught.value.reference == "no-content-folder"
    assert "nowhere" in caught.value.message


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    found = scan(
        [write(tmp_path, {".a.md": "x", ".git/b.md": "x", "about/.c/d.md": "x", "about/e.png": "x"})]
    )
    assert (found.sources, [*found.others], found.faults) == ({}, ["about/e.png"], [])


def test_text_is_read_with_its_line_ends_and_its_byte_order_mark(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf---\r\na: b\r---\n"
    write(tmp_path, {"a.md": content})
    assert text_of("a.md", tmp_path / "a.md") == (content.decode(), [])


def test_the_place_of_invalid_utf_8_counts_characters(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "é\r\n智😀".encode() + b"\x80"})
    _, [fault] = text_of("a.md", tmp_path / "a.md")
    assert (fault.line, fault.column) == (2, 3)
    assert "0x80" in fault.message
