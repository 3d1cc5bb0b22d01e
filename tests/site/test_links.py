import re
from urllib.parse import urldefrag

from tests.built_site import BuiltSite, internal

CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""")


def test_no_anchor_stands_twice_on_a_page(site: BuiltSite) -> None:
    twice = []
    for address in site.addresses:
        names = [str(name) for name in site.tree(address).xpath("//@id")]
        twice += [(address, name) for name in set(names) if names.count(name) > 1]
    assert twice == []


def test_every_address_in_a_stylesheet_leads_to_a_file(site: BuiltSite) -> None:
    sheets = [path for path in site.files if path.endswith(".css")]
    named = [(sheet, found) for sheet in sheets for found in CSS_ADDRESS.findall(site.text(sheet))]
    local = [(sheet, found, internal(sheet, found)) for sheet, found in named]
    assert [(sheet, found) for sheet, found, target in local if target and not site.has(target)] == []


def test_every_link_of_the_site_leads_somewhere_in_it(site: BuiltSite) -> None:
    # In each language: a folder's first page may be there in some alone.
    dead = {
        (address, target)
        for address in site.addresses
        for _, target in site.targets(address)
        if not site.has(urldefrag(target).url)
    }
    assert dead == set()


def test_every_page_can_be_reached_from_the_home_page(site: BuiltSite) -> None:
    seen = {""}
    ahead = [""]
    while ahead:
        address = ahead.pop()
        for _, target in site.targets(address):
            page = urldefrag(target).url
            if page not in seen and page in site.addresses:
                seen.add(page)
                ahead.append(page)
    assert sorted(set(site.addresses) - seen - {"404.html"}) == []
