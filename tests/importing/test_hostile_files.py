import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from generator.importing import Format
from generator.importing import _archive as archives
from generator.importing.bibtex import BIBTEX
from generator.importing.csl_json import CSL_JSON
from generator.importing.records import CSV, XLSX
from generator.importing.ris import RIS
from generator.importing.word import WORD
from generator.model.errors import GeneratorError
from tests.importing.conftest import Read
from tests.office import archive, paragraph, table, word, workbook

BOMB = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
OLD = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600
FORMATS = [(WORD, "a.docx"), (XLSX, "a.xlsx")]
BOOK = workbook([["Title"], ["A"]])
PAGE = word(paragraph("A"))


def replaced(octets: bytes, name: str, made: str | bytes) -> bytes:
    """An archive with one part of it changed."""

    with ZipFile(BytesIO(octets)) as opened:
        parts: dict[str, str | bytes] = {part: opened.read(part) for part in opened.namelist()}
    return archive({**parts, name: made})


def refusal(bring_in: Read, form: Format, octets: bytes, name: str) -> GeneratorError:
    with pytest.raises(GeneratorError) as refused:
        bring_in(form, octets, name)
    assert refused.value.hint
    assert name in refused.value.message
    return refused.value


@pytest.mark.parametrize(("form", "name"), FORMATS)
@pytest.mark.parametrize(
    ("octets", "reference"),
    [
        (b"", "empty-file"),
        (b"not an archive", "broken-file"),
        (OLD, "locked-file"),
        (archive({}), "wrong-format"),
        (archive({"other/a.xml": "<a/>"}), "wrong-format"),
    ],
    ids=["empty", "text", "password or old format", "empty archive", "another archive"],
)
def test_what_is_no_such_file_is_refused_in_words(
    bring_in: Read, form: Format, name: str, octets: bytes, reference: str
) -> None:
    assert refusal(bring_in, form, octets, name).reference == reference


def test_a_workbook_named_as_a_document_is_refused(bring_in: Read) -> None:
    assert refusal(bring_in, WORD, BOOK, "a.docx").reference == "wrong-format"


@pytest.mark.parametrize(
    "xml", [BOMB, OUTSIDE, BOMB.encode("utf-16")], ids=["bomb", "outside", "bomb in UTF-16"]
)
@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]
)
def test_entities_are_never_unfolded(bring_in: Read, part: str, xml: str | bytes) -> None:
    form, name, octets = (WORD, "a.docx", PAGE) if part.startswith("word") else (XLSX, "a.xlsx", BOOK)
    refused = refusal(bring_in, form, replaced(octets, part, xml), name)
    assert refused.reference in {"unsafe-xml", "broken-file"}
    assert "passwd" not in refused.message


def test_an_archive_that_would_unpack_to_too_much_is_not_unpacked(
    bring_in: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    octets = word(paragraph("A"), parts={"word/media/big.bin": b"\0" * 3_000_000})
    assert len(octets) < 20_000
    monkeypatch.setattr(archives, "MOST_OCTETS", 2_000_000)
    assert refusal(bring_in, WORD, octets, "a.docx").reference == "archive-too-large"


def test_a_locked_archive_is_refused(bring_in: Read) -> None:
    octets = bytearray(word(paragraph("A")))
    for found in re.finditer(rb"PK\x01\x02", bytes(octets)):
        octets[found.start() + 8] |= 1
    assert refusal(bring_in, WORD, bytes(octets), "a.docx").reference == "locked-file"


def test_elements_that_nest_without_end_are_refused(bring_in: Read) -> None:
    octets = word("<w:p>" * 400 + "</w:p>" * 400)
    assert refusal(bring_in, WORD, octets, "a.docx").reference == "unsafe-xml"


def test_names_in_an_archive_name_no_file_of_the_page(bring_in: Read) -> None:
    octets = word(paragraph("A"), parts={"../../evil.md": b"x", "/etc/cron.d/evil": b"x"})
    assert bring_in(WORD, octets, "a.docx", slug="a").drafts[0].files == {}


OPEN = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
CLOSE = "</w:r></w:p></w:body></w:document>"


@pytest.mark.parametrize(
    "damaged",
    ["<w:document/>", "<a>", f"{OPEN}<w:footnoteReference/>{CLOSE}", f'{OPEN}<w:sym w:char="zz"/>{CLOSE}'],
)
def test_a_document_that_keeps_to_no_schema_gives_no_traceback(bring_in: Read, damaged: str) -> None:
    assert (
        refusal(bring_in, WORD, replaced(word(), "word/document.xml", damaged), "a.docx").reference
        == "broken-file"
    )


def test_a_cut_off_file_gives_no_traceback(bring_in: Read) -> None:
    whole = word(table(["A", "B"], ["1", "2"]), paragraph("A" * 500))
    for length in range(1, len(whole), 97):
        assert refusal(bring_in, WORD, whole[:length], "a.docx").reference == "broken-file"


@pytest.mark.parametrize("form", [CSV, BIBTEX, RIS, CSL_JSON], ids=lambda form: form.name)
@pytest.mark.parametrize(
    ("octets", "reference"),
    [
        (b"", "empty-file"),
        (b"\xef\xbb\xbf \r\n", "empty-file"),
        ("Title\nCafé\n".encode("windows-1252"), "not-utf-8"),
        (b"PK\x03\x04\0\0\0", "no-text"),
        (b"\x92\x00\xff junk", "no-text"),
    ],
    ids=["empty", "blank", "Windows-1252", "an archive", "junk"],
)
def test_what_is_no_text_is_refused_in_words(
    bring_in: Read, form: Format, octets: bytes, reference: str
) -> None:
    refused = refusal(bring_in, form, octets, "a.txt")
    assert refused.reference == reference
    if reference == "not-utf-8":
        assert "line 2" in refused.message
        assert "`é` in Windows-1252" in refused.message
        assert "--encoding windows-1252" in refused.hint


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (CSL_JSON, "[" * 100_000),
        (CSL_JSON, '{"a": 1}'),
        (CSL_JSON, "[1" + "0" * 10_000 + "]"),
        (CSV, "Title\n" + '"' + "a" * 1_500_000),
        (CSV, "Title\n" + "a,\n" * 20_000),
        (CSV, "Title" + "," * 1_000),
    ],
    ids=["deep", "no list", "digits", "long cell", "rows", "columns"],
)
def test_text_that_costs_too_much_is_refused(bring_in: Read, form: Format, text: str) -> None:
    refusal(bring_in, form, text.encode(), "a.txt")


def test_braces_without_end_cost_little(bring_in: Read) -> None:
    imported = bring_in(
        BIBTEX, "@book{a, title={" + "{" * 20_000 + "}" * 20_000 + "}, year=2020}", "a.bib", "related-works"
    )
    assert len(imported.drafts) + sum(loss.refused for loss in imported.losses) == 1
