from tests.built_site import BuiltSite
from tests.conformance.expected import Expected
from tests.conformance.markup import inside, parsed


def test_the_pages_are_those_planned_and_the_one_for_what_is_missing(
    built: BuiltSite, wanted: Expected
) -> None:
    assert set(built.addresses) == {*wanted.planned, "404.html"}


def test_each_page_shows_its_article_as_rendered(built: BuiltSite, wanted: Expected) -> None:
    other = [
        url
        for url, article in wanted.articles.items()
        if [inside(found) for found in built.tree(url).xpath("//main//article")] != [inside(parsed(article))]
    ]
    assert other == []


def test_a_page_has_one_main_part_and_one_title_in_it(built: BuiltSite) -> None:
    counted = {
        url: (len(built.tree(url).xpath("//main")), len(built.main(url).xpath(".//h1")))
        for url in built.addresses
    }
    assert {url: counts for url, counts in counted.items() if counts != (1, 1)} == {}
