"""The first line of a summary: whether a change may be merged, and who approves it."""

import json
import re
from pathlib import Path

from generator.reviewing.summary import LINES, MARKER
from tests.cli.conftest import Command, faults
from tests.cli.review.conftest import LAPSING, Reviewed, dossier, edit, words
from tests.cli.test_check_base import commit, git
from tests.factories import page, write
from tests.pictures import picture
from tests.workshop import Workshop


def test_no_change_may_be_merged_and_has_nothing_to_say(review: Reviewed) -> None:
    done = review()
    assert (done.code, done.out) == (0, f"{MARKER}\n**May be merged**: nothing has changed.\n")


def test_a_folder_that_holds_no_content_is_nothing_to_judge(review: Reviewed, workshop: Workshop) -> None:
    empty = write(workshop.folder / "empty", {"notes.txt": "What nobody reads."})
    done = review("--content", empty)
    assert (done.code, done.out) == (2, "")
    assert f"neither a page nor a registry in `{empty}`" in done.err


def test_a_good_change_may_be_merged_once_its_owners_have_approved(
    review: Reviewed, workshop: Workshop
) -> None:
    edit(workshop, "Old words", "New words")
    done = review()
    assert done.code == 0, done.out
    assert done.out.startswith(f"{MARKER}\n**May be merged**: once @invented/secretariat has approved.\n")
    text = words(dossier(workshop))
    assert "[removed: Old]" in text
    assert "[added: New]" in text
    assert "May be merged: once @invented/secretariat has approved." in text


def test_an_error_stops_the_change_and_the_first_line_says_so(review: Reviewed, workshop: Workshop) -> None:
    write(workshop.content, {"about/new.md": page(contry="NO")})
    done = review()
    assert done.code == 1
    assert "**May not be merged**: 1 error to mend." in done.out.splitlines()[1]
    assert "`about/new.md:" in done.out


def test_warnings_stop_it_where_that_is_asked_for(review: Reviewed, workshop: Workshop) -> None:
    image = {"alt": "A", "credit": "N", "licence": "CC0-1.0", "holder": "N", "permission": LAPSING}
    new = page("![A](b.png)", images={"b.png": image})
    write(workshop.content, {"about/new/index.md": new, "about/new/b.png": picture()})
    plain, strict = review(), review("--strict")
    assert ("warning" in plain.out, plain.code, strict.code) == (True, 0, 1)


def test_the_gate_may_not_be_edited_together_with_what_it_judges(
    review: Reviewed, workshop: Workshop
) -> None:
    edit(workshop, "Old words", "New words")
    write(workshop.content, {"registry/waivers.yml": "about: Invented.\nrecords: []\n"})
    write(workshop.folder, {".github/workflows/check.yml": "name: check\n"})
    done = review()
    assert done.code == 1
    assert "it touches content and what judges content (waivers, workflows)" in done.out.splitlines()[1]
    assert "> This changes what judges content: waivers (`content/registry/waivers.yml`)" in done.out
    assert "This change touches what judges content." in words(dossier(workshop))


def test_a_change_of_the_gate_alone_is_flagged_and_is_for_its_owners(
    review: Reviewed, workshop: Workshop
) -> None:
    write(workshop.content, {"registry/waivers.yml": "about: Invented.\nrecords: []\n"})
    done = review()
    assert done.code == 0
    assert "> [!WARNING]" in done.out


def test_who_approves_is_what_the_base_says_and_not_the_change(review: Reviewed, workshop: Workshop) -> None:
    write(workshop.folder, {".github/CODEOWNERS": "* @invented/myself\n"})
    done = review()
    assert "@invented/secretariat" in done.out
    assert "@invented/myself" not in done.out


def test_faults_that_are_mended_are_told(review: Reviewed, workshop: Workshop) -> None:
    write(workshop.content, {"about/old.md": page(contry="NO")})
    commit(workshop.folder)
    git(workshop.folder, "branch", "--force", "main")
    write(workshop.content, {"about/old.md": page()})
    done = review()
    assert done.code == 0
    assert "1 mended" in done.out


def test_summary_and_dossier_go_where_they_are_sent(
    review: Reviewed, workshop: Workshop, tmp_path: Path
) -> None:
    edit(workshop, "Old words", "New words")
    done = review("--summary", tmp_path / "out/summary.md", "--dossier", tmp_path / "out/folder")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "out/summary.md").read_text("utf-8").startswith(MARKER)
    assert (tmp_path / "out/folder/dossier.html").is_file()


FAULTS = 50


def test_fifty_faults_are_fifty_annotations_on_their_lines_and_one_screen(
    command: Command, review: Reviewed, workshop: Workshop
) -> None:
    lines = {}
    for number in range(FAULTS):
        body = "\n" * number + "[nowhere](nowhere.md)\n"
        path = f"about/faulty-{number:02}.md"
        write(workshop.content, {path: page(body, title=f"Faulty {number}")})
        text = (workshop.content / path).read_text("utf-8").splitlines()
        lines[f"content/{path}"] = text.index("[nowhere](nowhere.md)") + 1
    options = ("check", "--config", workshop.config, "--content", workshop.content, "--base", "main")
    github = command(*options, "--format", "github").out.splitlines()
    told = [re.match(r"::error file=([^,]+),line=(\d+),", line) for line in github]
    assert {one[1]: int(one[2]) for one in told if one} == lines
    assert len(github) == FAULTS
    sarif = json.loads(command(*options, "--format", "sarif").out)["runs"][0]["results"]
    places = [one["locations"][0]["physicalLocation"] for one in sarif]
    assert {one["artifactLocation"]["uri"]: one["region"]["startLine"] for one in places} == lines
    assert len(faults(command(*options, "--format", "json"))) == FAULTS
    done = review()
    assert done.code == 1
    assert f"{FAULTS} errors to mend" in done.out.splitlines()[1]
    assert len(done.out.splitlines()) <= LINES
