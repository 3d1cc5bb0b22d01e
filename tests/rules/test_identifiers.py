"""Titles and identifiers: one for each work."""

from pathlib import Path

from tests.factories import page, work
from tests.rules.finding import diagnostics


def wrong(tmp_path: Path, code: str, field: str, values: list[str]) -> list[str]:
    """Those of some identifiers of which a rule speaks."""
    files = {
        f"deliverables/n{number}.md": work(identifiers={field: value}) for number, value in enumerate(values)
    }
    return [values[int(one.path[14:-3])] for one in diagnostics(code, tmp_path, files)]


def test_isbn_of_both_lengths_are_checked(tmp_path: Path) -> None:
    good = ["978-0-306-40615-7", "9780306406157", "0-306-40615-2", "080442957X"]
    bad = ["978-0-306-40615-8", "0-306-40615-3", "978-0-306-4061", "ISBN 978-0-306-40615-7", "none"]
    assert sorted(wrong(tmp_path, "CRF008", "isbn", good + bad)) == sorted(bad)


def test_a_doi_is_a_bare_name(tmp_path: Path) -> None:
    good = ["10.5555/nowhere.1", "10.1000.10/123(4)", "10.1002/(SICI)1097<1:a>2.0.co;2-#"]
    bad = [
        "doi:10.5555/a",
        "https://doi.org/10.5555/a",
        "10.5555/",
        "10.5555",
        "10.55/a",
        "10.5555/a.",
        "10.5555/a b",
    ]
    assert sorted(wrong(tmp_path, "CRF009", "doi", good + bad)) == sorted(bad)


def test_an_issn_is_checked_where_a_series_names_one(tmp_path: Path) -> None:
    good = [
        "ISSN 0378-5955",
        "0378-5955",
        "Papers 2016-2018",
        "T-TUT-SMARTCITY-2020-54",
        "eISSN: 2434561X, 1",
    ]
    bad = ["0378-5956", "Papers, ISSN 0378-595", "ISSN 1234-5678"]
    assert sorted(wrong(tmp_path, "CRF010", "series", good + bad)) == sorted(bad)


def test_one_title_for_two_works_is_told_apart_by_language_succession_and_type(tmp_path: Path) -> None:
    files = {
        "deliverables/a.md": work(title="Of  nothing"),
        "deliverables/b.md": work(title="of nothing."),
        "deliverables/c.fr.md": work(title="Of nothing"),
        "deliverables/d.md": work(title="Of bridges", status="superseded", superseded_by="deliverables/e"),
        "deliverables/e.md": work(title="Of bridges"),
        "about/f.md": page(title="Of nothing"),
    }
    assert [one.path for one in diagnostics("CRF015", tmp_path, files)] == ["deliverables/b.md"]


def test_a_part_may_have_the_isbn_of_the_whole(tmp_path: Path) -> None:
    isbn = {"isbn": "978-0-306-40615-7"}
    files = {
        "deliverables/a.md": work(identifiers=isbn),
        "deliverables/b.md": work(identifiers={"isbn": "9780306406157"}),
        "deliverables/c.md": work(identifiers=isbn, part_of="deliverables/a"),
    }
    assert [one.path for one in diagnostics("CRF016", tmp_path, files)] == ["deliverables/b.md"]
