"""What a page does by itself, before anybody has touched it."""

import pytest
from playwright.sync_api import Request, Response

from tests.browser.pages import SAMPLE
from tests.conftest import NewPage

pytestmark = pytest.mark.browser

STORED = """async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
"""What a page has left in the browser."""
EMPTY = {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}


@pytest.mark.parametrize("name", SAMPLE)
def test_a_page_logs_no_error_misses_no_file_stores_nothing_and_asks_nobody_else(
    site_url: str, new_page: NewPage, name: str
) -> None:
    page = new_page()
    wrong: list[str] = []
    asked: list[str] = []

    def answered(response: Response) -> None:
        if response.status >= 400:
            wrong.append(response.url)

    def sent(request: Request) -> None:
        asked.append(request.url)

    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("response", answered)
    page.on("request", sent)
    page.goto(site_url + SAMPLE[name], wait_until="networkidle")
    assert wrong == []
    assert page.evaluate(STORED) == EMPTY
    assert page.context.cookies() == []
    assert [one for one in asked if not one.startswith((site_url, "data:"))] == []
