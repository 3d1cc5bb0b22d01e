"""`u4ssc review --base REF`: one summary and one dossier of a change."""

import json
import re
import shutil
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.reviewing.summary import LINES, MARKER
from tests.barriers import WIDTHS, barriers
from tests.cli.conftest import Command, faults
from tests.cli.test_check_base import commit, git
from tests.factories import city, page, work, write
from tests.pictures import picture
from tests.workshop import ROOT, Run, Workshop, u4ssc

AS_OF = "2026-11-23"
OWNERS = """\
* @invented/secretariat
/content/partners/itu.md @invented/itu
"""
LAPSING = {"reference": "letter 1", "granted_by": "Nobody", "granted_on": "2026-01-01", "until": "2026-12-31"}
BEFORE: Mapping[str, str | bytes] = {
    "about/right.md": page(
        "Nothing is here, and 12.5 % of it is invented.", title="Right", status="published"
    ),
    "policy-papers/bridge/index.md": work(
        "Old words about a bridge.\n\nThere are [many](https://nowhere.example/a) of them.",
        title="Bridge",
        sdgs=["11"],
        sdgs_by="source",
        sources=["https://nowhere.example/"],
    ),
    "partners/itu.md": page(title="ITU", status="published", agency="itu", sources=["invented"]),
}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Content on the branch `main`, and a branch that does not differ from it yet."""
    made = Workshop.at(tmp_path / "work", BEFORE, languages=["en"])
    write(made.folder, {".github/CODEOWNERS": OWNERS, ".gitignore": ".cache/\n"})
    git(made.folder, "init", "--quiet", "--initial-branch", "main")
    commit(made.folder)
    git(made.folder, "switch", "--quiet", "--create", "change")
    return made


Reviewed = Callable[..., Run]


@pytest.fixture
def review(command: Command, workshop: Workshop) -> Reviewed:
    """Runs the command; the dossier goes beside the repository."""

    def call(*more: str | Path) -> Run:
        dossier = workshop.folder.parent / "dossier.html"
        return command(
            *("review", "--config", workshop.config, "--as-of", AS_OF, "--no-browser", "--base", "main"),
            *("--dossier", dossier, *more),
        )

    return call


def dossier(workshop: Workshop) -> str:
    return (workshop.folder.parent / "dossier.html").read_text("utf-8")


def words(html: str) -> str:
    """What a reader of a dossier reads, in one line."""
    seen = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    seen = re.sub(r"</?(?:span|code|ins|del|strong)\b[^>]*>", "", seen)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", seen).split()))


def edit(workshop: Workshop, old: str, new: str, path: str = "policy-papers/bridge/index.md") -> None:
    file = workshop.content / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_no_change_may_be_merged_and_has_nothing_to_say(review: Reviewed) -> None:
    done = review()
    assert (done.code, done.out) == (0, f"{MARKER}\n**May be merged**: nothing has changed.\n")


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


def test_what_main_did_meanwhile_is_no_part_of_the_change(review: Reviewed, workshop: Workshop) -> None:
    edit(workshop, "Old words", "New words")
    commit(workshop.folder)
    git(workshop.folder, "switch", "--quiet", "main")
    write(workshop.content, {"about/other.md": page(contry="NO")})
    commit(workshop.folder)
    git(workshop.folder, "switch", "--quiet", "change")
    done = review()
    assert done.code == 0
    assert "other" not in done.out


def test_pages_that_come_go_and_move_are_told_with_their_addresses(
    review: Reviewed, workshop: Workshop
) -> None:
    write(workshop.content, {"cities/nowhere.md": city("A place.", title="Nowhere")})
    (workshop.content / "about/right.md").unlink()
    git(workshop.folder, "mv", "content/policy-papers/bridge/index.md", "content/policy-papers/bridge.md")
    done = review()
    assert done.code == 1
    assert "- gone `about/right`: public, now no page any more" in done.out
    assert "- new `cities/nowhere`: public" in done.out
    assert "`/cities/nowhere/`" in done.out
    assert "`/about/right/`" in done.out
    assert "before: content" not in done.out
    assert "policy-papers/bridge.md, before: policy-papers/bridge/index.md" in words(dossier(workshop))


def test_a_page_that_takes_another_name_is_known_by_its_old_one(review: Reviewed, workshop: Workshop) -> None:
    git(workshop.folder, "mv", "content/about/right.md", "content/about/left.md")
    assert review().code == 1
    assert "about/left.md, before: about/right.md" in words(dossier(workshop))


def test_a_withdrawn_page_is_said_to_leave_a_tombstone(review: Reviewed, workshop: Workshop) -> None:
    withdrawn = {"status": "withdrawn", "published_on": "2026-01-01", "withdrawn_on": "2026-11-20"}
    write(workshop.content, {"about/right.md": page(title="Right", reason="Invented.", **withdrawn)})
    done = review()
    assert "- changed `about/right`: public, now a tombstone" in done.out


def test_a_redirect_is_a_change_of_the_registry_and_mends_what_a_new_name_breaks(
    review: Reviewed, workshop: Workshop
) -> None:
    git(workshop.folder, "mv", "content/about/right.md", "content/about/left.md")
    record = "{id: a, old: about/right, new: about/left, since: 2026-11-20}"
    write(workshop.content, {"registry/redirects.yml": f"about: Invented.\nrecords:\n- {record}\n"})
    done = review()
    assert done.code == 0, done.out
    assert "redirects (`content/registry/redirects.yml`)" in done.out


def test_a_draft_is_shown_to_reviewers_and_said_to_be_withheld(review: Reviewed, workshop: Workshop) -> None:
    write(workshop.content, {"about/draft.md": page("Words of a draft.", title="A draft")})
    done = review()
    assert done.code == 0
    assert "- new `about/draft`: withheld" in done.out
    assert "| Public addresses | as before |" in done.out
    assert "Words of a draft." in words(dossier(workshop))


def test_a_translation_is_a_page_of_its_own(review: Reviewed, workshop: Workshop) -> None:
    french = page("Des mots.", title="Juste", status="published", translation={"status": "courtesy"})
    write(workshop.content, {"about/right.fr.md": french})
    done = review()
    assert "- new `about/right (fr)`" in done.out
    assert 'lang="fr"' in dossier(workshop)


def test_a_page_that_cannot_be_read_is_not_said_to_be_gone(review: Reviewed, workshop: Workshop) -> None:
    write(workshop.content, {"about/right.md": b"\xff\xfe"})
    done = review()
    assert done.code == 1
    assert "- unreadable `about/right`: public, now not readable" in done.out


def test_rights_of_every_asset_stand_in_one_table(review: Reviewed, workshop: Workshop) -> None:
    image = {"alt": "A bridge", "credit": "N", "holder": "Nobody", "licence": "all-rights-reserved"}
    images = {"b.png": {**image, "permission": LAPSING}}
    new = work("![A bridge](b.png)", title="Bridge", sdgs=["11"], sdgs_by="source", images=images)
    write(workshop.content, {"policy-papers/bridge/index.md": new, "policy-papers/bridge/b.png": picture()})
    done = review()
    text = words(dossier(workshop))
    permission = "Nobody, 2026-01-01: letter 1 2026-12-31"
    assert f"image b.png policy-papers/bridge Nobody all-rights-reserved {permission} new" in text
    assert "1 lapses soon" in done.out
    assert 'src="data:image/png;base64,' in dossier(workshop)


def test_an_image_of_other_octets_alone_is_a_change_of_its_page(review: Reviewed, workshop: Workshop) -> None:
    images = {"b.png": {"alt": "A", "credit": "N", "licence": "CC0-1.0", "holder": "N"}}
    path = "policy-papers/bridge/b.png"
    write(
        workshop.content,
        {"policy-papers/bridge/index.md": work("![A](b.png)", images=images), path: picture()},
    )
    commit(workshop.folder)
    git(workshop.folder, "branch", "--force", "main")
    write(workshop.content, {path: picture(size=(9, 9))})
    assert "1 changed" in review().out
    assert re.search(r"\[removed: ▣ ⟨b\.png, [\d,]+ octets, \w{8}⟩\]", words(dossier(workshop)))


def test_facets_and_fields_that_change_are_named(review: Reviewed, workshop: Workshop) -> None:
    edit(workshop, 'sdgs: ["11"]', 'sdgs: ["12"]')
    done = review()
    assert "`/sdg/12/types/policy-papers/`" in done.out
    text = words(dossier(workshop))
    assert re.search(r"Goal: \[removed: 11 [^]]+\], ?\[added: 12 ", text)
    assert "sdgs [removed: 11] [added: 12]" in text


def test_figures_without_a_source_are_pointed_out_where_they_are_new(
    review: Reviewed, workshop: Workshop
) -> None:
    edit(workshop, "Old words about a bridge.", "It carries 45.5 % of the carts.")
    done = review()
    assert "| Claims without source | 1 passages with a figure |" in done.out
    assert "(1 in sources): It carries 45.5 % of the carts." in words(dossier(workshop))


def test_faults_that_are_mended_are_told(review: Reviewed, workshop: Workshop) -> None:
    write(workshop.content, {"about/old.md": page(contry="NO")})
    commit(workshop.folder)
    git(workshop.folder, "branch", "--force", "main")
    write(workshop.content, {"about/old.md": page()})
    done = review()
    assert done.code == 0
    assert "1 mended" in done.out


def test_authors_cannot_call_anybody_or_end_the_table(review: Reviewed, workshop: Workshop) -> None:
    write(workshop.content, {"about/new.md": page(status="`@everybody` | <img src=x>")})
    done = review()
    assert not re.search(r"[^`]`[^`]*@everybody[^`]*$", done.out)
    assert "'@everybody' ¦ <img src=x>" in done.out


def test_the_dossier_holds_everything_and_runs_nothing(review: Reviewed, workshop: Workshop) -> None:
    edit(workshop, "Old words", "New words <script>alert(1)</script>")
    review()
    html = dossier(workshop)
    assert "<script" not in html
    assert not re.search(r'(src|href)="(?!data:|#|https?://|mailto:)', html)
    assert re.search(
        r"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-", html
    )


def test_the_same_change_gives_the_same_octets(review: Reviewed, workshop: Workshop) -> None:
    edit(workshop, "Old words", "New words")
    first = (review("--no-cache").out, dossier(workshop))
    assert (review().out, dossier(workshop)) == first
    assert (review().out, dossier(workshop)) == first


def test_nothing_of_the_work_tree_changes(review: Reviewed, workshop: Workshop) -> None:
    edit(workshop, "Old words", "New words")
    before = git(workshop.folder, "status", "--porcelain=v2", "--branch")
    review()
    assert git(workshop.folder, "status", "--porcelain=v2", "--branch") == before


def test_summary_and_dossier_go_where_they_are_sent(
    review: Reviewed, workshop: Workshop, tmp_path: Path
) -> None:
    edit(workshop, "Old words", "New words")
    done = review("--summary", tmp_path / "out/summary.md", "--dossier", tmp_path / "out/folder")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "out/summary.md").read_text("utf-8").startswith(MARKER)
    assert (tmp_path / "out/folder/dossier.html").is_file()


def test_a_clone_that_does_not_reach_back_says_how_to_mend_it(
    command: Command, workshop: Workshop, tmp_path: Path
) -> None:
    for number in range(3):
        write(workshop.content, {"about/new.md": page(f"{number}")})
        commit(workshop.folder)
    git(workshop.folder, "switch", "--quiet", "main")
    commit(workshop.folder)
    clone = tmp_path / "clone"
    git(
        tmp_path,
        "clone",
        "--quiet",
        "--depth",
        "1",
        "--no-single-branch",
        workshop.folder.as_uri(),
        str(clone),
    )
    git(clone, "switch", "--quiet", "change")
    done = command("review", "--config", clone / "mkdocs.yml", "--base", "origin/main", "--no-browser")
    assert done.code == 2
    assert "clone-too-shallow" in done.err
    assert "git fetch --unshallow" in done.err


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x"])
def test_a_base_that_there_is_not_exits_with_2(command: Command, workshop: Workshop, revision: str) -> None:
    done = command("review", "--config", workshop.config, f"--base={revision}")
    assert (done.code, done.out) == (2, "")
    assert "unknown-revision" in done.err


def test_histories_without_a_common_commit_exit_with_2(review: Reviewed, workshop: Workshop) -> None:
    git(workshop.folder, "switch", "--quiet", "--orphan", "other")
    shutil.copytree(ROOT / "content/registry", workshop.content / "registry", dirs_exist_ok=True)
    workshop.configure()
    commit(workshop.folder)
    done = review()
    assert done.code == 2
    assert "no-common-history" in done.err


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


@pytest.mark.browser
@pytest.mark.parametrize("width", sorted(WIDTHS))
def test_axe_finds_nothing_on_a_dossier_and_nothing_is_wider_than_the_window(
    review: Reviewed, workshop: Workshop, new_page: Callable[..., Page], width: int
) -> None:
    edit(workshop, "Old words", "New words, 45.5 % of them")
    edit(workshop, 'sdgs: ["11"]', 'sdgs: ["12"]')
    write(
        workshop.content,
        {"about/new.md": page(contry="NO"), "registry/waivers.yml": "about: A.\nrecords: []\n"},
    )
    (workshop.content / "about/right.md").unlink()
    assert review().code == 1
    opened = new_page(viewport={"width": width, "height": WIDTHS[width]})
    address = (workshop.folder.parent / "dossier.html").as_uri()
    assert barriers(opened, address) == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.get_by_text("The whole page before and now").first.click()
    assert opened.get_by_text("Old words").last.is_visible()


@pytest.mark.browser
def test_a_browser_looks_at_the_pages_where_there_is_one(workshop: Workshop) -> None:
    edit(workshop, "Old words", "New words")
    done = u4ssc("review", "--config", workshop.config, "--as-of", AS_OF, "--base", "main")
    assert "axe found nothing on 1 page |" in done.out


def test_where_no_browser_looked_the_summary_says_so(review: Reviewed, workshop: Workshop) -> None:
    edit(workshop, "Old words", "New words")
    assert "not looked at in a browser: it was not asked for" in review().out
    assert "No browser has looked at these pages" in dossier(workshop)
