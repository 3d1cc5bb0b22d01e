"""A build that nothing has changed for: what it believes, what it does without, and what it does not miss."""

import os
import shutil
from pathlib import Path

import pytest

from tests.factories import page, write
from tests.workshop import PROGRAMS, Workshop, files_of, run

STANDS = "as it has stood since the last build"
HEAVY = ("jinja2", "mkdocs", "markdown", "comrak", "pydantic")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    files = {"about/first.md": page("One.", title="First", status="published")}
    made = Workshop.at(tmp_path_factory.mktemp("unchanged") / "work", files)
    made.built()
    return made


@pytest.fixture
def workshop(first: Workshop, tmp_path: Path) -> Workshop:
    """A copy of a site that was built: every file has another inode and, its cache aside, another time."""
    copied = shutil.copytree(first.folder, tmp_path / "work", copy_function=shutil.copy)
    made = Workshop(copied)
    made.built()
    return made


def test_nothing_is_made_and_neither_templates_nor_theme_are_imported(workshop: Workshop) -> None:
    before = files_of(workshop.site)
    command = "from generator.cli import main; main()"
    done = run(PROGRAMS / "python", "-X", "importtime", "-c", command, "build", "--config", workshop.config)
    assert STANDS in done.out
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.err.splitlines()}
    assert "click" in imported
    assert not imported & {*HEAVY}
    assert files_of(workshop.site) == before


def test_a_build_after_an_edit_stands_too(workshop: Workshop) -> None:
    for number in range(3):
        write(workshop.content, {"about/first.md": page(f"{number}.", title="First", status="published")})
        workshop.built()
        assert STANDS in workshop.build().out


def test_a_checkout_with_other_times_is_the_same_content(workshop: Workshop) -> None:
    assert STANDS in workshop.build().out
    for file in workshop.content.rglob("*"):
        os.utime(file)
    assert STANDS in workshop.build().out


@pytest.mark.parametrize("where", ["content/about/first.md", "theme", "site/about/first/index.html"])
def test_what_has_changed_is_seen(workshop: Workshop, where: str) -> None:
    if where == "theme":
        workshop.configure(theme=Path(shutil.copytree("theme", workshop.folder / "theme")))
    else:
        file = workshop.folder / where
        file.write_text(file.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert STANDS not in workshop.build().out


def test_a_paranoid_build_believes_no_time_and_no_size(workshop: Workshop) -> None:
    clean = files_of(workshop.site)
    file = workshop.site / "about/first/index.html"
    before = file.stat()
    octets = file.read_bytes()
    with file.open("r+b") as opened:
        opened.write(octets.replace(b"First", b"Tsrif"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    workshop.built("--paranoid")
    assert files_of(workshop.site) == clean


def test_a_cache_that_cannot_be_used_costs_time_and_nothing_else(workshop: Workshop) -> None:
    shutil.rmtree(workshop.folder / ".cache")
    write(workshop.folder, {".cache": "no folder"})
    write(workshop.content, {"about/second.md": page(title="Second", status="published")})
    done = workshop.build()
    assert done.code == 0, done.err
    assert "about/second/index.html" in files_of(workshop.site)


def test_the_search_index_is_made_where_it_is_asked_for(workshop: Workshop) -> None:
    assert not (workshop.site / "pagefind").exists()
    workshop.configure(search=True)
    workshop.built()
    made = files_of(workshop.site)
    assert {"pagefind/pagefind.js", "pagefind/search.json"} <= made.keys()
    workshop.built("--no-cache")
    assert files_of(workshop.site) == made


def test_the_search_index_follows_an_edit(workshop: Workshop) -> None:
    """It is made beside the pages then, by a fork of its own."""
    workshop.configure(search=True)
    workshop.built()
    before = files_of(workshop.site)
    write(workshop.content, {"about/first.md": page("Marmalade.", title="First", status="published")})
    workshop.built()
    after = files_of(workshop.site)
    assert {path for path in after if path.startswith("pagefind/en/") and path not in before}
    workshop.built("--no-cache")
    assert files_of(workshop.site) == after


def test_a_page_that_a_build_without_a_cache_has_taken_away_does_not_come_back(workshop: Workshop) -> None:
    write(workshop.content, {"about/second.md": page("Two.", title="Second", status="published")})
    for body in ("A.", "B."):
        write(workshop.content, {"about/first.md": page(body, title="First", status="published")})
        workshop.built()
    (workshop.content / "about/second.md").unlink()
    clean = files_of(workshop.built("--no-cache"))
    assert files_of(workshop.built()) == clean


def test_a_site_that_was_asked_for_otherwise_meanwhile_does_not_stand(workshop: Workshop) -> None:
    before = files_of(workshop.site)
    workshop.built("--as-of", "2026-12-24")
    assert STANDS not in workshop.build().out
    assert files_of(workshop.site) == before


def test_a_link_to_nowhere_in_the_site_stops_no_build(workshop: Workshop) -> None:
    (workshop.site / ".#index.html").symlink_to("nobody@nowhere.1")
    write(workshop.content, {"about/first.md": page("More.", title="First", status="published")})
    workshop.built()
    assert "More." in (workshop.site / "about/first/index.html").read_text("utf-8")
    assert not (workshop.site / ".#index.html").is_symlink()
