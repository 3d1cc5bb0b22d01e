"""JUnit XML: a suite for each file, a case for each diagnostic.

Errors are failures. Warnings and notes are cases that pass and say so in their output: `skipped` would
mean that something was not checked. A run without faults is one case, since readers refuse empty reports.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.cli.reporters._paths import RepositoryPaths
from generator.model.diagnostic import Diagnostic, Severity

NAME = "u4ssc check"

# What no XML 1.0 document may hold, escaped or not.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(diagnostics: Sequence[Diagnostic], folders: Sequence[Path]) -> str:
    """All diagnostics as one document."""
    paths = RepositoryPaths(folders)
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        by_path[paths.of(diagnostic)].append(diagnostic)
    top = _counted("testsuites", NAME, diagnostics)
    for path, found in by_path.items():
        suite = _counted("testsuite", path, found)
        suite.extend(_case(diagnostic, path) for diagnostic in found)
        top.append(suite)
    if not by_path:
        suite = _counted("testsuite", NAME, [])
        suite.append(_element("testcase", name="no faults found", classname=NAME))
        top.append(suite)
        for element in (top, suite):
            element.set("tests", "1")
    ET.indent(top)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(top, encoding="unicode")}\n'


def _counted(tag: str, name: str, found: Sequence[Diagnostic]) -> ET.Element:
    failures = Counter(diagnostic.severity for diagnostic in found)[Severity.ERROR]
    return _element(tag, name=name, tests=str(len(found)), failures=str(failures), errors="0", skipped="0")


def _case(diagnostic: Diagnostic, path: str) -> ET.Element:
    place = f"{path}:{diagnostic.line}:{diagnostic.column}"
    case = _element(
        "testcase",
        name=f"{diagnostic.code} {diagnostic.name} at {diagnostic.line}:{diagnostic.column}",
        classname=path,
        file=path,
        line=str(diagnostic.line),
    )
    if diagnostic.severity is Severity.ERROR:
        told = _element("failure", type=diagnostic.code, message=diagnostic.message)
    else:
        told = _element("system-out")
    clause = f"  [{diagnostic.clause}]" if diagnostic.clause else ""
    told.text = _legal(
        f"{place} {diagnostic.severity} {diagnostic.code} {diagnostic.message}{clause}\nfix: {diagnostic.fix}"
    )
    case.append(told)
    return case


def _element(tag: str, **attributes: str) -> ET.Element:
    return ET.Element(tag, {name: _legal(value) for name, value in attributes.items()})


def _legal(text: str) -> str:
    """Text with what XML cannot hold written as its number in hexadecimal."""
    return _ILLEGAL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)
