"""Small things that an eye trips over, each seen once on the shipped site."""

import pytest

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}


def test_the_accessibility_statement_looks_like_other_texts(site_url: str, new_page: NewPage) -> None:
    page = new_page(viewport=DESK)
    page.goto(site_url + "about/accessibility/")
    link = page.locator("main .u-record__body > .u-section").last.locator("a")
    told, line = link.evaluate(
        "a => [getComputedStyle(a).color === getComputedStyle(a.parentElement).color,"
        " getComputedStyle(a).textDecorationLine]"
    )
    assert (told, line) == (False, "underline")
    gaps = page.evaluate(
        """() => ["li + li", ".u-facts + .u-facts", ".u-facts + .u-note"].map(part => {
            const one = document.querySelector(`.u-record__body ${part}`);
            return one.getBoundingClientRect().top
                - one.previousElementSibling.getBoundingClientRect().bottom;
        })"""
    )
    assert min(gaps) > 4
