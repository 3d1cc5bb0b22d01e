"""What readers may take away from a page, on the shipped site and on invented works."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.built_site import BuiltSite, squeezed
from tests.factories import page, work
from tests.workshop import Workshop

WORK = "deliverables/factsheet-pully-2020/"
NOWHERE = "https://www.itu.int/nowhere/"

FILES = {
    "deliverables/held.md": work(
        title="Held by two: “&” <b>",
        issued="2020-06",
        rights={
            "holders": ["itu", "Office of Nowhere"],
            "licence": "all-rights-reserved",
            "stated": "not-on-record",
            "contact": "not-on-record",
        },
        publisher="unece",
        edition="Second edition",
        identifiers={"series": "N.1"},
        source_url=NOWHERE,
        published_on="2026-01-02",
        updated="2026-02-03",
    ),
    "deliverables/shared.md": work(title="Shared", partners=["itu", "unece"], issued="unknown"),
    "deliverables/printed.md": work(title="Printed by one", publisher="itu", source_url=NOWHERE),
    "deliverables/known.md": work(title="Known from nobody?"),
    "deliverables/draft.md": work(title="Draft", status="draft"),
    "deliverables/gone.md": work(
        title="Gone",
        status="withdrawn",
        reason="Nobody wanted it.",
        withdrawn_on="2026-03-04",
        published_on="2026-01-02",
    ),
    "deliverables/held.fr.md": page(
        title="Tenu par deux", status="published", translation={"status": "courtesy"}
    ),
}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop.at(tmp_path_factory.mktemp("take") / "work", FILES)


@pytest.fixture(scope="module")
def nowhere(workshop: Workshop) -> BuiltSite:
    return BuiltSite(workshop.built())


def citations(site: BuiltSite, address: str) -> list[str]:
    found = site.main(address).xpath(".//*[contains(@class, 'u-take__cite')]")
    return [squeezed(one) for one in found]


def files(site: BuiltSite, address: str) -> dict[str, str]:
    links = site.main(address).xpath(".//a[@download][starts-with(@href, 'data:')]")
    return {link.get("download"): unquote(link.get("href").partition(",")[2]) for link in links}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param(
            "held",
            "International Telecommunication Union; Office of Nowhere (2020). Held by two: “&” <b>. "
            f"Second edition. N.1. United Nations Economic Commission for Europe. {NOWHERE}",
            id="holders of its rights come first",
        ),
        pytest.param(
            "shared",
            "International Telecommunication Union; United Nations Economic Commission for Europe (n.d.). "
            "Shared.",
            id="then who took part, without a date or an address",
        ),
        pytest.param(
            "printed",
            f"International Telecommunication Union (2020). Printed by one. {NOWHERE}",
            id="then its publisher, who is not named twice",
        ),
        pytest.param("known", "Known from nobody? (2020).", id="nobody is made up"),
    ],
)
def test_a_work_is_cited_by_what_is_on_record(nowhere: BuiltSite, address: str, expected: str) -> None:
    assert citations(nowhere, f"deliverables/{address}/")[0] == expected


def test_its_page_is_cited_apart_with_the_day_of_its_last_change(nowhere: BuiltSite) -> None:
    assert citations(nowhere, "deliverables/held/")[1] == (
        "Held by two: “&” <b> (3 February 2026). U4SSC knowledge base. "
        "https://knowledge.example/deliverables/held/"
    )


def test_a_translated_page_cites_the_work_by_its_own_title(nowhere: BuiltSite) -> None:
    [cited, own] = citations(nowhere, "fr/deliverables/held/")
    assert "Held by two" in cited
    assert own.startswith("Tenu par deux")
    [title, _] = nowhere.main("fr/deliverables/held/").xpath(".//cite/@lang")
    assert title == "en"


def test_the_day_of_a_build_is_in_no_citation(workshop: Workshop, nowhere: BuiltSite, tmp_path: Path) -> None:
    workshop.built("--as-of", "2027-01-01", "--out", tmp_path / "later")
    later = BuiltSite(tmp_path / "later")
    address = "deliverables/held/"
    assert citations(later, address) == citations(nowhere, address)
    assert files(later, address) == files(nowhere, address)


def test_the_files_hold_the_same_work_as_the_words(nowhere: BuiltSite) -> None:
    found = files(nowhere, "deliverables/held/")
    assert found.keys() == {"deliverables-held.bib", "deliverables-held.ris"}
    assert r"title = {{Held by two: “\&” <b>}}" in found["deliverables-held.bib"]
    assert "TI  - Held by two: “&” <b>\r\n" in found["deliverables-held.ris"]


def test_every_page_can_be_cited_and_shared_but_those_that_have_gone_or_moved(site: BuiltSite) -> None:
    without = [
        address
        for address in site.addresses
        if len(site.main(address).xpath(".//section[@id='u-take']")) != 1 and address != "404.html"
    ]
    assert without == []


def test_nothing_is_to_take_away_from_what_has_gone(nowhere: BuiltSite) -> None:
    assert citations(nowhere, "deliverables/gone/") == []


def test_participants_are_not_told_how_to_share_what_is_not_public(
    workshop: Workshop, tmp_path: Path
) -> None:
    workshop.built("--edition", "participants", "--out", tmp_path / "inner")
    inner = BuiltSite(tmp_path / "inner")
    assert inner.has("deliverables/draft/")
    assert [address for address in inner.addresses if citations(inner, address)] == []


def test_no_two_files_that_a_reader_saves_have_the_same_name(site: BuiltSite) -> None:
    names = [name for address in site.addresses if address != "404.html" for name in files(site, address)]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9.-]+", name)] == []


def test_links_that_share_are_plain_and_name_the_page(site: BuiltSite) -> None:
    shared = site.main(WORK).xpath(".//ul[contains(@class, 'u-take__ways--share')]//a")
    assert [unquote(link.get("href")).split(":")[0] for link in shared] == ["mailto", "https", "https"]
    address = f"https://knowledge.example/{WORK}"
    assert [link for link in shared if address not in unquote(link.get("href"))] == []
    assert {link.get("rel") for link in shared} == {None, "noopener"}
