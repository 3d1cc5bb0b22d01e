"""What we write as BibTeX and RIS, read back by others' parsers."""

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from generator.export.bibtex import bibtex
from generator.export.ris import ris
from generator.model.citation import Citation
from generator.model.dates import PartialDate

HOSTILE = {
    "braces": "All {capitals} and } one { too many",
    "signs of LaTeX": r"50 % of R&D for $5 in #1_a ~ ^ \input{x} \\ \%",
    "quotes": "The \"best\" 'city' “ever”, says @nobody",
    "a line that would be a field": "Nothing\nER  - \nTY  - BOOK\r\nAU  - Somebody",
    "a line that would be an entry": "Nothing},\n}\n@book{other,\n title = {Other}",
    "Arabic": "المدن الذكية المستدامة: 100% و«أكثر»",
    "Chinese": "智慧可持续城市——指南",
    "Cyrillic": "Умные устойчивые города",
    "both directions": "Smart المدن & cities",
}


def work(**fields: object) -> Citation:
    given = {
        "key": "deliverables-on-nothing",
        "title": "On nothing",
        "language": "en",
        "authors": ("Organization of Nowhere", "Secretariat of This, That and the Other"),
        "date": PartialDate(2020, 6),
        "publisher": "Nowhere Press",
        "series": "N.1/A_2",
        "url": "https://nowhere.example/a_b?c=50%25&d={e}#f",
        **fields,
    }
    return Citation(**given)  # type: ignore[arg-type] # the fields of a citation


def decoder() -> LatexNodes2Text:
    """LaTeX to text; this one does not know the braces' own names, and takes a circumflex for an accent."""
    known = get_default_latex_context_db()
    names = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
    macros = [MacroTextSpec(name, sign) for name, sign in names.items()]
    known.add_context_category("names", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=known)


def read_bibtex(text: str) -> dict[str, str]:
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=decoder())])
    assert library.failed_blocks == []
    [entry] = library.entries
    plain = {field.key: str(field.value) for field in entry.fields}
    return {"type": entry.entry_type, "key": entry.key, **plain}


def read_ris(text: str) -> dict[str, object]:
    [record] = rispy.loads(text)
    return dict(record)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_bibtex_gives_back_a_title_whatever_it_holds(title: str) -> None:
    found = read_bibtex(bibtex(work(title=title)))
    assert found["title"] == squeezed(title)
    assert found["year"] == "2020"


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_ris_gives_back_a_title_whatever_it_holds(title: str) -> None:
    found = read_ris(ris(work(title=title)))
    assert found["title"] == squeezed(title)
    assert found["year"] == "2020"


def depth(text: str) -> list[int]:
    """How deep in braces each place is, as BibTeX counts: a backslash before one changes nothing."""
    depths, now = [], 0
    for letter in text:
        now += (letter == "{") - (letter == "}")
        depths.append(now)
    return depths


@given(title=st.text(min_size=1), name=st.text(min_size=1))
def test_no_text_ends_an_entry_of_bibtex_early(title: str, name: str) -> None:
    text = bibtex(work(title=title, authors=(name,)))
    depths = depth(text.rstrip("\n"))
    assert depths[-1] == 0
    assert min(depths[depths.index(1) : -1]) == 1


@given(title=st.text(min_size=1))
def test_no_text_adds_a_field_to_ris(title: str) -> None:
    lines = ris(work(title=title)).split("\r\n")
    expected = [line[:6] for line in ris(work()).split("\r\n")]
    assert [line[:6] for line in lines] == expected


def test_bodies_stay_whole_in_bibtex() -> None:
    text = bibtex(work())
    assert "author = {{Organization of Nowhere} and {Secretariat of This, That and the Other}}" in text


def test_each_body_is_an_author_of_its_own_in_ris() -> None:
    assert read_ris(ris(work()))["authors"] == [
        "Organization of Nowhere",
        "Secretariat of This, That and the Other",
    ]


def test_an_address_stays_one_that_can_be_followed() -> None:
    assert "url = {https://nowhere.example/a_b?c=50%25&d=%7Be%7D#f}" in bibtex(work())
    assert "UR  - https://nowhere.example/a_b?c=50%25&d={e}#f\r\n" in ris(work())


@pytest.mark.parametrize(
    ("date", "year", "month", "day"),
    [
        pytest.param(None, None, None, None, id="no date"),
        pytest.param(PartialDate(2020), "2020", None, "2020///", id="a year"),
        pytest.param(PartialDate(2020, 6), "2020", "jun", "2020/06//", id="a month"),
        pytest.param(PartialDate(2020, 6, 5), "2020", "jun", "2020/06/05/", id="a day"),
    ],
)
def test_no_more_of_a_date_is_said_than_is_known(
    date: PartialDate | None, year: str | None, month: str | None, day: str | None
) -> None:
    entry, record = read_bibtex(bibtex(work(date=date))), read_ris(ris(work(date=date)))
    assert (entry.get("year"), entry.get("month")) == (year, month)
    assert (record.get("year"), record.get("date")) == (year, day)


@pytest.mark.parametrize(
    ("fields", "in_bibtex", "in_ris"),
    [
        pytest.param({}, "techreport", "RPRT", id="a report"),
        pytest.param({"isbn": "978-0-00-000000-2"}, "book", "BOOK", id="a book"),
        pytest.param({"publisher": ""}, "misc", "RPRT", id="no publisher"),
        pytest.param({"publisher": "", "within": "Library of nowhere"}, "misc", "ELEC", id="a page"),
    ],
)
def test_a_citation_has_a_kind_that_its_fields_suffice_for(
    fields: dict[str, object], in_bibtex: str, in_ris: str
) -> None:
    citation = work(**fields)
    assert read_bibtex(bibtex(citation))["type"] == in_bibtex
    assert read_ris(ris(citation))["type_of_reference"] == in_ris


def test_what_is_not_on_record_is_in_no_file() -> None:
    bare = Citation(key="a", title="A", language="en")
    assert read_bibtex(bibtex(bare)).keys() == {"type", "key", "title"}
    assert read_ris(ris(bare)).keys() == {"type_of_reference", "title"}
