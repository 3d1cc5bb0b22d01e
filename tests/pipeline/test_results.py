"""Kept results of checks: found again for the very same content and settings, and for nothing else."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.settings import Adjustment, Settings
from generator.pipeline import fingerprint, results
from generator.pipeline.results import Faults, remembered
from tests.factories import settings, write

FAULT = Diagnostic(
    path="about/a.md",
    line=3,
    column=1,
    code="STA001",
    name="x-y",
    severity=Severity.WARNING,
    message='wrong: "ä"\udc80',
    fix="mend it",
)
FOUND = Faults([FAULT], [replace(FAULT, line=4, severity=Severity.INFO)])


class Check:
    """Counts how often the content was really read."""

    def __init__(self, folder: Path) -> None:
        self.root = write(folder / "content", {"about/a.md": "one", "about/b/x.png": b"\x89", "index.md": ""})
        self.kept = folder / ".cache/check"
        self.read = 0

    def __call__(self, chosen: Settings | None = None, *roots: Path) -> bool:
        """Whether the result was found; it is the right one in any case."""
        before = self.read
        # Each check is a run of its own.
        fingerprint.generator_digest.cache_clear()
        found = remembered(self.kept, roots or (self.root,), chosen or settings(), self.fresh)
        assert (list(found.kept), list(found.waived)) == (FOUND.kept, FOUND.waived)
        return self.read == before

    def fresh(self) -> Faults:
        self.read += 1
        return FOUND


@pytest.fixture
def check(tmp_path: Path) -> Check:
    made = Check(tmp_path)
    assert not made()
    return made


def test_unchanged_content_is_not_read_again(check: Check) -> None:
    assert check()
    assert check()


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    made = Check(tmp_path)
    made.fresh()
    remembered(None, (made.root,), settings(), made.fresh)
    assert made.read == 2
    assert not made.kept.exists()


def same_size(root: Path) -> None:
    (root / "about/a.md").write_text("two", "utf-8")


def same_size_and_time(root: Path) -> None:
    before = (root / "about/a.md").stat()
    same_size(root)
    os.utime(root / "about/a.md", ns=(before.st_atime_ns, before.st_mtime_ns))


def old_time(root: Path) -> None:
    same_size(root)
    os.utime(root / "about/a.md", (0, 0))


def link(root: Path) -> None:
    (root / "about/c.md").symlink_to("a.md")


def replaced_by_link(root: Path) -> None:
    (root / "index.md").unlink()
    (root / "index.md").symlink_to("about/a.md")


CHANGES: dict[str, Callable[[Path], object]] = {
    "same size": same_size,
    "same size and time": same_size_and_time,
    "old time": old_time,
    "longer": lambda root: (root / "about/a.md").write_text("longer", "utf-8"),
    "added": lambda root: (root / "about/c.md").write_text("", "utf-8"),
    "removed": lambda root: (root / "index.md").unlink(),
    "renamed": lambda root: (root / "index.md").rename(root / "Index.md"),
    "image": lambda root: (root / "about/b/x.png").write_bytes(b"\x88"),
    "link": link,
    "replaced by a link": replaced_by_link,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_a_file_is_seen(check: Check, change: Callable[[Path], object]) -> None:
    change(check.root)
    assert not check()
    assert check()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_system_tells_of_a_change_long_after(
    check: Check, change: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if the files were so old that none of them is looked into without a sign.
    monkeypatch.setattr(fingerprint, "MARGIN", -1_000_000_000)
    time.sleep(0.02)
    change(check.root)
    assert not check()


def test_a_link_that_leads_elsewhere_is_seen(check: Check, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (check.root / "news").symlink_to(outside)
    assert not check()
    (check.root / "news").unlink()
    (check.root / "news").symlink_to(tmp_path)
    assert not check()


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


def test_other_folders_have_results_of_their_own(check: Check, tmp_path: Path) -> None:
    over = write(tmp_path / "over", {"about/z.md": ""})
    assert not check(settings(), check.root, over)
    assert not check(settings(), over, check.root)
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


def test_a_fresh_copy_of_the_same_files_is_found_by_content(check: Check, tmp_path: Path) -> None:
    shutil.move(check.root, tmp_path / "old")
    shutil.copytree(tmp_path / "old", check.root, copy_function=shutil.copyfile)
    assert check()


def test_what_changes_while_it_is_read_is_not_kept(check: Check) -> None:
    def meddling() -> Faults:
        (check.root / "index.md").write_text("new", "utf-8")
        return FOUND

    (check.root / "index.md").write_text("old", "utf-8")
    remembered(check.kept, (check.root,), settings(), meddling)
    (check.root / "index.md").write_text("old", "utf-8")
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


CONTENTS = st.dictionaries(
    st.sampled_from(["a.md", "b.md", "c/index.md", "c/x.png"]), st.sampled_from([b"", b"1", b"2"]), max_size=4
)


@tried(max_examples=40)
@given(st.lists(CONTENTS, min_size=2, max_size=4))
def test_a_result_is_found_only_for_the_content_it_was_made_of(
    tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("law")
    root = folder / "content"
    for state in states:
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir()
        write(root, state)
        told = replace(FAULT, message=repr(sorted(state.items())))
        found = remembered(folder / "kept", (root,), settings(), lambda told=told: Faults([told], []))  # type: ignore[misc]
        assert [*found.kept] == [told]
