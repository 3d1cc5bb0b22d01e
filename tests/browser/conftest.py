"""The page that searches, opened."""

import pytest
from playwright.sync_api import Page

from tests.browser.searching import Explore
from tests.conftest import NewPage


@pytest.fixture
def explore(site_url: str, new_page: NewPage) -> Explore:
    """Opens the page that searches, `explore("?q=water", language="fr")`."""

    def opened(query: str = "", language: str = "", **options: object) -> Page:
        page = new_page(**options)
        page.goto(f"{site_url}{language and language + '/'}explore/{query}")
        return page

    return opened
