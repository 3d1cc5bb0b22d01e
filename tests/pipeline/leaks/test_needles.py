"""What a scan looks for is counted, told and remembered, and is no more than marks of what is hidden."""

from collections.abc import Mapping
from pathlib import Path

from generator.pipeline.leaks.scan import Scanner
from generator.pipeline.proof import without_needles
from tests.factories import page
from tests.pipeline.leaks.planted import (
    FILES,
    PICTURE,
    SENTENCE,
    SOURCE,
    SUMMARY,
    TITLE,
    draft,
    leaks,
    needles,
)


def test_a_slug_of_one_word_is_told_only_with_its_folder(tmp_path: Path) -> None:
    files = {"about/crows.md": page()}
    assert leaks(tmp_path, files, "the crows of the mill") == set()
    assert leaks(tmp_path, files, "see about/crows/") == {("about/crows.md", "path")}


def test_each_unpublished_page_has_its_count_and_public_ones_have_none(tmp_path: Path) -> None:
    counts = needles(tmp_path).counts
    assert list(counts) == [SOURCE]
    shingles = len(TITLE.split()) - 2 - 7 + len(SUMMARY.split()) - 7 + len(SENTENCE.split()) - 7
    assert counts[SOURCE] > shingles


def test_a_page_of_which_everything_is_public_is_warned_of(tmp_path: Path) -> None:
    # The slug is short, and the public page names the address.
    public = page("about/crows", status="published")
    counts = needles(tmp_path, {"about/crows.md": page(), "about/mill.md": public}).counts
    [warning] = without_needles(counts)
    assert (warning.path, warning.code, warning.severity) == ("about/crows.md", "LEK002", "warning")


def test_the_digest_changes_with_what_is_hidden_and_with_what_is_public_of_it(tmp_path: Path) -> None:
    def digest(name: str, files: Mapping[str, str | bytes]) -> str:
        return needles(tmp_path / name, {**FILES, **files}).digest

    first = digest("first", {})
    assert digest("same", {"about/other.md": page("Other words.", status="published")}) == first
    others = [
        digest("hidden", draft()),
        digest("said", {"about/said.md": page(SENTENCE, status="published")}),
        digest("named", {"about/said.md": page("tunnel-beneath-nowhereville", status="published")}),
    ]
    assert len({first, *others}) == 4


def test_a_slug_that_begins_another_one_is_a_name_of_its_own(tmp_path: Path) -> None:
    files = {
        **FILES,
        "about/oslo.md": page(title="A", summary="B."),
        "about/oslo-charter.md": page(title="The Oslo charter", status="published"),
    }
    made = needles(tmp_path, files)
    link = '<a href="https://kb.example/about/{}/">Oslo</a>'
    look = Scanner(made).look
    assert look("a.html", link.format("oslo-charter").encode()).found == frozenset()
    assert {one.path for one in look("a.html", link.format("oslo").encode()).found} == {"about/oslo.md"}


def test_an_empty_file_of_a_draft_is_no_mark_of_it(tmp_path: Path) -> None:
    folder = SOURCE.rpartition("/")[0]
    made = needles(tmp_path, {**FILES, f"{folder}/empty-of-all.txt": b""})
    assert Scanner(made).look("x.png", PICTURE[:0]).found == frozenset()
