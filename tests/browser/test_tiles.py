"""Names of goals on tiles, which differ in length from language to language."""

import pytest

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

FRONT_PAGES = ["", "ar/", "es/", "fr/", "ru/", "zh/"]
LEAST = 4
"""Pixels between a text and the edge of its tile."""

CUT_OR_BROKEN = """least => {
    const range = document.createRange();
    const told = [];
    for (const tile of document.querySelectorAll(".u-tiles a")) {
        const edge = tile.getBoundingClientRect();
        const texts = document.createTreeWalker(tile, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const text = texts.currentNode;
            if (!text.data.trim() || text.parentElement.matches(".u-goal")) continue;
            range.selectNodeContents(text);
            const box = range.getBoundingClientRect();
            const sides = [box.left - edge.left, edge.right - box.right];
            const room = [...sides, box.top - edge.top, edge.bottom - box.bottom];
            if (Math.min(...room) < least) told.push(`${text.data}: at the edge of its tile`);
            // Chinese breaks between any two characters.
            for (const word of text.data.matchAll(/[^\\s\\p{sc=Han}-]{2,}/gu)) {
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
                if (lines.size > 1) told.push(`${word[0]}: broken`);
            }
        }
    }
    return told;
}"""


@pytest.mark.parametrize("width", [360, 720, 1024, 1280, 1440])
@pytest.mark.parametrize("address", FRONT_PAGES)
def test_a_tile_has_room_for_whole_words(site_url: str, new_page: NewPage, address: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(site_url + address)
    assert page.locator(".u-tiles a").count() == 18
    assert page.evaluate(CUT_OR_BROKEN, LEAST) == []
