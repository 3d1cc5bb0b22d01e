import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.bibtex import bibtex
from generator.export.ris import ris
from generator.importing import Format
from generator.importing import bibtex as bibtex_in
from generator.importing import ris as ris_in
from generator.importing._base import Loss
from generator.importing._dates import agreed
from generator.importing._references import Reference
from generator.importing.bibtex import BIBTEX
from generator.importing.csl_json import CSL_JSON
from generator.importing.ris import RIS
from generator.model.citation import Citation
from generator.model.dates import PartialDate
from generator.model.errors import GeneratorError
from tests.importing.conftest import Read, told

ENTRY = r"""
@techreport{itu-2020,
  author = {{International Telecommunication Union} and {City of Nowhereville} and Nobody, Jane},
  title = {{Smart \& sustainable: {\'E}tudes}},
  year = {2020}, month = jun,
  institution = {ITU}, number = {T 4}, doi = {10.1000/a_b}, isbn = {978-3-16-148410-0},
  url = {https://nowhere.example/a%20b_c},
  abstract = {Words of others.}
}
"""
RECORD = (
    "TY  - RPRT\r\nAU  - International Telecommunication Union\r\nAU  - City of Nowhereville\r\n"
    "AU  - Nobody, Jane\r\nTI  - Smart & sustainable: Études\r\n"
    "PY  - 2020\r\nDA  - 2020/06//\r\nPB  - ITU\r\n"
    "M1  - T 4\r\nDO  - 10.1000/a_b\r\nSN  - 978-3-16-148410-0\r\n"
    "UR  - https://nowhere.example/a%20b_c\r\n"
    "AB  - Words of others.\r\nER  - \r\n"
)
ITEM = json.dumps(
    [
        {
            "id": "itu-2020",
            "type": "report",
            "title": "Smart & sustainable: Études",
            "author": [
                {"literal": "International Telecommunication Union"},
                {"literal": "City of Nowhereville"},
                {"family": "Nobody", "given": "Jane"},
            ],
            "issued": {"date-parts": [[2020, 6]]},
            "publisher": "ITU",
            "number": "T 4",
            "DOI": "10.1000/a_b",
            "ISBN": "978-3-16-148410-0",
            "URL": "https://nowhere.example/a%20b_c",
            "abstract": "Words of others.",
        }
    ]
)


def record(*lines: str) -> str:
    return "".join(f"{line}\n" for line in ("TY  - RPRT", *lines, "ER  - "))


FORMATS = [(BIBTEX, ENTRY), (RIS, RECORD), (CSL_JSON, ITEM)]

