"""Searching the shipped site: journeys of readers, by mouse, keyboard and shared address."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.searching import PATIENCE, Explore, box, found, tick, titles

pytestmark = pytest.mark.browser

AFRICA = re.compile(r"^\s*Africa\s*\d*$")
"""The region; parts of it bear its name, too."""

INFLECTED = {
    "fr": ["ville", "villes"],
    "ru": ["города", "город"],
    "ar": ["المدن", "مدينة", "مدن"],
    "zh": ["城市"],
    "es": ["ciudad", "ciudades"],
}


def test_goal_11_and_region_africa_combine_as_the_crossing_lists_them(explore: Explore) -> None:
    page = explore()
    tick(page, "goal", "11 Sustainable cities")
    expect(page).to_have_url(re.compile(r"\?goal=11$"))
    every = found(page)
    tick(page, "region", AFRICA)
    expect(page).to_have_url(re.compile(r"\?goal=11&region=002$"))
    count = found(page)
    assert 0 < count < every
    listed = page.context.new_page()
    listed.goto(page.url.replace("explore/?goal=11&region=002", "sdg/11/regions/002/"))
    assert sorted(titles(page)) == sorted(listed.locator(".u-listing h3").all_inner_texts())
    assert len(titles(page)) == count


def test_a_shared_address_shows_the_same_in_a_new_page(explore: Explore) -> None:
    page = explore()
    page.get_by_label("Words to look for").fill("city")
    found(page)
    tick(page, "goal", "11 Sustainable cities")
    page.get_by_label("Sort by").select_option("oldest")
    expect(page).to_have_url(re.compile(r"\?q=city&goal=11&sort=oldest$"))
    count = found(page)
    other = explore(f"?{page.url.partition('?')[2]}")
    assert found(other) == count
    assert titles(other) == titles(page)
    expect(other.get_by_label("Words to look for")).to_have_value("city")
    expect(other.get_by_label("Sort by")).to_have_value("oldest")
    expect(box(other, "goal", "11 Sustainable")).to_be_checked()


def test_a_result_says_what_its_title_does_not_and_where_its_text_goes_on(explore: Explore) -> None:
    page = explore("?q=water")
    found(page)
    shown = dict(zip(titles(page), page.locator(".u-card__text").all_inner_texts(), strict=True))
    assert shown["Water Consumption"] == "Water used per inhabitant."
    report = shown["Smart water management in cities"]
    assert report.startswith("Smart water management in cities, a report")
    assert report.endswith(" …")
    assert [title for title, text in shown.items() if f"{title}. " in text] == []


def test_back_leads_through_what_was_asked(explore: Explore) -> None:
    page = explore()
    page.get_by_label("Words to look for").fill("water")
    words = found(page)
    tick(page, "goal", "11 Sustainable cities")
    expect(page.locator("[data-part=chips] button")).to_have_count(1, timeout=PATIENCE)
    found(page)
    page.go_back()
    expect(page.locator("[data-part=chips] button")).to_have_count(0, timeout=PATIENCE)
    expect(page.get_by_label("Words to look for")).to_have_value("water")
    assert found(page) == words
    page.go_forward()
    expect(box(page, "goal", "11 Sustainable")).to_be_checked(timeout=PATIENCE)


def test_what_is_chosen_in_a_facet_leaves_the_counts_of_its_other_values(explore: Explore) -> None:
    page = explore()
    tick(page, "type", "Case studies")
    one = found(page)
    counts = page.locator("[data-facet=type] .u-choice", has_text="Deliverables").locator(".u-count")
    other = int(counts.inner_text())
    box(page, "type", "Deliverables").check()
    expect(page.locator("[data-part=chips] button")).to_have_count(2, timeout=PATIENCE)
    assert found(page) == one + other


def test_by_keyboard_alone_focus_is_never_lost(explore: Explore) -> None:
    page = explore()
    page.get_by_label("Words to look for").focus()
    page.keyboard.type("city")
    found(page)
    expect(page.get_by_label("Words to look for")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.locator("summary", has_text=re.compile("^Goal$"))).to_be_focused()
    page.keyboard.press("Enter")
    first = page.locator("[data-facet=goal] .u-choice:visible input").first
    expect(first).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Tab")
    if not first.evaluate("box => box === document.activeElement"):
        # What scrolls is a stop, too.
        page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-part=chips] button")).to_have_count(1, timeout=PATIENCE)
    expect(first).to_be_focused()
    chip = page.locator("[data-part=chips] button")
    chip.focus()
    page.keyboard.press("Enter")
    expect(chip).to_have_count(0, timeout=PATIENCE)
    expect(page.locator("[data-part=status]")).to_be_focused()
    more = page.get_by_role("button", name="Show more")
    more.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=list] > li").nth(10).locator("a")).to_be_focused(timeout=PATIENCE)


def test_a_search_that_finds_little_offers_near_terms_and_broader_topics(explore: Explore) -> None:
    page = explore("?q=circulr+econmy")
    assert found(page) < 3
    offered = page.locator("[data-part=help]")
    expect(offered.get_by_role("heading", name="Perhaps you mean")).to_be_visible(timeout=PATIENCE)
    expect(offered.get_by_role("heading", name="Broader topics")).to_be_visible()
    offered.get_by_role("link", name="Circular economy").click()
    expect(page).to_have_url(re.compile(r"\?topic=circular-economy$"))
    assert found(page) > 0


def test_a_search_that_filters_have_emptied_offers_itself_without_them(explore: Explore) -> None:
    page = explore("?q=water&goal=1&region=019")
    assert found(page) == 0
    page.locator("[data-part=help]").get_by_role("link", name="water", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?q=water$"))
    assert found(page) > 0


@pytest.mark.parametrize("order", ["newest", "oldest", "title"])
def test_results_are_sorted(explore: Explore, order: str) -> None:
    page = explore(f"?type=policy-papers&type=case-studies&sort={order}")
    found(page)
    if order == "title":
        assert titles(page) == sorted(titles(page), key=str.casefold)
    else:
        lines = page.locator("[data-part=list] .u-card__meta").all_inner_texts()
        years = [year[0] for line in lines if (year := re.findall(r"\b20\d\d\b", line))]
        assert len(years) > 1
        assert years == sorted(years, reverse=order == "newest")


@pytest.mark.parametrize(
    ("language", "words"), [(one, word) for one, all_ in INFLECTED.items() for word in all_]
)
def test_a_word_in_any_form_finds_the_works_of_goal_11_in_each_language(
    explore: Explore, language: str, words: str
) -> None:
    page = explore(f"?q={words}", language=language)
    count = found(page)
    assert count > 50
    page = explore(f"?q={words}&goal=11", language=language)
    assert 50 < found(page) <= count
    english = page.locator("[data-part=list] a[lang=en]").first
    expect(english).to_be_visible()
    assert "explore" not in (english.get_attribute("href") or "")


def test_what_a_search_finds_is_there(explore: Explore) -> None:
    page = explore("?q=ville", language="fr")
    found(page)
    for link in page.locator("[data-part=list] a").all():
        answer = page.request.get(link.evaluate("link => link.href"))
        assert answer.ok, link.get_attribute("href")


def test_it_reads_well_at_360_pixels(explore: Explore) -> None:
    page = explore("?q=city&goal=11", viewport={"width": 360, "height": 740})
    found(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    expect(page.locator("[data-part=facets]")).not_to_have_attribute("open", "")
