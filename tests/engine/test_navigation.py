import yaml

from tests.built_site import BuiltSite
from tests.workshop import ROOT

DOZEN = 12


def links_around(site: BuiltSite, address: str) -> list[str]:
    """Where header, navigation and footer of a page lead."""
    around = site.tree(address).xpath("//a[not(ancestor::main) and not(starts-with(@href, '#'))]")
    return [target for link in around if (target := site.internal(address, link)) is not None]


def test_the_navigation_has_at_most_a_dozen_entries() -> None:
    entries = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
    assert len(entries) <= DOZEN
    assert all(isinstance(target, str) for entry in entries for target in entry.values())


def test_every_page_has_the_same_links_around_it(site: BuiltSite) -> None:
    home = links_around(site, "")
    other = [address for address in site.addresses if links_around(site, address) != home]
    assert other == []


def test_every_entry_of_the_navigation_is_on_every_page(site: BuiltSite) -> None:
    entries = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
    wanted = {target.removesuffix("index.md") for entry in entries for target in entry.values()}
    assert wanted - set(links_around(site, "")) == set()


def test_a_page_of_a_section_marks_its_entry_in_the_navigation(site: BuiltSite) -> None:
    marked = site.tree("topics/").xpath("//nav//a[@aria-current]")
    assert {site.internal("topics/", link) for link in marked} == {"topics/"}
