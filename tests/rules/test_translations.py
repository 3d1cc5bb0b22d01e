"""What a translation says of how it came about."""

from pathlib import Path

import pytest

from generator.pipeline.check import check
from generator.rules.translations._example import ORIGINAL, digest, translated
from tests.factories import content_folder, settings
from tests.rules.applied import applied, told, where

A, FRENCH = "about/a.md", "about/a.fr.md"
APPROVAL = "registry/approvals/invented.yml"


def folder(origin: str, original: str = ORIGINAL) -> dict[str, str]:
    return {A: original, FRENCH: translated(origin)}


@pytest.mark.parametrize("written", ["", ", source_digest: now"])
def test_the_digest_to_write_is_told(tmp_path: Path, written: str) -> None:
    [found] = applied(tmp_path, "TSL001", folder(f"status: machine{written}"))
    assert f"`source_digest: {digest()}`" in found.fix


def test_an_original_that_changes_where_nothing_is_translated_leaves_no_translation_behind(
    tmp_path: Path,
) -> None:
    moved = ORIGINAL.replace("status:", "updated: 2030-01-01\nstatus:").replace("Nothing is", "Nothing\nis")
    assert told(tmp_path, "TSL002", folder(f"status: machine, source_digest: {digest()}", moved)) == []


def test_an_original_that_changes_blocks_nobody(tmp_path: Path) -> None:
    changed = ORIGINAL.replace("left", "lost")
    made = folder(f"status: machine, source_digest: {digest()}", changed)
    assert where(tmp_path, "TSL002", made) == [f"{FRENCH} info"]


@pytest.mark.parametrize(
    "wrong", ["abc", "abcdef", "abcdef  abcdef", "ABCDEF abcdef", "abcdef abcdeg", "0" * 64, "later"]
)
def test_a_digest_of_another_form_cannot_be_read(tmp_path: Path, wrong: str) -> None:
    made = folder(f'status: machine, source_digest: "{wrong}"')
    found = check([content_folder(tmp_path, made)], settings()).diagnostics
    assert [(one.code, one.path, one.field) for one in found if one.path == FRENCH] == [
        ("FLD005", FRENCH, "translation.source_digest")
    ]


def test_a_translation_that_says_nothing_of_how_it_came_about_cannot_be_read(tmp_path: Path) -> None:
    bare = "---\ntitle: De rien\nsummary: Rien.\nstatus: published\n---\n"
    found = check([content_folder(tmp_path, {A: ORIGINAL, FRENCH: bare})], settings()).diagnostics
    assert [(one.code, one.field) for one in found if one.path == FRENCH] == [("FLD001", "translation")]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"scope": "[about/b]"},
        {"kind": "publication"},
        {"date": "2030-06-16"},
        {"valid_until": "2030-06-14"},
        {"id": "another"},
    ],
    ids=str,
)
def test_official_is_what_an_approval_for_this_page_makes_so_today(
    tmp_path: Path, changes: dict[str, str]
) -> None:
    given = {
        "id": "invented",
        "kind": "translation",
        "scope": "[about/a]",
        "granted_by": "itu",
        "date": "2030-06-15",
        "valid_until": "2030-06-15",
        "evidence": "A letter that nobody wrote",
        **changes,
    }
    file = f"registry/approvals/{given['id']}.yml"
    made = folder(f"status: official, approval: invented, source_digest: {digest()}")
    made[file] = "".join(f"{name}: {value}\n" for name, value in given.items())
    assert where(tmp_path, "TSL003", made) == ([f"{FRENCH} error"] if changes else [])


@pytest.mark.parametrize("status", ["machine", "courtesy"])
def test_what_is_not_official_needs_no_approval(tmp_path: Path, status: str) -> None:
    assert told(tmp_path, "TSL003", folder(f"status: {status}")) == []
