import pytest

from tests.browser.pages import SAMPLE
from tests.conftest import NewPage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", SAMPLE)
def test_a_page_logs_no_error_and_misses_no_file(site_url: str, new_page: NewPage, name: str) -> None:
    page = new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("response", lambda answer: wrong.append(answer.url) if answer.status >= 400 else None)
    page.goto(site_url + SAMPLE[name], wait_until="networkidle")
    assert wrong == []
