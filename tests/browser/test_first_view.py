"""What a first view costs on a weak line, counted in a browser with everything it fetches."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.built_site import BuiltSite
from tests.hosted import hosted
from tests.page_types import by_kind, languages
from tests.wire import first_view

pytestmark = pytest.mark.browser

HEAVIEST = 70_000
MOST_REQUESTS = 12
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def host(site: BuiltSite) -> Iterator[str]:
    with hosted(site.folder) as address:
        yield address


def test_the_first_view_of_a_case_study_is_light_and_asks_no_other_host(
    site: BuiltSite, host: str, chromium: Browser
) -> None:
    addresses = [one for tree in languages() for one in by_kind(site, tree).get("case-study", [])]
    views = {address: first_view(chromium, host + address, viewport=PHONE) for address in addresses}
    assert len(views) > 3
    assert {address: view.weight for address, view in views.items() if view.weight > HEAVIEST} == {}
    assert {address: view for address, view in views.items() if view.requests > MOST_REQUESTS} == {}
    assert {host for view in views.values() for host in view.hosts} == {host.split("/")[2]}


def test_what_is_fetched_is_counted_compressed_and_foreign_hosts_are_seen(
    chromium: Browser, tmp_path: Path
) -> None:
    page = (
        '<!doctype html><title>x</title><link rel="icon" href="data:,"><link rel="stylesheet" href="a.css">'
    )
    (tmp_path / "index.html").write_text(f'{page}<img src="http://localhost:9/x.png">', "utf-8")
    (tmp_path / "a.css").write_text("/* heavy */" * 10_000, "utf-8")
    (tmp_path / "404.html").write_text("", "utf-8")
    (tmp_path / "_headers").write_text("/*\n  X-Nothing: nothing\n", "utf-8")
    with hosted(tmp_path) as address:
        view = first_view(chromium, address)
        assert view.hosts == {address.split("/")[2], "localhost:9"}
        assert view.requests == 3
        assert 300 < view.weight < 3_000
