"""Several content folders, the later laid over the earlier."""

from pathlib import Path

import pytest

from generator.model.diagnostic import Severity
from generator.model.errors import GeneratorError
from generator.model.settings import Edition
from generator.pipeline.build import build
from generator.pipeline.check import check
from generator.pipeline.disk import scan, text_of
from generator.pipeline.load import load
from tests.factories import content_folder, page, settings, write
from tests.workshop import FRAME, THEME


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


PUBLIC_ROOT = "visibility: public\n"
DRAFT, RELEASED = page(status="draft"), page(status="published")


def test_a_root_without_a_file_of_its_own_is_not_public(tmp_path: Path) -> None:
    loaded = load([content_folder(tmp_path, {"about/a.md": DRAFT, "about/x.png": "x"})])
    assert (loaded.corpus.public_files, loaded.corpus.overlaid, loaded.diagnostics) == (frozenset(), (), [])


def test_the_file_of_a_root_is_no_file_of_the_content(tmp_path: Path) -> None:
    files = {"root.yml": PUBLIC_ROOT, "about/a.md": RELEASED, "about/x.png": "x"}
    loaded = load([content_folder(tmp_path, files)])
    assert loaded.diagnostics == []
    assert loaded.corpus.files == {"about/x.png"}
    assert {"about/a.md", "about/x.png", "registry/topics.yml"} <= loaded.corpus.public_files
    assert "root.yml" not in loaded.corpus.public_files


def test_each_file_is_as_public_as_the_root_that_it_comes_from(tmp_path: Path) -> None:
    public = content_folder(
        tmp_path / "public", {"root.yml": PUBLIC_ROOT, "about/a.md": RELEASED, "about/b.md": RELEASED}
    )
    private = write(tmp_path / "private", {"about/a.md": DRAFT, "about/c.md": DRAFT})
    corpus = load([public, private]).corpus
    about = {path for path in corpus.public_files if path.startswith("about/")}
    assert about == {"about/b.md"}
    assert [page.record.status for page in corpus.overlaid] == ["published"]
    turned = load([private, public]).corpus
    assert {path for path in turned.public_files if path.startswith("about/")} == {"about/a.md", "about/b.md"}
    assert turned.overlaid == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("visibility: everyone\n", "FLD004"),
        ("visible: public\n", "FLD002"),
        ("visibility: [public\n", "SRC005"),
        ("- public\n", "SRC005"),
        ("", "SRC002"),
        (b"visibility: public\x80\n", "SRC001"),
    ],
)
def test_what_a_root_says_of_itself_wrongly_is_an_error(tmp_path: Path, text: str | bytes, code: str) -> None:
    loaded = load([content_folder(tmp_path, {"root.yml": text, "about/a.md": RELEASED})])
    assert [(fault.path, fault.code) for fault in loaded.diagnostics] == [("root.yml", code)]


@pytest.mark.parametrize("name", ["root.yaml", "Root.yml", "ROOT.YAML"])
def test_a_misspelt_file_of_a_root_is_not_passed_over(tmp_path: Path, name: str) -> None:
    loaded = load([content_folder(tmp_path, {name: PUBLIC_ROOT, "about/a.md": RELEASED})])
    assert [(fault.path, fault.code) for fault in loaded.diagnostics] == [(name, "SRC013")]


def unreleased(*roots: Path) -> list[tuple[str, str]]:
    found = check(roots, settings()).diagnostics
    return [(one.path, str(one.severity)) for one in found if one.code == "CNF008"]


def test_a_public_root_holds_only_what_is_released(tmp_path: Path) -> None:
    french = "---\ntitle: A\nsummary: A.\nstatus: {}\ntranslation: {{status: courtesy}}\n---\n"
    files = {
        "root.yml": PUBLIC_ROOT,
        "about/approved.md": page(status="approved"),
        "about/draft.md": DRAFT,
        "about/embargo.md": page(status="published", publish_on="2030-06-16"),
        "about/due.md": page(status="published", publish_on="2030-06-15"),
        "about/expired.md": page(status="published", published_on="2029-01-01", expires_on="2030-01-01"),
        "about/never.md": page(status="withdrawn", reason="A", withdrawn_on="2029-01-01"),
        "about/released.md": RELEASED,
        "about/released.fr.md": french.format("draft"),
        "about/released.es.md": french.format("published"),
    }
    assert unreleased(content_folder(tmp_path, files)) == [
        (f"about/{name}.md", "error") for name in ("approved", "draft", "embargo", "never", "released.fr")
    ]


def test_a_private_root_over_a_public_one_may_hold_drafts_and_hides_none(tmp_path: Path) -> None:
    public = content_folder(
        tmp_path / "public", {"root.yml": PUBLIC_ROOT, "about/a.md": DRAFT, "about/b/x.png": "x"}
    )
    private = write(
        tmp_path / "private",
        {"about/a.md": RELEASED, "about/b/index.md": page("![A map](x.png)"), "about/c.md": DRAFT},
    )
    assert unreleased(public, private) == [("about/a.md", "error"), ("about/b/index.md", "error")]


@pytest.mark.parametrize("edition", Edition)
def test_editions_of_a_private_root_over_a_public_one(tmp_path: Path, edition: Edition) -> None:
    public = content_folder(
        tmp_path / "public",
        {**FRAME, "root.yml": PUBLIC_ROOT, "about/a.md": page(title="Old", status="published")},
    )
    private = write(
        tmp_path / "private",
        {
            "about/a.md": page(title="New", status="published"),
            "about/draft/index.md": page("![A map](x.png)", title="Draft"),
            "about/draft/x.png": "x",
        },
    )
    made = build([public, private], THEME, settings(edition=edition))
    assert [found for found in made.diagnostics if found.severity is Severity.ERROR] == []
    assert made.edition is not None
    pages = {page.url for page in made.edition.pages}
    assert "about/a/" in pages
    assert ("about/draft/" in pages) is (edition is Edition.PARTICIPANTS)
    assert set(made.edition.files) == ({"about/draft/x.png"} if edition is Edition.PARTICIPANTS else set())
    assert not [path for path in made.edition.files if "root" in path]
