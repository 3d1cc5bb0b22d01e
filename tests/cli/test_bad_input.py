import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command, faults, places
from tests.factories import front_matter, page, write
from tests.workshop import Workshop, files_of

OTHER = "news/other.md"
"""A second faulty page: whatever is wrong elsewhere, its own fault must still be found."""

BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

FILES: dict[str, tuple[str | bytes, str]] = {
    "an empty file": ("", "1:1"),
    "a file of white space": (" \n\n", "1:1"),
    "no front matter": ("Hello\n", "1:1"),
    "front matter that is not closed": ("---\ntitle: A\nsummary: B\n", "1:1"),
    "front matter that is a list": ("---\n- a\n---\n", "2:1"),
    "invalid UTF-8": (b"---\ntitle: caf\xe9\n---\n", "2:11"),
    "UTF-16": ("---\ntitle: A\n---\n".encode("utf-16"), "1:1"),
    "a tab in YAML": ("---\ntitle: A\nrights:\n\tholders: x\n---\n", "4:1"),
    "invalid YAML": ("---\ntitle: A: B\n---\n", "2:9"),
    "a duplicate key": (page(status="draft").replace("---\n", "---\ntitle: A\n", 1), "3:1"),
    "a list where text belongs": (page(title=["A"]), "2:8"),
    "a source at no host": (page(status="published", sources=["http://[::1"]), "5:11"),
    "a page of 5 MB": (page("x" * 5_000_000), "1:1"),
    "a thousand-deep YAML nest": (f"---\ntitle: {'[' * 1000}{']' * 1000}\n---\n", ""),
    "a thousand-deep YAML nest of blocks": (
        "---\n" + "".join(f"{' ' * depth}a:\n" for depth in range(1000)) + "---\n",
        "",
    ),
    "an alias bomb": (f"---\n{BOMB}---\n", "3:8"),
    "a thousand quotes inside each other": (page("> " * 1000 + "x\n"), "6:1"),
    "a table of a million cells": (page("|a" * 1000 + "|\n" + "|-" * 1000 + "|\n" + "|x|\n" * 1000), "7:1"),
    "thousands of headings": (page("# a\n" * 6000), "1006:1"),
    "thousands of unclosed comments": (page("<!-- " * 2000), "6:2501"),
    "thousands of unclosed processing instructions": (page("<?" * 2000), "6:1001"),
    "tens of thousands of unclosed tags": (page("<div>\n" + "<a " * 30_000), "7:59998"),
    "a NUL": ("---\ntitle: A\0B\n---\n", "2:9"),
    "a file name with a space": (page(), "1:1"),
}
"""What is wrong, the file, and where that must be said (line and column; empty where several would do)."""

NAMES = {"a file name with a space": "about/a page.md"}

Lay = Callable[[Path], str]


def a_symbolic_link_out_of_the_content(root: Path) -> str:
    outside = write(root.parent / "outside", {"secret.md": page(title="Secret")})
    (root / "about/secret.md").symlink_to(outside / "secret.md")
    return "about/secret.md:1:1"


def a_linked_folder(root: Path) -> str:
    outside = write(root.parent / "outside", {"secret.md": page(title="Secret")})
    (root / "policy-papers").symlink_to(outside)
    return "policy-papers:1:1"


def two_pages_with_one_identifier(root: Path) -> str:
    write(root, {"about/twice.md": page(), "about/twice/index.md": page()})
    return "about/twice/index.md:1:1"


def names_that_differ_only_in_case(root: Path) -> str:
    write(
        root, {"about/pictures/index.md": page(), "about/pictures/A.png": b"1", "about/pictures/a.png": b"2"}
    )
    if len(list((root / "about/pictures").iterdir())) < 3:
        pytest.skip("this file system holds one file for both names")
    return "about/pictures/"


def a_symbolic_link_to_itself(root: Path) -> str:
    (root / "about/loop.md").symlink_to("loop.md")
    return "about/loop.md:1:1"


