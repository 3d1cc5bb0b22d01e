import yaml

from tests.built_site import BuiltSite, squeezed
from tests.workshop import ROOT

CONFIGURED = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
ENTRIES = [(title, path.removesuffix("index.md")) for entry in CONFIGURED for title, path in entry.items()]
HOME = ""
MENU = "//header//nav"
BAR = "//nav[@aria-label='Main']"


def entries(built: BuiltSite, address: str, part: str) -> list[tuple[str, str | None]]:
    """Titles and addresses of the links of a navigation."""
    links = built.tree(address).xpath(f"{part}//a")
    return [(squeezed(link), built.internal(address, link)) for link in links]


def marks(address: str) -> dict[str, str]:
    """The entry that a page is, or that it belongs to."""
    if address == HOME:
        return {HOME: "page"}
    within = [entry for _, entry in ENTRIES if entry and address.startswith(entry)]
    return {entry: "page" if entry == address else "true" for entry in within}


def test_the_menu_has_every_entry_and_the_bar_all_but_the_home_page(built: BuiltSite) -> None:
    found = {url: (entries(built, url, MENU), entries(built, url, BAR)) for url in built.addresses}
    bar = [entry for entry in ENTRIES if entry[1] != HOME]
    assert {url: shown for url, shown in found.items() if shown != (ENTRIES, bar)} == {}


def test_a_page_marks_its_own_entry_and_no_other(built: BuiltSite) -> None:
    other = {}
    for url in built.addresses:
        for part in (MENU, BAR):
            links = built.tree(url).xpath(f"{part}//a[@aria-current]")
            found = {built.internal(url, link): link.get("aria-current") for link in links}
            wanted = {entry: mark for entry, mark in marks(url).items() if part == MENU or entry != HOME}
            if found != wanted:
                other[url, part] = found
    assert other == {}
