"""Searching the shipped site: journeys of readers, by mouse, keyboard and shared address."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Response, expect

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

Explore = Callable[..., Page]
AFRICA = re.compile(r"^\s*Africa\s*\d*$")
"""The region; parts of it bear its name, too."""
PATIENCE = 20_000
"""Milliseconds: the first search loads an index, on a machine that does other things."""

INFLECTED = {
    "fr": ["ville", "villes"],
    "ru": ["города", "город"],
    "ar": ["المدن", "مدينة", "مدن"],
    "zh": ["城市"],
    "es": ["ciudad", "ciudades"],
}


@pytest.fixture
def explore(site_url: str, new_page: NewPage) -> Explore:
    """Opens the page that searches, `explore("?q=water", language="fr")`."""

    def opened(query: str = "", language: str = "", **options: object) -> Page:
        page = new_page(**options)
        page.goto(f"{site_url}{language and language + '/'}explore/{query}")
        return page

    return opened


def found(page: Page) -> int:
    """How many results are said to be there, when they are."""
    status = page.locator("[data-part=status]")
    expect(page.locator("#u-explore")).not_to_have_attribute("aria-busy", "true", timeout=PATIENCE)
    expect(status).to_have_text(re.compile(r"\d|Nothing was found"), timeout=PATIENCE)
    numbers = re.findall(r"\d+", status.inner_text())
    return int(numbers[0]) if numbers else 0


def titles(page: Page) -> list[str]:
    return page.locator("[data-part=list] h3").all_inner_texts()


def box(page: Page, facet: str, label: "str | re.Pattern[str]") -> Locator:
    return page.locator(f"[data-facet={facet}] .u-choice", has_text=label).locator("input")


def tick(page: Page, facet: str, label: "str | re.Pattern[str]") -> None:
    page.locator(f"[data-facet={facet}] > summary").click()
    box(page, facet, label).check(timeout=PATIENCE)


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


def test_nothing_is_loaded_before_somebody_searches(new_page: NewPage, site_url: str) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.goto(f"{site_url}explore/")
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if path.startswith("pagefind/")]
    page.get_by_label("Words to look for").focus()
    page.wait_for_event("response", lambda answer: "pagefind.js" in answer.url)


def test_no_other_page_loads_anything_of_the_search(site_url: str, new_page: NewPage) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if "pagefind" in url or "explore" in url]


def test_the_boxes_of_the_header_and_the_front_page_lead_to_it_without_any_script(
    site_url: str, new_page: NewPage
) -> None:
    for label, address in (("Search", "sdg/11/"), ("Words to look for", ""), ("Search", "fr/sdg/11/")):
        page = new_page(java_script_enabled=False)
        page.goto(site_url + address)
        box = page.locator("form[action$='explore/'] input").last
        box.fill("water")
        box.press("Enter")
        language = "fr/" if address.startswith("fr/") else ""
        expect(page).to_have_url(f"{site_url}{language}explore/?q=water")
        assert label


@pytest.mark.parametrize("language", ["", "fr"])
def test_without_scripts_the_page_says_so_and_leads_to_every_index(explore: Explore, language: str) -> None:
    page = explore(language=language, java_script_enabled=False)
    expect(page.locator("#u-explore")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    ways = {link.evaluate("link => link.pathname") for link in page.locator(".u-explore__ways a").all()}
    prefix = f"/{language}/" if language else "/"
    names = ("library", "sdg", "topics", "cities", "countries", "regions", "kinds", "years", "partners")
    assert {f"{prefix}{name}/" for name in names} <= ways


def test_where_the_index_cannot_be_loaded_the_page_says_so(new_page: NewPage, site_url: str) -> None:
    page = new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{site_url}explore/?q=water")
    expect(page.locator("[data-part=status]")).to_contain_text("could not be loaded", timeout=PATIENCE)
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Search", exact=True).last.click()
    assert found(page) > 0


def test_it_reads_well_at_360_pixels(explore: Explore) -> None:
    page = explore("?q=city&goal=11", viewport={"width": 360, "height": 740})
    found(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    expect(page.locator("[data-part=facets]")).not_to_have_attribute("open", "")


def test_no_answer_is_missing(new_page: NewPage, site_url: str) -> None:
    page = new_page()
    failed: list[Response] = []
    said: list[str] = []
    page.on("response", lambda answer: failed.append(answer) if answer.status >= 400 else None)
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site_url}ar/explore/?q=المدن&goal=11&region=150&sort=newest")
    found(page)
    assert (failed, said) == ([], [])
