"""What can be wrong with a field before any rule looks at it."""

from generator.source.faults import Fault

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n"

MISSING = Fault(
    code="FLD001",
    name="missing-field",
    fix="add `{field}:`",
    why="A page needs this field to be found, cited or released; what only a release needs is a warning"
    " until the page is approved.",
    clauses={"sdgs": "ALIGN-02"},
    bad={"about/a.md": "---\nsummary: A.\nstatus: draft\n---\n"},
    fires_at="about/a.md:1:1",
)
UNKNOWN_KEY = Fault(
    code="FLD002",
    name="unknown-field",
    fix="remove it",
    why="A misspelt name would hide what it holds, an embargo or a permission for instance.",
    bad={"about/a.md": _PAGE + "publish_no: 2029-01-01\n---\n"},
    fires_at="about/a.md:5:1",
)
WRONG_SHAPE = Fault(
    code="FLD003",
    name="wrong-shape",
    fix="see the field's description: `u4ssc schema`",
    why="A list where one text belongs, or the reverse, has no single meaning.",
    bad={"about/a.md": _PAGE + "sources: A\n---\n"},
    fires_at="about/a.md:5:10",
)
UNKNOWN_VALUE = Fault(
    code="FLD004",
    name="unknown-value",
    fix="use one of the values allowed",
    why="Lists, filters and the decision what is public know these values and no others.",
    bad={"about/a.md": _PAGE.replace("draft", "done") + "---\n"},
    fires_at="about/a.md:4:9",
)
MALFORMED = Fault(
    code="FLD005",
    name="malformed-value",
    fix="write it in the form asked for",
    why="One form for dates, addresses and numbers is what lets them be sorted and compared.",
    bad={"about/a.md": _PAGE + "updated: 05/06/2029\n---\n"},
    fires_at="about/a.md:5:10",
)
UNKNOWN_TERM = Fault(
    code="REF001",
    name="unknown-term",
    fix="use a registered one, or propose a new record in content/registry/",
    why="Pages are found by the terms of the registries; one that is in none leads nowhere.",
    clauses={"goals": "ALIGN-02", "kpis": "ALIGN-03", "frameworks": "ALIGN-04", "kinds": "SCOPE-01"},
    bad={"news/a.md": _PAGE + "date: 2029-01-01\ntopics: [nothing-at-all]\n---\n"},
    fires_at="news/a.md:6:10",
)