def a_symbolic_link_into_the_folder_of_another_page(root: Path) -> str:
    write(root, {"about/hidden/index.md": page(), "about/hidden/s.pdf": b"s"})
    write(root, {"about/open/index.md": page(status="published")})
    (root / "about/open/s.pdf").symlink_to("../hidden/s.pdf")
    return "about/open/s.pdf:1:1"


def a_page_with_another_ending(root: Path) -> str:
    write(root, {"about/page.markdown": page()})
    return "about/page.markdown:1:1"


def a_registry_with_another_ending(root: Path) -> str:
    write(root, {"registry/topics.yaml": "about: x\n"})
    return "registry/topics.yaml:1:1"


def two_pages_in_one_language(root: Path) -> str:
    translation = {"title": "A", "summary": "A", "status": "draft", "translation": {"status": "machine"}}
    write(root, {"about/twice.md": page(), "about/twice.en.md": front_matter(translation)})
    return "about/twice.en.md:1:1"


def a_pipe(root: Path) -> str:
    os.mkfifo(root / "about/pipe.md")
    return "about/pipe.md:1:1"


LAID: list[Lay] = [
    a_symbolic_link_to_itself,
    a_symbolic_link_into_the_folder_of_another_page,
    a_page_with_another_ending,
    a_registry_with_another_ending,
    two_pages_in_one_language,
    a_pipe,
    a_symbolic_link_out_of_the_content,
    a_linked_folder,
    two_pages_with_one_identifier,
    names_that_differ_only_in_case,
]


def lay_file(wrong: str) -> Lay:
    text, where = FILES[wrong]
    path = NAMES.get(wrong, "about/bad.md")

    def lay(root: Path) -> str:
        write(root, {path: text})
        return f"{path}:{where}"

    return lay


CASES = [pytest.param(lay_file(wrong), id=wrong) for wrong in FILES] + [
    pytest.param(lay, id=lay.__name__.replace("_", " ")) for lay in LAID
]


@pytest.mark.parametrize("lay", CASES)
def test_bad_input_is_one_diagnostic_with_its_place_and_hides_no_other(
    command: Command, content: Path, lay: Lay
) -> None:
    where = lay(content)
    write(content, {OTHER: page(contry="NO")})
    done = command("check", "--content", content, "--format", "json")
    bad = [place for place in places(done) if not place.startswith(OTHER)]
    assert len(bad) == 1
    assert bad[0].startswith(where)
    assert f"{OTHER}:5:1" in places(done)
    assert done.code == 1


@pytest.mark.parametrize("lay", CASES)
def test_bad_input_is_explained_with_what_to_do_about_it(command: Command, content: Path, lay: Lay) -> None:
    lay(content)
    (fault,) = faults(command("check", "--content", content, "--format", "json"))
    assert fault["severity"] == "error"
    assert fault["message"]
    assert fault["fix"]
    assert len(fault["message"]) < 200


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    workshop = Workshop.at(tmp_path_factory.mktemp("bad-input") / "work", {}, registries=False)
    workshop.built()
    return workshop


@pytest.mark.parametrize("lay", CASES)
def test_bad_input_stops_a_build_and_leaves_the_old_site_untouched(
    command: Command, first: Workshop, tmp_path: Path, lay: Lay
) -> None:
    before = files_of(first.site)
    lay(write(tmp_path / "over", {"about/keep.md": page()}))
    done = command(
        "build", "--config", first.config, "--content", first.content, "--content", tmp_path / "over"
    )
    assert done.code == 1
    assert "nothing was built" in done.err
    assert files_of(first.site) == before


def test_an_editor_is_not_kept_waiting_for_a_configuration_that_is_not_there(
    command: Command, tmp_path: Path
) -> None:
    done = command("lsp", "--config", tmp_path / "nothere.yml")
    assert done.code == 2
    assert "no-configuration" in done.err
