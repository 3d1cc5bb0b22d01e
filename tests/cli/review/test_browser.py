"""A browser looks at the pages of a change, and at its dossier."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.barriers import WIDTHS, barriers
from tests.cli.review.conftest import AS_OF, Reviewed, dossier, edit
from tests.factories import page, write
from tests.workshop import Workshop, u4ssc


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
