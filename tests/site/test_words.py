"""Words on the shipped site that once were raw, wrong or ambiguous."""

from tests.built_site import BuiltSite


def test_a_period_without_a_beginning_or_an_end_is_told_in_words(site: BuiltSite) -> None:
    text = site.tree("groups/people-centred-cities/").text_content()
    assert "until 2025" in text
    assert "-2025" not in text


def test_names_of_goals_are_spelt_as_they_should_be(site: BuiltSite) -> None:
    names = {"ru/": "Достойная работа", "fr/": "Travail décent", "zh/": "促进目标实现的伙伴关系"}
    for address, name in names.items():
        assert name in site.tree(address).text_content()


def test_works_of_a_partner_are_those_that_name_it_as_one(site: BuiltSite) -> None:
    assert "Works that name it as a partner" in site.tree("partners/itu/").text_content()


def test_a_citation_stands_on_the_side_of_its_page(site: BuiltSite) -> None:
    cited = site.tree("ar/kpis/ec-ict-ict-3c/").xpath("//p[@id='u-cite']")[0]
    assert cited.get("dir") is None
    assert cited.xpath("bdi/cite")
