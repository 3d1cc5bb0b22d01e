import re
from urllib.parse import urldefrag

from lxml import etree

from tests.built_site import BuiltSite, internal

LINKS = "//@href | //@src | //@poster | //form/@action"
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""")


def targets(site: BuiltSite, address: str) -> list[tuple[str, str]]:
    """Every address of this site that a page names, as written and as resolved."""
    written = [str(value) for value in site.tree(address).xpath(LINKS)]
    for sources in site.tree(address).xpath("//@srcset"):
        written += [source.split()[0] for source in str(sources).split(",")]
    resolved = ((link, internal(address, link)) for link in written)
    return [(link, target) for link, target in resolved if target is not None]


def test_every_link_source_and_form_leads_to_a_file(site: BuiltSite) -> None:
    dead = [
        (address, written)
        for address in site.addresses
        for written, target in targets(site, address)
        if not site.has(urldefrag(target).url)
    ]
    assert dead == []


def test_every_fragment_leads_to_an_anchor(site: BuiltSite) -> None:
    lost = [
        (address, written)
        for address in site.addresses
        for written, target in targets(site, address)
        for page, fragment in [urldefrag(target)]
        if fragment and site.has(page) and fragment not in site.anchors(page)
    ]
    assert lost == []


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


def test_every_page_can_be_reached_from_the_home_page(site: BuiltSite) -> None:
    seen = {""}
    ahead = [""]
    while ahead:
        address = ahead.pop()
        for _, target in targets(site, address):
            page = urldefrag(target).url
            if page not in seen and page in site.addresses:
                seen.add(page)
                ahead.append(page)
    assert sorted(set(site.addresses) - seen - {"404.html"}) == []


def test_the_sitemap_names_every_page_and_no_other(site: BuiltSite) -> None:
    tree = etree.fromstring(site.text("sitemap.xml").encode())
    places = tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    named = [internal("", str(place.text)) for place in places]
    assert named == [address for address in site.addresses if address != "404.html"]


def test_each_page_names_its_own_address_as_the_canonical_one(site: BuiltSite) -> None:
    wrong = {}
    for address in set(site.addresses) - {"404.html"}:
        named = [str(href) for href in site.tree(address).xpath("//link[@rel='canonical']/@href")]
        if named != [f"https://knowledge.example/{address}"]:
            wrong[address] = named
    assert wrong == {}
