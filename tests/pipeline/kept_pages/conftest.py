"""Content that was checked once, and what a later check reads and judges of it."""

from pathlib import Path
from typing import Any

import pytest

from generator.model.diagnostic import Diagnostic
from generator.model.page import Page
from generator.model.settings import Settings
from generator.pipeline import check as checks
from generator.pipeline import page_checks
from generator.pipeline.check import check
from generator.pipeline.page_checks import Findings, Standing
from generator.pipeline.pages import Reader, Taken
from generator.rules._others import Others
from tests.factories import content_folder, page, settings, work, write

PASSAGE = " ".join(f"Bridge {n} of the town of nowhere was counted once, in spring." for n in range(8))
TRANSLATION = (
    "---\ntitle: T\nsummary: S.\nstatus: published\ntranslation: {status: courtesy}\n---\n[b](../b.md)\n"
)
FILES = {
    "about/a/index.md": page("## Part\n", status="published"),
    "about/a/index.fr.md": TRANSLATION,
    "about/b.md": page("[a](a/index.md#part) [d](../deliverables/d.md)\n", status="published"),
    "about/c.md": page(),
    "deliverables/d.md": work(PASSAGE, topics=["measurement"]),
    "deliverables/e.md": work("Nothing.\n", title="E"),
}


class Kept:
    """A content folder with what a first check kept of it, and the files that later ones read."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = content_folder(folder / "content", FILES)
        self.cache = folder / ".cache"
        self.read: list[str] = []
        self.judged: list[str] = []
        take, judge = Reader.take, page_checks.check_page

        def noted_take(reader: Reader, path: str) -> Taken:
            self.read.append(path)
            return take(reader, path)

        def noted_judge(page: Page[Any], standing: Standing, others: Others) -> Findings:
            self.judged.append(page.path)
            return judge(page, standing, others)

        monkeypatch.setattr(Reader, "take", noted_take)
        monkeypatch.setattr(checks, "check_page", noted_judge)
        self.found = self()

    def __call__(self, chosen: Settings | None = None) -> list[Diagnostic]:
        """What a check finds that knows the earlier ones; one that knows nothing finds the same."""
        chosen = chosen or settings()
        self.read.clear()
        self.judged.clear()
        found = [*check([self.root], chosen, self.cache).diagnostics]
        read, judged = [*self.read], [*self.judged]
        assert found == check([self.root], chosen).diagnostics
        self.read, self.judged = read, judged
        return found

    def codes(self, path: str) -> set[str]:
        return {one.code for one in self() if one.path == path}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    return Kept(tmp_path, monkeypatch)


def change(kept: Kept, registry: str, old: str, new: str) -> None:
    """Another text in a registry."""
    text = (kept.root / f"registry/{registry}.yml").read_text("utf-8")
    assert old in text
    write(kept.root, {f"registry/{registry}.yml": text.replace(old, new, 1)})
