"""Tables as files, read back as a spreadsheet reads them."""

import csv
from pathlib import Path

import pytest

from generator.export.delimited import delimited
from tests.built_site import BuiltSite, squeezed
from tests.factories import work
from tests.workshop import Workshop


def read(octets: bytes) -> list[list[str]]:
    return [*csv.reader(octets.decode("utf-8-sig").splitlines())]


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    files = {
        "deliverables/one.md": work(
            title='=HYPERLINK("x"), "quoted"', sdgs=["11", "9.c"], topics=["finance"]
        ),
        "deliverables/two.md": work(
            title="المدن", sdgs=["11"], topics=["finance", "housing"], issued="2021-03"
        ),
        "deliverables/draft.md": work(title="Draft", status="draft", sdgs=["11"], topics=["finance"]),
    }
    return BuiltSite(Workshop.at(tmp_path_factory.mktemp("tables") / "work", files).built())


def rows(site: BuiltSite, path: str) -> list[list[str]]:
    return read((site.folder / path).read_bytes())


def saved(site: BuiltSite, address: str) -> str:
    """The file that a page offers."""
    [link] = site.main(address).xpath(".//p[@class='u-save']/a[@download]")
    found = site.internal(address, link)
    assert found is not None
    return found


@pytest.mark.parametrize("address", ["sdg/topics/", "sdg/regions/"])
def test_a_matrix_can_be_saved_and_holds_the_numbers_of_its_page(nowhere: BuiltSite, address: str) -> None:
    head, *body = rows(nowhere, saved(nowhere, address))
    assert head[:3] == [address.split("/")[1], "label", "all"]
    assert head[3:] == [f"goals {number}" for number in range(1, 18)]
    shown = nowhere.main(address).xpath(".//table[@class='u-matrix']/tbody/tr")
    assert len(body) == len(shown)
    for line, row in zip(body, shown, strict=True):
        assert [cell or "0" for cell in map(squeezed, row.xpath("./td"))] == line[3:]


def test_the_library_can_be_saved_newest_first_and_without_drafts(nowhere: BuiltSite) -> None:
    head, *body = rows(nowhere, saved(nowhere, "library/"))
    lines = [dict(zip(head, line, strict=True)) for line in body]
    assert [line["identifier"] for line in lines] == ["deliverables/two", "deliverables/one"]
    assert lines[0] | {"countries": ""} == {
        "identifier": "deliverables/two",
        "type": "deliverables",
        "title": "المدن",
        "language": "en",
        "date": "2021-03",
        "goals": "11",
        "targets": "",
        "topics": "finance housing",
        "cities": "",
        "countries": "",
        "kinds": "report",
        "partners": "",
        "kpis": "",
        "address": "https://knowledge.example/deliverables/two/",
    }


@pytest.mark.parametrize("title", ["=1+1", "+A1", "-1+1", "@x", "\t=1"])
def test_no_text_is_taken_for_a_formula(title: str) -> None:
    assert read(delimited([("title",), (title,)]))[1] == [f"'{title}"]


@pytest.mark.parametrize("number", ["-1.5", "+3", "1,194"])
def test_a_number_as_printed_stays_one(number: str) -> None:
    assert read(delimited([("value",), (number,)]))[1] == [number]


def test_a_number_stays_one_and_commas_quotes_and_lines_stay_in_their_cell(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(delimited([(-1, 'a, "b"\nc')]))
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [*csv.reader(file)] == [["-1", 'a, "b"\nc']]