WORDS = (
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
NAMES = st.from_regex(r"[A-Z][a-z]{1,8}( of [A-Z][a-z]{1,8})?", fullmatch=True)
DATES = (
    st.none()
    | st.builds(PartialDate, st.integers(1900, 2099))
    | st.builds(PartialDate, st.integers(1900, 2099), st.integers(1, 12))
)
CITATIONS = st.builds(
    Citation,
    key=st.just("deliverables-x"),
    title=WORDS,
    language=st.just("en"),
    authors=st.lists(NAMES, max_size=3).map(tuple),
    date=DATES,
    edition=st.just("") | NAMES,
    publisher=st.just("") | NAMES,
    series=st.just("") | NAMES,
    doi=st.sampled_from(["", "10.1000/a_b", "10.1000/x(1)"]),
    isbn=st.sampled_from(["", "978-3-16-148410-0"]),
    url=st.sampled_from(["", "https://nowhere.example/a%20b_c?d=e&f#g"]),
)


@pytest.mark.parametrize(("form", "text"), FORMATS, ids=lambda one: getattr(one, "name", ""))
def test_a_reference_becomes_a_page_that_names_bodies_and_no_person(
    bring_in: Read, form: Format, text: str
) -> None:
    imported = bring_in(form, text, "a.bib", "related-works")
    (draft,) = imported.drafts
    assert draft.path == "related-works/smart-sustainable-etudes/index.md"
    assert dict(draft.fields) == {
        "title": "Smart & sustainable: Études",
        "status": "draft",
        "issued": "2020-06",
        "source_url": "https://nowhere.example/a%20b_c",
        "identifiers": {"doi": "10.1000/a_b", "isbn": "978-3-16-148410-0", "series": "T 4"},
        "publisher": "itu",
        "partners": ["itu"],
        "contributors": ["City of Nowhereville"],
    }
    lost = [line.split(": ", 1)[1] for line in told(imported)]
    assert [line for line in lost if "Nobody" in line and "bodies, not people" in line]
    assert "`abstract` has no field here: “Words of others.”" in lost


def same(found: Reference, written: Citation) -> None:
    assert found.title == " ".join(written.title.split())
    assert (*found.bodies, *found.people) == written.authors
    assert agreed(found.dates) == (str(written.date) if written.date else "", [])
    for name in ("edition", "publisher", "series", "doi", "isbn", "url"):
        assert getattr(found, name) == getattr(written, name), name


@given(CITATIONS)
def test_what_our_own_bibtex_says_is_read_back(written: Citation) -> None:
    losses: list[Loss] = []
    (found,) = bibtex_in.references(bibtex(written), "a.bib", losses)
    assert not losses
    same(found, written)
    assert found.bodies == written.authors


@given(CITATIONS)
def test_what_our_own_ris_says_is_read_back(written: Citation) -> None:
    losses: list[Loss] = []
    (found,) = ris_in.references(ris(written).replace("\r\n", "\n"), "a.ris", losses)
    assert not losses
    same(found, written)


def test_an_entry_that_cannot_be_read_is_refused_and_the_others_come_in(bring_in: Read) -> None:
    imported = bring_in(BIBTEX, ENTRY + "\n@book{broken, title = {A\n", "a.bib", "related-works")
    assert len(imported.drafts) == 1
    assert [loss.place for loss in imported.losses if loss.refused] == ["a.bib, line 11"]


def test_a_record_without_a_title_is_refused(bring_in: Read) -> None:
    imported = bring_in(RIS, "TY  - RPRT\nPB  - ITU\nER  - \n", "a.ris", "related-works")
    assert not imported.drafts
    assert imported.losses[0].message == "the reference has no title"


HOSTILE = [
    (
        BIBTEX,
        "@book{a, title = {A}}\n@book{a, title = {B}}",
        "line 2: the entry “@book{a, title = {B}}…” cannot be read: `a` is the key of line 1 too",
    ),
    (BIBTEX, "@book{a, title = {A}, title = {B}}", "cannot be read: it has `title` more than once"),
    (
        BIBTEX,
        '@book{a, title = "A, year = 2020}\n@book{b, title = {B}}',
        'looking for field-value closing `"`',
    ),
    (BIBTEX, "@book{a title = {A}}", "cannot be read: expected comma after entry key, but found ="),
    (
        BIBTEX,
        "@book{a, title = {A} # b}",
        "`title` is no text but “{A} # b”, which is taken over as it stands",
    ),
    (
        BIBTEX,
        "@book{a, title = {A}, institution = {ITU}, publisher = {B}}",
        "`further publisher` has no field here: “B”",
    ),
    (RIS, record("TI  - A", "TI  - B", "T1  - C"), "`further title` has no field here: “B; C”"),
    (RIS, record("TI  - A", "DO  - 1", "DO  - 2"), "`further doi` has no field here: “2”"),
    (RIS, record("TI  - A", "AB  - One", "two"), "`abstract` has no field here: “One two”"),
    (RIS, record("ti  - A", "TI  - B"), "`TY` has no field here: “RPRT ti - A”"),
    (RIS, record("TI  - A") + "lost\n" + record("TI  - B"), "line 4: “lost” stands in no record"),
    (RIS, record("TI  - A") + "\nTY - RPRT\nTI - B\n", "line 5: “TY - RPRT TI - B” stands in no record"),
    (CSL_JSON, '[{"title": "A", "title": "B", "title": "C"}]', "`title (3)` has no field here: “C”"),
    (CSL_JSON, '[{"title": ["A"], "URL": {"x": 1}}]', "`URL` has no field here: “{"),
    (CSL_JSON, '[{"title": "A", "author": ["B"]}]', "the author “B” is left out"),
    (CSL_JSON, '[{"title": "A", "author": {"name": "B"}}]', "the author “{"),
    (
        CSL_JSON,
        '[{"title": "A", "author": [{"literal": "ITU", "family": "B"}]}]',
        "the author “B” is left out",
    ),
    (CSL_JSON, '[{"title": "A", "author": [{"family": "B", "suffix": "Jr"}]}]', "the author “B Jr” is left"),
]


@pytest.mark.parametrize(("form", "text", "message"), HOSTILE)
def test_what_a_format_does_not_foresee_is_told_with_its_place(
    bring_in: Read, form: Format, text: str, message: str
) -> None:
    imported = bring_in(form, text, "a.bib", "related-works")
    (loss,) = [loss for loss in imported.losses if message in f"{loss.place}: {loss.message}"]
    assert loss.place.startswith("a.bib, ")
    assert loss.fix


@given(
    st.lists(
        st.sampled_from(["TY  - RPRT", "TI  - Qa", "TI  - Qb", "ER  - ", "AU  - Qc", "UR  - Qd", "Qe"]),
        max_size=8,
    )
)
def test_no_order_of_lines_ends_in_a_traceback_or_passes_words_over(lines: list[str]) -> None:
    # Longer texts are told by their beginning.
    losses: list[Loss] = []
    found = ris_in.references("\n".join(lines), "a.ris", losses)
    assert len(found) == sum(line.startswith("TY") for line in lines)
    kept = " ".join([*map(repr, found), *(loss.message for loss in losses)])
    assert all(line[-2:] in kept for line in lines if not line.startswith(("TY", "ER")))


def test_an_author_who_is_the_publisher_says_nothing_of_who_took_part(bring_in: Read) -> None:
    imported = bring_in(RIS, "TY  - RPRT\nTI  - A\nAU  - ITU\nPB  - ITU\nER  - \n", "a.ris", "related-works")
    assert "partners" not in imported.drafts[0].fields
    assert told(imported) == ["a.ris, line 1: the author “ITU” is the publisher too, and is left out"]


def test_a_list_of_publications_is_no_list_of_cities(bring_in: Read) -> None:
    with pytest.raises(GeneratorError, match="a city is none"):
        bring_in(RIS, RECORD, "a.ris", "cities")
