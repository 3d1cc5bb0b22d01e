from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli.reporters.text import report
from tests.cli.reporters.samples import NASTY, PLAIN
from tests.factories import write


def shown(folder: Path, text: str, column: int, line: int = 1) -> list[str]:
    """The line and the mark below it."""
    write(folder, {"about/a.md": text})
    return report([replace(PLAIN, line=line, column=column)], [folder]).splitlines()[1:3]


@pytest.mark.parametrize(
    ("text", "column", "line", "mark"),
    [
        ("status: x\n", 9, "status: x", "        ^"),
        ("\ta: x\n", 5, "\ta: x", "\t   ^"),
        ("智慧: x\n", 5, "智慧: x", "      ^"),
        ("e\u0301: x\n", 5, "e\u0301: x", "   ^"),
        ("\ufeffa: x\n", 5, "a: x", "   ^"),
        ("a\u2028b: x\n", 6, "a\ufffdb: x", "     ^"),
    ],
    ids=["plain", "a tab", "wide characters", "a combining mark", "a BOM", "a line separator"],
)
def test_the_mark_stands_below_its_column(
    tmp_path: Path, text: str, column: int, line: str, mark: str
) -> None:
    above, below = shown(tmp_path, text, column)
    assert above == f"    1 | {line}"
    assert below == f"      | {mark} fix: add `reason:`"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_positions_count_them(tmp_path: Path, end: str) -> None:
    assert shown(tmp_path, f"one{end}two\x0b\x85{end}three{end}", 1, line=3)[0] == "    3 | three"


def test_nothing_in_a_line_or_message_drives_the_terminal(tmp_path: Path) -> None:
    above, _ = shown(tmp_path, "a: \x1b[2J\u202ex\x9b\n", 4)
    assert above == "    1 | a: \ufffd[2J\ufffdx\ufffd"
    said = report([NASTY], [])
    assert "\x1b" not in said
    assert len(said.splitlines()) == 3


def test_nothing_in_the_name_of_a_file_drives_the_terminal() -> None:
    said = report([replace(PLAIN, path="about/\x1b[31ma\nb.md")], [])
    assert said.startswith("about/\ufffd[31ma\ufffdb.md:")


def test_where_there_is_no_file_the_mend_stands_below_the_fault() -> None:
    assert report([PLAIN], []).splitlines()[1] == "  fix: add `reason:`"
