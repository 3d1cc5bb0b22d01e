"""Pages that lie packed until somebody asks: few stay unpacked, and one that is held needs nothing else."""

from pathlib import Path

import pytest

from generator.pipeline import kept_page
from generator.pipeline.kept_page import KeptPage, kept, pack
from generator.pipeline.load import load
from generator.pipeline.packed import unpacked
from tests.factories import content_folder, page


@pytest.fixture
def pages(tmp_path: Path) -> list[KeptPage]:
    files = {f"about/p{number}.md": page(f"Body {number}.", title=f"P{number}") for number in range(6)}
    return [pack(one) for one in load([content_folder(tmp_path, files)]).corpus.pages.values() if one.folder]


def test_few_stay_unpacked_and_the_others_are_unpacked_again(
    pages: list[KeptPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_page, "MOST", 2)
    texts = [(one.document.text, one.record.title) for one in pages]
    assert sum(one._document is not None for one in pages) <= 2
    assert [(one.document.text, one.record.title) for one in pages] == texts
    assert len({title for _, title in texts}) == len(pages)


def test_what_is_held_outlasts_what_it_lay_in(pages: list[KeptPage]) -> None:
    first = pages[0]
    there = dict(zip("dr", first.parts, strict=True))
    named = (first.identifier, first.folder, first.slug, first.language, first.bundle)
    known = (first.path, first.kind, first.brief, first.excerpt)
    aside = kept(*named, *known, (lambda: unpacked(there["d"]), lambda: unpacked(there["r"])))
    aside.hold()
    there.clear()
    assert (aside.document.text, aside.record) == (first.document.text, first.record)
