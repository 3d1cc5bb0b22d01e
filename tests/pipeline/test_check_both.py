"""Both sides of a change are checked as each is by itself, and what they share is read once."""

import shutil
from pathlib import Path

import pytest

from generator.model.diagnostic import Diagnostic
from generator.pipeline.check import check, check_both
from generator.pipeline.checked import Checked
from generator.pipeline.pages import Reader, Taken
from tests.factories import content_folder, page, settings, work, write
from tests.running import python

PASSAGE = " ".join(f"Bridge {n} of the town of nowhere was counted once, in spring." for n in range(8))
FRENCH = "---\ntitle: T\nsummary: S.\nstatus: published\ntranslation: {status: courtesy}\n---\nb\n"
FILES = {
    "about/a.md": page("## Part\n", status="published"),
    "about/a.fr.md": FRENCH,
    "about/b.md": page("[a](a.md#part)\n", status="published"),
    "about/broken.md": page(contry="NO"),
    "deliverables/d.md": work(PASSAGE, topics=["measurement"]),
    "deliverables/e.md": work("Nothing.\n", title="E"),
}
CHANGES: dict[str, dict[str, str]] = {
    "nothing": {},
    "an anchor that another page links to": {"about/a.md": page("## Other\n", status="published")},
    "a wording that another page has": {"deliverables/e.md": work(PASSAGE, title="E")},
    "a page that is new": {"about/new.md": page("[gone](gone.md)\n")},
    "a page that was broken": {"about/broken.md": page()},
    "a page that breaks": {"about/b.md": page(contry="NO")},
}


@pytest.fixture(params=CHANGES)
def changed(request: pytest.FixtureRequest) -> dict[str, str]:
    return CHANGES[request.param]


class Sides:
    """The content before and after a change, and the files that were read to check both."""

    def __init__(self, folder: Path, changed: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.before = content_folder(folder / "before", FILES)
        self.after = write(Path(shutil.copytree(self.before, folder / "after")), changed)
        self.cache = folder / ".cache"
        self.read: list[str] = []
        take = Reader.take

        def noted(reader: Reader, path: str) -> Taken:
            self.read.append(path)
            return take(reader, path)

        monkeypatch.setattr(Reader, "take", noted)

    def __call__(self) -> tuple[Checked, Checked]:
        self.read.clear()
        return check_both([self.before], [self.after], settings(), self.cache)


def said(checked: Checked) -> tuple[list[Diagnostic], list[tuple[str, str, object]]]:
    """What is wrong, and what every page holds."""
    corpus = checked.loaded.corpus
    pages = [(one.path, one.document.text, one.record) for one in corpus.texts]
    return [*checked.diagnostics], pages


def test_each_side_is_checked_as_by_itself(
    tmp_path: Path, changed: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sides = Sides(tmp_path, changed, monkeypatch)
    for _ in range(2):
        then, now = sides()
        assert said(then) == said(check([sides.before], settings()))
        assert said(now) == said(check([sides.after], settings()))


def test_what_both_sides_have_is_read_once(
    tmp_path: Path, changed: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sides = Sides(tmp_path, changed, monkeypatch)
    then, now = sides()
    twice = {path for path in sides.read if sides.read.count(path) > 1}
    # What it translates is part of a page.
    assert twice <= {*changed, "about/a.md", "about/a.fr.md"}
    pages, known = now.loaded.corpus.by_path, then.loaded.corpus.by_path
    same = pages.keys() & known.keys() - changed.keys() - {"about/a.fr.md"}
    assert all(pages[path] is known[path] for path in same)


def test_what_is_kept_is_of_the_content_as_it_is(
    tmp_path: Path, changed: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sides = Sides(tmp_path, changed, monkeypatch)
    _, now = sides()
    sides.read.clear()
    assert check([sides.after], settings(), sides.cache).diagnostics == now.diagnostics
    assert sides.read == []


BOTH = """
    import sys
    from pathlib import Path
    from generator.pipeline import check, pages, processes
    from tests.factories import settings
    least, before, after, cache = sys.argv[1:]
    pages.WORTH_PROCESSES = check.WORTH_PROCESSES = int(least)
    processes.processors = lambda: 2
    for side in check.check_both([Path(before)], [Path(after)], settings(), Path(cache)):
        print(*side.diagnostics, *side.waived, *side.loaded.corpus.by_path, "", sep="\\n")
"""


def test_two_processes_say_of_both_sides_what_one_says(
    tmp_path: Path, changed: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sides = Sides(tmp_path, changed, monkeypatch)
    alone, shared, again = (
        python(BOTH, least, sides.before, sides.after, tmp_path / cache).communicate()
        for least, cache in (("1000000", "one"), ("1", "two"), ("1", "two"))
    )
    assert "about/broken.md" in alone[0]
    assert alone == shared == again
