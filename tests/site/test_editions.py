from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.built_site import BuiltSite
from tests.factories import work
from tests.site.canaries import STATES, content, seen
from tests.workshop import AS_OF, Workshop, files_of

TODAY = date.fromisoformat(AS_OF)
DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def day(name: str) -> str:
    return str(TODAY + timedelta(days=DAYS[name]))


def boundaries() -> dict[str, str]:
    fields = {"embargo": "publish_on", "expiry": "expires_on"}
    return {
        f"deliverables/{kind}-{name}.md": work(
            f"The text of {kind} {name}.", title=f"An {kind} {name}", **{field: day(name)}
        )
        for kind, field in fields.items()
        for name in DAYS
    }


@pytest.fixture(scope="module")
def at_the_boundary(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltSite]:
    workshop = Workshop.at(tmp_path_factory.mktemp("boundaries"), boundaries())
    stock = workshop.mkdocs("--site-dir", workshop.folder / "stock")
    assert stock.code == 0, stock.err
    return {"u4ssc": BuiltSite(workshop.built()), "mkdocs": BuiltSite(workshop.folder / "stock")}


@pytest.mark.parametrize("engine", ["u4ssc", "mkdocs"])
@pytest.mark.parametrize(
    ("slug", "shown"),
    [
        ("embargo-yesterday", "whole"),
        ("embargo-today", "whole"),
        ("embargo-tomorrow", "nothing"),
        ("expiry-yesterday", "tombstone"),
        ("expiry-today", "tombstone"),
        ("expiry-tomorrow", "whole"),
    ],
)
def test_embargo_ends_and_expiry_begins_with_the_day_itself(
    at_the_boundary: dict[str, BuiltSite], engine: str, slug: str, shown: str
) -> None:
    site = at_the_boundary[engine]
    address = f"deliverables/{slug}/"
    assert site.has(address) == (shown != "nothing")
    listed = address in {card.address for card in site.cards("deliverables/")}
    assert listed == (shown == "whole")
    if site.has(address):
        text = f"The text of {slug.replace('-', ' ')}."
        assert (text in site.described(address)) == (shown == "whole")


@pytest.fixture(scope="module")
def both_editions(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The public edition, and then the participants' beside it, each where it goes by itself."""
    workshop = Workshop.at(tmp_path_factory.mktemp("editions"), content())
    workshop.built()
    before = files_of(workshop.site)
    done = workshop.build("--edition", "participants")
    assert done.code == 0, done.err
    assert files_of(workshop.site) == before, "the participants' edition changed the public one"
    return workshop


@pytest.fixture(scope="module")
def participants(both_editions: Workshop) -> BuiltSite:
    return BuiltSite(both_editions.folder / "site-participants")


@pytest.mark.parametrize("state", [*STATES, "public"])
@pytest.mark.parametrize("place", ["title", "summary", "body", "pixels", "pdf"])
def test_the_participants_edition_shows_everything(participants: BuiltSite, state: str, place: str) -> None:
    assert f"canary{state}{place}" in seen(participants.folder)


@pytest.mark.parametrize("state", STATES)
def test_the_participants_edition_marks_each_unpublished_page(participants: BuiltSite, state: str) -> None:
    shown = participants.described(f"deliverables/canary{state}slug/")
    assert "unpublished property of the initiative" in shown


@pytest.mark.parametrize("address", ["deliverables/canarypublicslug/", "cities/nowhereville/", "about/"])
def test_the_participants_edition_does_not_mark_public_pages(participants: BuiltSite, address: str) -> None:
    assert "unpublished" not in participants.described(address)


def test_every_page_of_the_participants_edition_is_closed_to_search_engines(participants: BuiltSite) -> None:
    robots = "//meta[@name='robots' and contains(@content, 'noindex')]"
    assert [page for page in participants.addresses if not participants.tree(page).xpath(robots)] == []
    assert "<loc>" not in participants.text("sitemap.xml")


def test_no_public_page_is_closed_to_search_engines(both_editions: Workshop) -> None:
    site = BuiltSite(both_editions.site)
    closed = {page for page in site.addresses if site.tree(page).xpath("//meta[@name='robots']")}
    tombstones = {f"deliverables/canary{state}slug/" for state in ("expired", "withheld", "withdrawn")}
    assert closed == {"404.html", *tombstones}


@pytest.mark.parametrize("thing", ["approval", "stray", "hidden", "logo"])
def test_no_registry_record_or_stray_file_is_in_the_participants_edition_either(
    participants: BuiltSite, thing: str
) -> None:
    assert seen(participants.folder, thing) == set()


def test_the_edition_of_the_configuration_goes_to_its_own_folder_too(tmp_path: Path) -> None:
    workshop = Workshop.at(tmp_path / "work", {}, edition="participants")
    done = workshop.build()
    assert done.code == 0, done.err
    assert not workshop.site.exists()
    assert (workshop.folder / "site-participants" / "index.html").is_file()


def test_a_private_folder_is_laid_over_the_public_one(tmp_path: Path) -> None:
    workshop = Workshop.at(tmp_path / "work", boundaries())
    private = Workshop.at(tmp_path / "private", {"deliverables/only-here.md": work(title="Only here")})
    done = workshop.build("--content", workshop.content, "--content", private.content)
    assert done.code == 0, done.err
    site = BuiltSite(workshop.site)
    assert site.has("deliverables/embargo-today/")
    assert site.has("deliverables/only-here/")
