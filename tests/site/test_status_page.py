"""The Secretariat's screen: for participants, and in no byte of the public edition."""

from pathlib import Path

import pytest

from tests.built_site import BuiltSite
from tests.factories import page, work
from tests.site.canaries import TOMORROW
from tests.workshop import AS_OF, Workshop, files_of

SEEN = {"basis": "public-record", "url": "https://www.itu.int/", "seen_on": "2026-01-01"}
FILES = {
    "deliverables/waiting.md": work(
        status="in-review",
        consent="",
        title="Report of nobody",
        issued="2020",
        updated="2026-11-13",
        pages="1",
    ),
    "deliverables/embargoed.md": work(
        title="Tomorrow in Nowhereville", issued="2020", publish_on=TOMORROW, consent=SEEN
    ),
    "about/old.md": page(title="An old page", status="published", review_by=AS_OF),
}


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    workshop = Workshop.at(tmp_path_factory.mktemp("status"), FILES)
    public = workshop.build()
    assert public.code == 0, public.err
    assert public.out.splitlines()[-2] == (
        f"The public edition changes by itself on {TOMORROW}: embargo of deliverables/embargoed lifts"
    )
    done = workshop.build("--edition", "participants")
    assert done.code == 0, done.err
    return workshop


@pytest.fixture(scope="module")
def participants(editions: Workshop) -> BuiltSite:
    return BuiltSite(editions.folder / "site-participants")


def test_the_public_edition_has_no_such_page_and_does_not_name_it(editions: Workshop) -> None:
    site = BuiltSite(editions.site)
    assert not site.has("status/")
    assert [address for address in site.addresses if "status/" in site.links(address)] == []
    assert b"deliverables/waiting" not in b"".join(files_of(editions.site).values())


def test_the_home_page_of_participants_leads_to_it(participants: BuiltSite) -> None:
    assert participants.has("status/")
    assert "status/" in participants.links("")


def test_it_names_what_is_to_be_seen_to_and_leads_there(participants: BuiltSite) -> None:
    shown = participants.described("status/")
    for said in (
        "as of 23 November 2026",
        f"changes by itself on {TOMORROW}: embargo of deliverables/embargoed lifts",
        "Waiting for consent 1 Report of nobody 13 November 2026, 10 days ago; in-review; no consent",
        "Embargoes that lift next 1 Tomorrow in Nowhereville 24 November 2026, in 1 day",
        "Pages past their review 1 An old page 23 November 2026, today",
        "Waivers in force Nothing.",
    ):
        assert said in shown
    assert {"deliverables/waiting/", "deliverables/embargoed/", "about/old/"} <= set(
        participants.links("status/")
    )


def test_it_says_for_whom_it_is_and_search_engines_do_not_list_it(participants: BuiltSite) -> None:
    assert "For participants alone" in participants.described("status/")
    assert participants.tree("status/").xpath("//meta[@name='robots' and contains(@content, 'noindex')]")


def test_stock_mkdocs_builds_no_such_page_in_public_either(editions: Workshop, tmp_path: Path) -> None:
    done = editions.mkdocs("--site-dir", tmp_path / "stock")
    assert done.code == 0, done.err
    assert not (tmp_path / "stock/status").exists()
