import re
from urllib.parse import urlsplit

import pytest
import yaml

from tests.built_site import BuiltSite, internal
from tests.conftest import NewPage
from tests.content.records import registry
from tests.workshop import ROOT

FETCHED = (
    "//@src | //@srcset | //@poster | //object/@data | //@background | //form/@action | //@ping"
    " | //use/@href | //image/@href"
    " | //link[not(@rel='canonical' or @rel='alternate')]/@href"
)
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+|image-set\(\s*|src\(\s*)["']?([^"')\s]+)""")
ABSOLUTE = re.compile(r"""["'`(](?:https?:)?//([a-z0-9.-]+\.[a-z]{2,})""", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)

LED = "//main//a[starts-with(@href, 'http')][not(ancestor::*[@id='u-take'])]/@href"
"""Where a page leads; links that share it lead to those who carry letters, and say nothing themselves."""

LATENT = {
    "unpkg.com",  # mermaid, for pages with a diagram in it; a polyfill, for browsers without ResizeObserver
    "example.com",  # Pagefind puts an address behind it to take it apart, and asks nobody
    "api.github.com",  # stars, for a site with `repo_url`
}
"""Hosts that scripts would ask for things that this site does not have, or only name."""


def is_foreign(site_path: str, written: str) -> bool:
    return not written.startswith(("data:", "#")) and internal(site_path, written) is None


def test_no_page_fetches_anything_from_another_host(site: BuiltSite) -> None:
    foreign = [
        (address, str(found))
        for address in site.addresses
        for found in site.tree(address).xpath(FETCHED)
        if is_foreign(address, str(found))
    ]
    assert foreign == []


def test_no_style_fetches_anything_from_another_host(site: BuiltSite) -> None:
    styles = {path: site.text(path) for path in site.files if path.endswith((".css", ".svg"))}
    for address in site.addresses:
        inline = site.tree(address).xpath("//style/text() | //@style")
        styles[address] = "\n".join(str(text) for text in inline)
    foreign = [
        (path, found)
        for path, text in styles.items()
        for found in CSS_ADDRESS.findall(text)
        if is_foreign(path, found)
    ]
    assert foreign == []


def test_no_script_could_ask_a_host_but_for_what_this_site_does_not_have(site: BuiltSite) -> None:
    scripts = {path: site.text(path) for path in site.files if path.endswith(".js")}
    for address in site.addresses:
        scripts[address] = "\n".join(str(text) for text in site.tree(address).xpath("//script/text()"))
    named = {host for text in scripts.values() for host in ABSOLUTE.findall(COMMENT.sub("", text))}
    assert named <= LATENT


def test_the_site_has_nothing_for_which_material_would_ask_another_host(site: BuiltSite) -> None:
    diagrams = [address for address in site.addresses if site.tree(address).xpath("//*[@class='mermaid']")]
    assert diagrams == []
    assert "repo_url" not in yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))


def test_a_page_links_only_publishers_and_bodies_that_speak_for_themselves(site: BuiltSite) -> None:
    hosts = {host for name in ("publishers", "evidence") for one in registry(name) for host in one["hosts"]}
    linked = {
        (urlsplit(str(href)).hostname, address)
        for address in site.addresses
        for href in site.tree(address).xpath(LED)
    }
    assert [(host, address) for host, address in linked if host not in hosts] == []


def test_a_copy_of_a_work_is_in_no_link_and_in_no_text(site: BuiltSite) -> None:
    copies = re.compile(r"https?://[\w.]*(docslib|studylib|5y1|scribd|vdocuments|docest|thinkbymore)\.")
    pages = (path for path in site.files if path.endswith(".html"))
    assert [path for path in pages if copies.search(site.text(path))] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "address",
    [
        "",
        "sdg/11/",
        "sdg/topics/",
        "topics/circular-economy/",
        "deliverables/guide-to-circular-cities/",
        "cities/pully/",
        "kpis/ec-ict-ict-1c/",
        "about/",
        "404.html",
    ],
)
def test_a_browser_asks_no_other_host(site_url: str, new_page: NewPage, address: str) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    page.goto(site_url + address, wait_until="networkidle")
    assert set(asked) - {""} == {urlsplit(site_url).netloc}
