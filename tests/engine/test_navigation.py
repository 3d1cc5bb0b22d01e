import pytest
import yaml

from generator.index.urls import in_language
from tests.built_site import BuiltSite
from tests.workshop import ROOT

DOZEN = 12


AROUND = "//a[not(ancestor::main or ancestor::details[@class='u-languages'] or starts-with(@href, '#'))]"
"""Links of header, navigation and footer, without those to the same page in other languages."""


def links_around(site: BuiltSite, address: str) -> list[str]:
    """Where header, navigation and footer of a page lead."""
    links = site.tree(address).xpath(AROUND)
    return [target for link in links if (target := site.internal(address, link)) is not None]


def test_the_navigation_has_at_most_a_dozen_entries() -> None:
    entries = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
    assert len(entries) <= DOZEN
    assert all(isinstance(target, str) for entry in entries for target in entry.values())


@pytest.mark.parametrize("language", ["en", "ar", "zh", "fr", "ru", "es"])
def test_every_page_of_a_language_has_the_same_links_around_it(site: BuiltSite, language: str) -> None:
    spoken = [address for address in site.addresses if site.tree(address).get("lang") == language]
    home = links_around(site, in_language("", language))
    assert len(spoken) > DOZEN
    assert [address for address in spoken if links_around(site, address) != home] == []


def test_every_entry_of_the_navigation_is_on_every_page(site: BuiltSite) -> None:
    entries = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
    wanted = {target.removesuffix("index.md") for entry in entries for target in entry.values()}
    assert wanted - set(links_around(site, "")) == set()


def test_a_page_of_a_section_marks_its_entry_in_the_navigation(site: BuiltSite) -> None:
    marked = site.tree("topics/").xpath("//nav//a[@aria-current]")
    assert {site.internal("topics/", link) for link in marked} == {"topics/"}
