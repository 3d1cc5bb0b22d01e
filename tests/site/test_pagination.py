import pytest

from tests.built_site import BuiltSite, squeezed
from tests.factories import city, page, work
from tests.site.recount import Recount
from tests.workshop import Workshop

WORKS = 120
SIZES = [50, 50, 20]


def content() -> dict[str, str]:
    """120 works, all of one goal, topic, city, country, agency, kind, group and year."""
    works = {
        f"deliverables/invented-work-{number:03}/index.md": work(
            title=f"Invented work {number:03}",
            summary=f"Nothing, for the {number}th time.",
            issued=f"2029-{number % 12 + 1:02}" if number % 5 else "2029",
            sdgs=["11", "11.6"],
            topics=["finance"],
            cities=["nowhereville"],
            group="society-of-nobody",
            partners=["itu"],
            kpis=["ec-ict-ict-1c"],
        )
        for number in range(WORKS)
    }
    nobody = page(title="Society of nobody", status="published", group_kind="working-group")
    return {
        "cities/nowhereville.md": city(title="Nowhereville"),
        "groups/society-of-nobody.md": nobody,
        "partners/itu.md": page(title="A union for tests", status="published", agency="itu"),
        **works,
    }


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop.at(tmp_path_factory.mktemp("pagination"), content())


@pytest.fixture(scope="module")
def large(workshop: Workshop) -> BuiltSite:
    return BuiltSite(workshop.built())


a_long_list = pytest.mark.parametrize(
    "address",
    [
        "library/",
        "deliverables/",
        "sdg/11/",
        "sdg/11.6/",
        "sdg/11/topics/finance/",
        "sdg/11/types/deliverables/",
        "sdg/11/regions/150/",
        "topics/finance/",
        "cities/nowhereville/",
        "countries/no/",
        "regions/154/",
        "kinds/report/",
        "years/2029/",
        "partners/itu/",
        "groups/society-of-nobody/",
        "kpis/ec-ict-ict-1c/",
    ],
)


def pages(address: str) -> list[str]:
    return [address, f"{address}page/2/", f"{address}page/3/"]


@a_long_list
def test_a_list_of_120_has_three_pages_of_at_most_50(large: BuiltSite, address: str) -> None:
    assert [len(large.cards(part)) for part in pages(address)] == SIZES
    assert not large.has(f"{address}page/1/")
    assert not large.has(f"{address}page/4/")


@a_long_list
def test_the_pages_of_a_list_hold_everything_once_newest_first(
    workshop: Workshop, large: BuiltSite, address: str
) -> None:
    found = [card.address for part in pages(address) for card in large.cards(part)]
    assert found == [item.address for item in Recount(workshop.content).items]


@a_long_list
@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_page_of_a_list_says_how_many_there_are_in_all(
    large: BuiltSite, address: str, number: int
) -> None:
    part = pages(address)[number - 1]
    assert {str(WORKS) in card.heading for card in large.cards(part)} == {True}
    assert f"Page {number} of 3" in large.described(part)


@a_long_list
@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_page_of_a_list_leads_to_all_the_others(large: BuiltSite, address: str, number: int) -> None:
    part = pages(address)[number - 1]
    assert set(pages(address)) - {part} - set(large.links(part)) == set()


@a_long_list
def test_next_and_previous_lead_from_page_to_page(large: BuiltSite, address: str) -> None:
    first, second, third = pages(address)
    steps = {
        (part, str(link.get("rel")), large.internal(part, link))
        for part in pages(address)
        for link in large.main(part).xpath(".//a[@rel='prev' or @rel='next']")
    }
    forth = {(first, "next", second), (second, "next", third)}
    assert steps == forth | {(second, "prev", first), (third, "prev", second)}


@a_long_list
def test_the_pages_of_a_list_have_titles_of_their_own(large: BuiltSite, address: str) -> None:
    titles = [squeezed(large.tree(part).xpath("//title")[0]) for part in pages(address)]
    assert len(set(titles)) == len(titles)


def test_the_size_of_a_page_is_an_option_of_the_plug_in(tmp_path_factory: pytest.TempPathFactory) -> None:
    workshop = Workshop.at(tmp_path_factory.mktemp("size"), content(), page_size=100)
    small = BuiltSite(workshop.built())
    assert [len(small.cards(part)) for part in ("library/", "library/page/2/")] == [100, 20]
