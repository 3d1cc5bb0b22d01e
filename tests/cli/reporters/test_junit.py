from pathlib import Path

import pytest
from lxml import etree

from generator.cli.reporters.junit import report
from generator.model.diagnostic import Diagnostic
from tests.cli.conftest import Command
from tests.cli.reporters.samples import ALL, CLAUSED, NASTY, NOTE, PLAIN
from tests.factories import page, write


def read(text: str) -> etree._Element:
    return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))


def test_a_file_is_a_suite_and_a_diagnostic_a_case() -> None:
    suites = read(report([PLAIN, CLAUSED, NOTE], [])).findall("testsuite")
    assert [(suite.get("name"), len(suite)) for suite in suites] == [("about/a.md", 2), ("news/b.md", 1)]


def test_an_error_is_a_failure_with_its_place_and_mend() -> None:
    (case,) = read(report([PLAIN], [])).iter("testcase")
    assert {str(name): str(value) for name, value in case.attrib.items()} == {
        "name": "STA001 withdrawn-without-reason at 4:9",
        "classname": "about/a.md",
        "file": "about/a.md",
        "line": "4",
    }
    (failure,) = case
    assert (failure.tag, failure.get("type"), failure.get("message")) == ("failure", "STA001", PLAIN.message)
    assert failure.text == f"about/a.md:4:9 error STA001 {PLAIN.message}\nfix: add `reason:`"


@pytest.mark.parametrize("light", [CLAUSED, NOTE])
def test_a_warning_or_note_passes_and_says_so_in_its_output(light: Diagnostic) -> None:
    document = read(report([light], []))
    (case,) = document.iter("testcase")
    assert [told.tag for told in case] == ["system-out"]
    assert document.get("failures") == "0"


def test_counts_are_those_of_the_cases() -> None:
    document = read(report(ALL, []))
    for element in (document, *document.findall("testsuite")):
        assert element.get("tests") == str(len(list(element.iter("testcase"))))
        assert element.get("failures") == str(len(list(element.iter("failure"))))
        assert (element.get("errors"), element.get("skipped")) == ("0", "0")


def test_what_xml_cannot_hold_is_written_as_its_number() -> None:
    (failure,) = read(report([NASTY], [])).iter("failure")
    assert failure.get("message") == ("100 % <wrong> & \\x1b[31m\\x00\r\n]]> \ud7ff\U0001f600 : , \u202e")


def test_no_faults_are_one_case_that_passes() -> None:
    document = read(report([], []))
    (case,) = document.iter("testcase")
    assert len(case) == 0
    assert (document.get("tests"), document.get("failures")) == ("1", "0")


def test_check_prints_one_document_and_nothing_else(command: Command, content: Path) -> None:
    write(content, {"about/z.md": page(contry="NO")})
    done = command("check", "--content", content, "--format", "junit")
    assert (done.code, done.err) == (1, "")
    assert [suite.get("name") for suite in read(done.out)] == ["content/about/z.md"]
