"""Small things that an eye trips over, each seen once on the shipped site."""

from typing import Literal

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


@pytest.mark.parametrize("language", ["", "ar/", "es/", "fr/", "ru/", "zh/"])
def test_the_field_for_words_shows_the_whole_of_what_it_is_for(
    site_url: str, new_page: NewPage, language: str
) -> None:
    page = new_page(viewport=PHONE)
    page.goto(site_url + language)
    needed, there = page.evaluate(
        """() => {
            const field = document.getElementById("u-find"), style = getComputedStyle(field);
            const text = document.createElement("span");
            text.textContent = field.placeholder;
            text.style.cssText = `position: absolute; white-space: nowrap; font-family: ${style.fontFamily};
                font-size: ${getComputedStyle(field, "::placeholder").fontSize}`;
            document.body.append(text);
            const inside = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
            return [text.getBoundingClientRect().width, field.clientWidth - inside];
        }"""
    )
    assert needed < there


CONTRAST = """([part, pseudo]) => {
    const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(value => value / 255)
        .map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4)
        .reduce((sum, value, at) => sum + value * [.2126, .7152, .0722][at], 0);
    const element = document.querySelector(part);
    const ends = [getComputedStyle(element, pseudo).color, getComputedStyle(element).backgroundColor];
    const [dark, bright] = ends.map(light).sort((one, other) => one - other);
    return (bright + .05) / (dark + .05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("field", ["#u-find", "#u-search"])
def test_what_a_field_is_for_can_be_read(
    site_url: str, new_page: NewPage, field: str, scheme: Literal["light", "dark"]
) -> None:
    page = new_page(viewport=DESK, color_scheme=scheme)
    page.goto(site_url)
    assert page.evaluate(CONTRAST, [field, "::placeholder"]) >= 4.5


@pytest.mark.parametrize("parts", [".u-nav a", ".u-languages nav a"])
def test_a_ring_stays_inside_what_would_be_covered_beside_it(
    site_url: str, new_page: NewPage, parts: str
) -> None:
    page = new_page(viewport=DESK)
    page.goto(site_url + "sdg/11/")
    page.evaluate("document.querySelector('.u-languages').open = true")
    page.locator(parts).first.focus()
    page.keyboard.press("Tab")
    width, offset = page.evaluate(
        """parts => {
            const style = getComputedStyle(document.activeElement);
            if (!document.activeElement.matches(parts)) throw parts;
            return [style.outlineWidth, style.outlineOffset].map(parseFloat);
        }""",
        parts,
    )
    assert width + offset <= 0


@pytest.mark.parametrize(
    ("words", "near"),
    [("Wireless Broadband", []), ("PM2.5", []), ("circulr econmy", ["Circular economy"])],
)
def test_only_words_that_are_alike_are_suggested(
    site_url: str, new_page: NewPage, words: str, near: list[str]
) -> None:
    page = new_page()
    page.goto(site_url + "explore/")
    script = page.evaluate("document.querySelector('script[src*=explore]').src")
    found = page.evaluate(
        """async ([script, words]) => {
            const { suggestions } = await import(new URL("near.js", script).href);
            const goals = [["5", "5 Gender equality"], ["3", "3 Good health and well-being"]];
            const topics = [["energy", "Energy", ""], ["circular-economy", "Circular economy", "energy"]];
            const { near, broader } = suggestions(words, new Map(), { goal: goals, topic: topics });
            return [near.map(one => one.label), broader.map(one => one.label)];
        }""",
        [script, words],
    )
    assert found == [near, ["Energy"] if near else []]
