"""Results are kept for settings and generator, as long as they are whole, and not for ever."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.settings import Adjustment, Settings
from generator.pipeline import fingerprint, results
from generator.pipeline.results import remembered
from tests.factories import settings
from tests.pipeline.results.conftest import Check


def test_unchanged_content_is_not_read_again(check: Check) -> None:
    assert check()
    assert check()


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    made = Check(tmp_path)
    made.fresh()
    remembered(None, (made.root,), settings(), made.fresh)
    assert made.read == 2
    assert not made.kept.exists()


@pytest.mark.parametrize(
    "chosen",
    [
        settings(as_of=date(2030, 6, 16)),
        replace(settings(), adjustments=(Adjustment(code="STA001", severity=None),)),
        replace(settings(), site_url="https://other.example/"),
    ],
)
def test_other_settings_have_results_of_their_own(check: Check, chosen: Settings) -> None:
    assert not check(chosen)
    assert check(chosen)
    assert check()


def test_another_generator_finds_nothing(
    check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = shutil.copytree(fingerprint.PACKAGE / "rules", tmp_path / "package")
    monkeypatch.setattr(fingerprint, "PACKAGE", package)
    assert not check()
    assert check()
    rule = package / "status/withdrawn_without_reason.py"
    rule.write_text(rule.read_text("utf-8") + "#", "utf-8")
    assert not check()


def test_another_version_of_a_library_finds_nothing(
    check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "library/comrak-9.9.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "library")
    assert not check()


def sealed(text: bytes) -> bytes:
    return results._checksum(text) + b"\n" + text


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: content[:0],
    "cut short": lambda content: content[:-1],
    "altered": lambda content: content.replace(b"STA001", b"STA002"),
    "without its digest": lambda content: content.partition(b"\n")[2],
    "of another form": lambda content: sealed(content[:0] + b"[]"),
    "of another form inside": lambda content: sealed(content[:0] + b'{"files": 1}'),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_result_is_none(check: Check, damage: Callable[[bytes], bytes]) -> None:
    [file] = check.kept.glob("*.json")
    file.write_bytes(damage(file.read_bytes()))
    assert not check()
    assert check()


def test_only_some_results_are_kept(check: Check) -> None:
    for day in range(1, results.MOST + 4):
        check(settings(as_of=date(2031, 1, day)))
    assert len([*check.kept.iterdir()]) == results.MOST
    assert check(settings(as_of=date(2031, 1, results.MOST + 3)))


def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    made = Check(tmp_path)
    (tmp_path / ".cache").write_text("in the way", "utf-8")
    assert not made()
    assert not made()
