"""What becomes of pages and their addresses."""

from tests.cli.review.conftest import Reviewed, dossier, words
from tests.cli.test_check_base import git
from tests.factories import city, page, write
from tests.workshop import Workshop


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
