"""Translations that the Secretariat's screen lists."""

from pathlib import Path

import pytest

from generator.model.parts import source_digest
from tests.factories import document, page
from tests.index.screens import screen, shown

ORIGINAL = page("Begin.\n\n## One\n\n1\n\n## Two\n\n2\n", title="A", status="published")
DIGEST = source_digest(document(ORIGINAL))


def french(**origin: str) -> str:
    return page(title="A", status="published", translation={"status": "machine", **origin})


def behind(root: Path, original: str, translation: str) -> list[str]:
    return shown(screen(root, {"about/a.md": original, "about/a.fr.md": translation}), "translations")


def test_a_translation_of_the_text_as_it_stands_is_not_listed(tmp_path: Path) -> None:
    assert behind(tmp_path, ORIGINAL, french(source_digest=DIGEST)) == []


@pytest.mark.parametrize("origin", [{}, {"source_digest": "now"}], ids=str)
def test_one_that_does_not_say_what_it_was_made_from_is_listed(
    tmp_path: Path, origin: dict[str, str]
) -> None:
    assert behind(tmp_path, ORIGINAL, french(**origin)) == [
        "about/a, machine translation, fr | not recorded what it was made from"
    ]


def test_one_whose_original_has_changed_is_listed_with_what_has_and_since_when(tmp_path: Path) -> None:
    changed = ORIGINAL.replace("\n2\n", "\n3\n").replace("status:", 'updated: "2030-02-01"\nstatus:')
    assert behind(tmp_path, changed, french(source_digest=DIGEST)) == [
        "2030-02-01 | about/a, machine translation, fr | changed since: “Two”"
    ]
