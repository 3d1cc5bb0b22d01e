"""The page for addresses that do not exist, which is one for all languages."""

import pytest

from tests.built_site import BuiltSite, squeezed
from tests.workshop import Workshop

LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"]
PAGE = "404.html"


@pytest.fixture(scope="module")
def lost(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    workshop = Workshop.at(tmp_path_factory.mktemp("lost") / "work", {}, languages=LANGUAGES)
    return BuiltSite(workshop.built())


def test_each_language_has_a_section_that_says_so(lost: BuiltSite) -> None:
    sections = lost.main(PAGE).xpath(".//div[@lang]")
    assert sorted(section.get("lang") for section in sections) == sorted(LANGUAGES)
    assert sections[0].get("lang") == "en"
    assert {section.get("dir") for section in sections if section.get("lang") == "ar"} == {"rtl"}
    assert {section.get("dir") for section in sections if section.get("lang") != "ar"} == {"ltr"}
    assert all(squeezed(section.xpath("./h1 | ./h2")[0]) for section in sections)


def test_each_language_has_its_own_ways_home_and_all_of_them_lead_somewhere(lost: BuiltSite) -> None:
    for section in lost.main(PAGE).xpath(".//div[@lang]"):
        language = section.get("lang")
        links = [lost.internal(PAGE, link) for link in section.xpath(".//a")]
        assert len(links) == 6
        assert [link for link in links if link is None or not lost.has(link)] == []
        # The pages at the root are in English.
        home = "" if language == "en" else f"{language}/"
        assert [link for link in links if not str(link).startswith(home)] == []


def test_it_has_one_main_heading_and_is_in_no_search_engine(lost: BuiltSite) -> None:
    assert len(lost.tree(PAGE).xpath("//h1")) == 1
    assert lost.tree(PAGE).xpath("//meta[@name='robots']/@content") == ["noindex"]
