import yaml

from tests.built_site import BuiltSite, squeezed
from tests.conformance.expected import Expected
from tests.workshop import ROOT

CONFIGURED = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
ENTRIES = [(title, path.removesuffix("index.md")) for entry in CONFIGURED for title, path in entry.items()]
HOME = ""
MENU = "//header//details[contains(@class, 'u-menu')]//nav"
BAR = "//nav[contains(@class, 'u-nav')]"


def entries(built: BuiltSite, address: str, part: str) -> list[tuple[str, str | None]]:
    """Titles and addresses of the links of a navigation."""
    links = built.tree(address).xpath(f"{part}//a")
    return [(squeezed(link), built.internal(address, link)) for link in links]


def marks(wanted: Expected, address: str) -> dict[str, str]:
    """The entry that a page is, or that it belongs to."""
    found = [wanted.beside(address, entry) for _, entry in ENTRIES]
    within = [entry for entry in found[1:] if address.startswith(entry)]
    home = [found[0]] if address == found[0] else []
    return {entry: "page" if entry == address else "true" for entry in [*home, *within]}


def test_the_menu_has_every_entry_and_the_bar_all_but_the_home_page(
    built: BuiltSite, wanted: Expected
) -> None:
    found = {url: (entries(built, url, MENU), entries(built, url, BAR)) for url in built.addresses}
    menus = {
        url: [(wanted.say(url, title), wanted.beside(url, entry)) for title, entry in ENTRIES]
        for url in built.addresses
    }
    assert found == {url: (menu, menu[1:]) for url, menu in menus.items()}


def test_a_page_marks_its_own_entry_and_no_other(built: BuiltSite, wanted: Expected) -> None:
    other = {}
    for url in built.addresses:
        for part in (MENU, BAR):
            links = built.tree(url).xpath(f"{part}//a[@aria-current]")
            found = {built.internal(url, link): link.get("aria-current") for link in links}
            home = wanted.beside(url, HOME)
            right = {e: mark for e, mark in marks(wanted, url).items() if part == MENU or e != home}
            if found != right:
                other[url, part] = found
    assert other == {}
