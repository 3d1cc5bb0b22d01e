"""Diagnostics for the tests of reporters."""

from dataclasses import replace

from generator.model.diagnostic import Diagnostic, Severity

PLAIN = Diagnostic(
    path="about/a.md",
    line=4,
    column=9,
    code="STA001",
    name="withdrawn-without-reason",
    severity=Severity.ERROR,
    message="the page is withdrawn, and says neither why",
    fix="add `reason:`",
    field="status",
    link="https://kb.example/guide/rules/STA001/",
)
CLAUSED = replace(
    PLAIN,
    line=6,
    column=1,
    code="LNK004",
    name="link-to-unpublished-page",
    message="a public page links to `about/b.md`",
    field="",
    clause="IP-05",
    severity=Severity.WARNING,
)
NOTE = replace(PLAIN, path="news/b.md", severity=Severity.INFO)
UNKNOWN = replace(PLAIN, code="ZZZ999", name="nothing-we-know", link="")
NASTY = replace(
    PLAIN,
    path="about/ä, b:c%.md",
    message="100 % <wrong> & \x1b[31m\x00\r\n]]> \ud7ff\U0001f600 : , \u202e",
    fix='quote "it"',
)
FIELD = replace(PLAIN, code="FLD005", name="malformed-value", field="report.0.values.12.code", link="")
ALL = [PLAIN, CLAUSED, NOTE, UNKNOWN, NASTY, FIELD]
