import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing import Format
from generator.importing._dates import agreed, said
from generator.importing.bibtex import BIBTEX
from generator.importing.csl_json import CSL_JSON
from generator.importing.ris import RIS
from tests.importing.conftest import Read, told


def entry(fields: str) -> str:
    return f"@report{{a, title = {{A}}, {fields}}}"


def record(*lines: str) -> str:
    return "".join(f"{line}\n" for line in ("TY  - RPRT", "TI  - A", *lines, "ER  - "))


def item(issued: object) -> str:
    return json.dumps([{"id": "a", "title": "A", "issued": issued}])


WHOLE = [
    (BIBTEX, entry("year = 2021, month = may"), "2021-05"),
    (BIBTEX, entry("year = {2021}, month = {May}, day = 3"), "2021-05-03"),
    (BIBTEX, entry("year = 2021, month = 5"), "2021-05"),
    (BIBTEX, entry("year = 2021, month = {15~Sept.}"), "2021-09-15"),
    (BIBTEX, entry("date = {2021-05-03}"), "2021-05-03"),
    (BIBTEX, entry("date = {2021-05}, year = 2021"), "2021-05"),
    (BIBTEX, entry("date = {2021-05-03T10:00:00Z}"), "2021-05-03"),
    (RIS, record("PY  - 2021"), "2021"),
    (RIS, record("PY  - 2021/05/03/"), "2021-05-03"),
    (RIS, record("Y1  - 2021/05//"), "2021-05"),
    (RIS, record("PY  - 2021", "DA  - 2021/05/03"), "2021-05-03"),
    (RIS, record("PY  - 2021", "DA  - 3 May 2021"), "2021-05-03"),
    (CSL_JSON, item({"date-parts": [[2021]]}), "2021"),
    (CSL_JSON, item({"date-parts": [["2021", "5"]]}), "2021-05"),
    (CSL_JSON, item({"date-parts": [[2021, 5, 3]]}), "2021-05-03"),
    (CSL_JSON, item({"raw": "May 3, 2021"}), "2021-05-03"),
    (CSL_JSON, item({"literal": "2021-05"}), "2021-05"),
    (CSL_JSON, item("2021-05-03"), "2021-05-03"),
]


@pytest.mark.parametrize(("form", "text", "issued"), WHOLE)
def test_a_date_is_read_however_its_format_writes_it(
    bring_in: Read, form: Format, text: str, issued: str
) -> None:
    imported = bring_in(form, text, "a.bib", "related-works")
    assert imported.drafts[0].fields["issued"] == issued
    assert told(imported) == []


TOLD = [
    (BIBTEX, entry("date = {2021-05/2021-07}"), "2021-05", "of the date “2021-05/2021-07” in `date` only"),
    (BIBTEX, entry("date = {2021/}"), "2021", "of the date “2021/” in `date` only 2021 is"),
    (BIBTEX, entry("date = {../2021}"), "", "the date “../2021” in `date` is not understood"),
    (BIBTEX, entry("date = {2021~}"), "2021", "of the date “2021~” in `date` only 2021 is"),
    (BIBTEX, entry("date = {2021-05%}"), "2021-05", "of the date “2021-05%” in `date` only 2021-05 is"),
    (BIBTEX, entry("date = {2021-22}"), "2021", "of the date “2021-22” in `date` only 2021 is"),
    (BIBTEX, entry("date = {20XX}"), "", "the date “20XX” in `date` is not understood"),
    (BIBTEX, entry("year = {in press}"), "", "the date “in press” in `year` is not understood"),
    (
        BIBTEX,
        entry("year = 2021, month = {mai}"),
        "2021",
        "of the date “2021 mai” in `year, month` only 2021",
    ),
    (BIBTEX, entry("year = 2020, date = 2021"), "2021", "the date “2020” in `year` is another one than 2021"),
    (RIS, record("PY  - 2021///Spring"), "2021", "of the date “2021///Spring” in `PY` only 2021 is"),
    (RIS, record("PY  - 2021", "DA  - 3/5/2021"), "2021", "the date “3/5/2021” in `DA` is not understood"),
    (RIS, record("PY  - 2021", "DA  - 2020/05"), "2021", "the date “2020/05” in `DA` is another one"),
    (RIS, record("Y1  - 2021/13/45"), "2021", "of the date “2021/13/45” in `Y1` only 2021 is"),
    (CSL_JSON, item({"date-parts": [[2021, 5], [2021, 7]]}), "2021-05", "of the date “{"),
    (CSL_JSON, item({"date-parts": [[2021]], "circa": True}), "2021", '"circa": true}” in `issued` only'),
    (CSL_JSON, item({"date-parts": [[2021]], "season": "2"}), "2021", '"season": "2"}” in `issued` only'),
    (CSL_JSON, item({"season": "Summer"}), "", "the date “{"),
    (CSL_JSON, item({"date-parts": [2021, 5]}), "", "the date “{"),
    (CSL_JSON, item({"date-parts": [[2021, 13, 5]]}), "2021", "only 2021 is taken over"),
    (CSL_JSON, item({"literal": "spring 2021"}), "", "the date “spring 2021” in `issued.literal` is not"),
    (CSL_JSON, item([2021]), "", "the date “[2021]” in `issued` is not understood"),
]


@pytest.mark.parametrize(("form", "text", "issued", "message"), TOLD)
def test_what_a_page_cannot_say_of_a_date_is_told_as_it_was_written(
    bring_in: Read, form: Format, text: str, issued: str, message: str
) -> None:
    imported = bring_in(form, text, "a.bib", "related-works")
    assert imported.drafts[0].fields.get("issued", "") == issued
    (loss,) = imported.losses
    assert loss.place.startswith("a.bib, ")
    assert message in loss.message
    assert "`issued`" in loss.fix


@given(st.text(max_size=20) | st.from_regex(r"[0-9]{1,5}[-/. a-z0-9²]{0,12}", fullmatch=True))
def test_no_text_is_passed_over(text: str) -> None:
    one = said("date", text)
    issued, losses = agreed([one])
    assert issued or losses
    assert not issued or issued[:4] in text
    assert one.whole <= bool(one.date)


@pytest.mark.parametrize("text", ["99", "June 99", "2021.5", "c2021", "-2021", "May 3-5 2021", "1 2 2021"])
def test_nothing_is_guessed(text: str) -> None:
    one = said("date", text)
    assert not one.whole
    assert one.date in {"", "2021"}
