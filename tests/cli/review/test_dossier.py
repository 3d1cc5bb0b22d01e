"""What a dossier shows of a change, and what it never holds."""

import re

from tests.cli.review.conftest import LAPSING, Reviewed, dossier, edit, words
from tests.cli.test_check_base import commit, git
from tests.factories import page, work, write
from tests.pictures import picture
from tests.workshop import Workshop


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
