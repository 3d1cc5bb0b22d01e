"""The pages made from the models, as the shipped site has them."""

from collections.abc import Iterator

import pytest

from generator.index.fields import Described, Field, described_registries, described_types
from tests.built_site import BuiltSite, squeezed
from tests.guide.blocks import PAGES

OVERVIEW, REGISTRIES = "guide/content-types/", "guide/registries/"
SHARED = {"aliases", "id", "note", "source", "sources"}
"""Fields that every record of a registry has, told once."""


def every(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        for part in field.parts:
            yield from every(part.fields)


def shown(field: Field) -> set[str]:
    """What has to be read of a field, besides its name."""
    said = {field.meaning.replace("`", ""), *(one.code + " " + one.name for one in field.codes)}
    return {" ".join(one.split()) for one in said}


@pytest.mark.parametrize("one", described_types().values(), ids=lambda one: one.name)
def test_a_content_type_has_a_page_with_every_field(site: BuiltSite, one: Described) -> None:
    main = site.main(one.url)
    text = squeezed(main)
    sections = {
        squeezed(code): code
        for code in main.xpath(".//section//*[self::h3 or self::h4 or self::h5 or self::h6]/code")
    }
    for field in every(one.fields):
        assert ".".join(field.path) in sections
        assert [said for said in shown(field) if said not in text] == [], field.path


@pytest.mark.parametrize("one", described_registries().values(), ids=lambda one: one.name)
def test_a_registry_has_a_part_with_every_field(site: BuiltSite, one: Described) -> None:
    [part] = site.main(REGISTRIES).xpath(f".//section[@id='registry-{one.name}']")
    text, names = squeezed(part), {squeezed(code) for code in part.xpath(".//code")}
    assert f"content/registry/{one.source}" in text
    for field in every(tuple(field for field in one.fields if field.name not in SHARED)):
        assert ".".join(field.path) in names
        assert [said for said in shown(field) if said not in text] == [], field.path


def test_the_overview_leads_to_every_content_type_and_each_page_of_the_handbook_to_the_overview(
    site: BuiltSite,
) -> None:
    assert {one.url for one in described_types().values()} <= set(site.links(OVERVIEW))
    for page in PAGES:
        if page.count(".") == 1:
            address = "guide/" + page.removesuffix(".md").removesuffix("index")
            address = address if address.endswith("/") else f"{address}/"
            assert {OVERVIEW, REGISTRIES, "guide/rules/"} <= set(site.links(address)), page


def test_the_page_of_the_whole_handbook_leads_to_each_of_its_pages(site: BuiltSite) -> None:
    written = {page for page in PAGES if page.count(".") == 1} - {"index.md"}
    wanted = {f"guide/{page.removesuffix('/index.md').removesuffix('.md')}/" for page in written}
    assert wanted <= set(site.links("guide/"))


def test_a_rule_that_a_page_names_is_linked_from_it(site: BuiltSite) -> None:
    assert {"guide/rules/TRN003/", "guide/rules/TRN004/"} <= set(site.links("guide/status-and-consent/"))


def test_the_drawing_of_a_pages_life_is_told_in_words_too(site: BuiltSite) -> None:
    main = site.main("guide/status-and-consent/")
    [drawing] = main.xpath(".//figure/*[local-name()='svg']")
    assert drawing.get("aria-labelledby") == "u-life-title u-life-desc"
    names = {squeezed(text) for text in drawing.xpath(".//*[local-name()='g'][@class='u-life__name']/*")}
    assert names == {"draft", "in-review", "approved", "published", "superseded", "withdrawn"}
    assert names <= {squeezed(code) for code in main.xpath(".//ol//code | .//td//code")}
