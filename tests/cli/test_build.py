import re
from pathlib import Path

import pytest

from generator.pipeline import check as checking
from generator.rules.governance._meetings import meeting
from tests.cli.conftest import Command
from tests.factories import page, write
from tests.workshop import AS_OF, Workshop, u4ssc


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop.at(tmp_path / "work", {}, registries=False)


def test_the_last_lines_say_what_was_built_and_where_and_when_it_changes_by_itself(
    workshop: Workshop,
) -> None:
    done = workshop.build()
    pages = len(list(workshop.site.rglob("index.html")))
    said = re.escape(f"Built {pages} pages of the public edition as of {AS_OF} into {workshop.site}/ in ")
    change = "The public edition changes by itself on no day that is known"
    assert re.fullmatch(rf"{change}\n{said}\d+\.\d s\n", done.out)
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("edition", ["public", "participants"])
def test_the_last_line_names_the_edition_the_day_and_the_folder_asked_for(
    workshop: Workshop, tmp_path: Path, edition: str
) -> None:
    done = workshop.build("--edition", edition, "--as-of", "2030-02-01", "--out", tmp_path / "elsewhere")
    assert f"pages of the {edition} edition as of 2030-02-01 into {tmp_path / 'elsewhere'}/" in done.out


def test_errors_are_told_on_standard_error_and_nothing_is_built(workshop: Workshop) -> None:
    write(workshop.content, {"about/a.md": page(contry="NO")})
    done = workshop.build()
    assert (done.code, done.out) == (1, "")
    assert "about/a.md:5:1 error" in done.err
    assert done.err.endswith("nothing was built\n")
    assert not workshop.site.exists()


def test_warnings_are_told_and_the_site_is_built(workshop: Workshop) -> None:
    write(workshop.content, {"deliverables/unfinished.md": page()})
    done = workshop.build()
    assert done.code == 0
    assert "deliverables/unfinished.md:1:1 warning" in done.err
    assert workshop.site.is_dir()


def test_of_notes_a_build_tells_how_many_there_are_and_who_tells_them(workshop: Workshop) -> None:
    write(workshop.content, {"events/a.md": meeting(1, "2026-06-01", outcomes="")})
    checked = u4ssc("check", "--content", workshop.content, "--as-of", AS_OF)
    assert "events/a.md:7:7 info GOV024" in checked.out
    done = workshop.build()
    assert done.code == 0
    assert "GOV024" not in done.err
    assert done.err.endswith("1 warning, 1 info; for the notes, run `u4ssc check`\n")


def test_strict_fails_on_warnings(workshop: Workshop) -> None:
    write(workshop.content, {"deliverables/unfinished.md": page()})
    done = workshop.build("--strict")
    assert (done.code, done.out) == (1, "")
    assert not workshop.site.exists()


def test_strict_passes_without_warnings(workshop: Workshop) -> None:
    assert workshop.build("--strict").code == 0


def test_an_interrupted_command_exits_with_130(
    command: Command, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "load", interrupted)
    done = command("check", "--content", content)
    assert (done.code, done.out) == (130, "")
    assert "interrupted" in done.err
