"""A search in a real browser: words of bodies in six languages, over shards that were joined."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import NewPage, served
from tests.pipeline.search.search_records import WORDS, own_word, record, write

pytestmark = pytest.mark.browser

ENGLISH = [record(number) for number in range(40)]
RECORDS = [*ENGLISH, *(record(1, language) for language in WORDS if language != "en")]
FOUND_BY = {
    "ar": "الفوانيس",
    "en": "lantern",
    "es": "farol",
    "fr": "lanterne",
    "ru": "фонарь",
    "zh": "灯笼",
}
"""A word of each body in another form, or inside a phrase that no space parts."""

SEARCH = """async ([language, word]) => {
  const { createInstance } = await import("/pagefind/pagefind.js");
  const basePath = `/pagefind/${language}/`;
  const search = createInstance({ basePath, baseUrl: "/", language, noWorker: true });
  const found = await search.search(word);
  const pages = await Promise.all(found.results.map((result) => result.data()));
  return pages.map(({ url, meta, excerpt }) => ({ url, meta, excerpt }));
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("site")
    (site / "index.html").write_text("<!doctype html><html lang=en><title>Search</title>")
    write(RECORDS, tmp_path_factory.mktemp("cache"), site, per_shard=10)
    with served(site) as found:
        yield found


@pytest.fixture
def page(address: str, new_page: NewPage) -> Iterator[Page]:
    opened = new_page()
    failed: list[str] = []
    opened.on("response", lambda got: failed.append(got.url) if got.status >= 400 else None)
    opened.on("console", lambda said: failed.append(said.text) if said.type in {"error", "warning"} else None)
    opened.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    opened.goto(address)
    yield opened
    assert failed == []


def search(page: Page, word: str, language: str = "en") -> Any:  # noqa: ANN401 - JSON
    return page.evaluate(SEARCH, [language, word])


def test_a_word_of_one_body_is_found_with_its_page_whatever_shard_it_is_in(page: Page) -> None:
    for number in (13, 26, 39):
        (found,) = search(page, own_word(number))
        assert found["url"] == f"/{RECORDS[number].address}"
        wanted = RECORDS[number]
        assert found["meta"] == {"title": wanted.title, "summary": wanted.summary, "about": wanted.about}
        assert f"<mark>{own_word(number).title()}.</mark>" in found["excerpt"]


@pytest.mark.parametrize("language", WORDS)
def test_each_language_finds_the_words_of_its_pages(page: Page, language: str) -> None:
    found = search(page, FOUND_BY[language], language)
    assert f"/{record(1, language).address}" in [one["url"] for one in found]
    assert all(one["url"].startswith(f"/{language}/") == (language != "en") for one in found)
