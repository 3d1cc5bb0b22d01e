"""What each fix does, on small files: what is written, and what it becomes."""

import pytest

from generator.content_types.case_study import CaseStudy
from generator.content_types.city import City
from generator.content_types.news import News
from generator.content_types.related_work import RelatedWork
from generator.content_types.translation import Translation
from generator.fixes import all_fixes, mended
from generator.fixes._base import Edit, Fix, Source, applied
from generator.model.span import Span
from generator.model.vocabulary import Lookup, Vocabularies
from generator.registry.agencies import Agency
from generator.source import read
from generator.source.record import Record
from generator.source.term import Translation as Label
from generator.source.term import Translations
from generator.taxonomy.countries import Country
from generator.taxonomy.kpis import Indicator
from generator.taxonomy.topics import Topic

LABELS = Translations.model_validate(
    dict.fromkeys(("fr", "es", "ru", "ar", "zh"), Label(text="x").model_dump())
)


def topic(identifier: str, *replaces: str) -> Topic:
    return Topic(id=identifier, label="X", definition="X.", replaces=replaces, translations=LABELS)


def indicator(identifier: str, code: str) -> Indicator:
    fields = ("name", "dimension", "sub_dimension", "category", "unit", "definition")
    return Indicator.model_validate(
        dict.fromkeys(fields, "x")
        | {"id": identifier, "code": code, "level": "core", "units": ["x"], "confirmed_by": "primary"}
    )


SAME = "as it was"
COUNTRY = {"iso3": "NOR", "m49": "578", "names": dict.fromkeys(("ar", "zh", "en", "fr", "ru", "es"), "x")}
VOCABULARIES = Vocabularies(
    {
        "topics": Lookup(
            [
                topic("measuring", "kpi", "both"),
                topic("data", "both", "planning"),
                topic("planning", "plans"),
            ]
        ),
        "kinds": Lookup([]),
        "kpis": Lookup(
            [indicator("no-br-1c", "NO: BR: 1C"), indicator("no-1", "ON"), indicator("no-2", "ON")]
        ),
        "agencies": Lookup([Agency(id="itu", acronym="ITU", name="X", role="secretariat")]),
        "countries": Lookup([Country.model_validate({"id": "NO", **COUNTRY})]),
    }
)


def fix(fields: str, record: type[Record] = CaseStudy, *, body: str = "") -> str:
    """The fields after mending; the lines around them and the body must be as they were."""
    document, faults = read.fields("about/a.md", f"---\n{fields}---\n{body}")
    assert document is not None, faults
    text = mended(document, record, VOCABULARIES)
    assert text.startswith("---\n")
    assert text.endswith(f"---\n{body}")
    return text[4 : len(text) - 4 - len(body)]


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ('kpis: ["NO: BR: 1C"]\n', 'kpis: ["no-br-1c"]\n'),
        ("kpis:\n- 'no: br: 1c' # as printed\n", "kpis:\n- 'no-br-1c' # as printed\n"),
        ("topics: [KPI, data]\n", "topics: [measuring, data]\n"),
        ("topics: [both]\n", "topics: [both]\n"),
        ("topics: [planning, plans]\n", "topics: [planning, planning]\n"),
        ("topics: [Planning]\n", "topics: [planning]\n"),
        ("topics: [nothing]\n", "topics: [nothing]\n"),
        ("kpis: [ON]\n", "kpis: [ON]\n"),
        ("partners: [ITU]\n", "partners: [itu]\n"),
        ("partners: not-on-record\n", "partners: not-on-record\n"),
        ("countries: [no]\n", 'countries: ["NO"]\n'),
        ("countries: ['no']\n", "countries: ['NO']\n"),
        ("title: ITU\n", "title: ITU\n"),
        ("topics: [!!str kpi]\n", "topics: [!!str kpi]\n"),
        ("kpis:\n- >-\n  NO: BR:\n  1C\n", "kpis:\n- >-\n  NO: BR:\n  1C\n"),
    ],
)
def test_a_term_is_written_by_its_identifier_where_one_term_is_meant(written: str, becomes: str) -> None:
    assert fix(written) == becomes


def test_terms_and_dates_inside_records_and_lists_are_mended_too() -> None:
    written = (
        "results:\n- publication: deliverables/a\n  values:\n"
        '  - {code: "NO: BR: 1C", status: reported}\n'
        "images:\n  a.png:\n    alt: A\n    permission: {granted_on: 2020/6/5, granted_by: ITU}\n"
    )
    assert fix(written, City) == (
        "results:\n- publication: deliverables/a\n  values:\n"
        '  - {code: "no-br-1c", status: reported}\n'
        "images:\n  a.png:\n    alt: A\n    permission: {granted_on: 2020-06-05, granted_by: ITU}\n"
    )


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("published_on: 2020/6/5\n", "published_on: 2020-06-05\n"),
        ('published_on: "5 June 2020"\n', 'published_on: "2020-06-05"\n'),
        ("published_on: 05/06/2020\n", "published_on: 05/06/2020\n"),
        ("published_on: June 2020\n", "published_on: June 2020\n"),
        ("issued: June 2020\n", "issued: 2020-06\n"),
        ("issued: unknown\n", "issued: unknown\n"),
        ("title: 5 June 2020\n", "title: 5 June 2020\n"),
        (
            "consent:\n  basis: public-record\n  seen_on: 2020/6/5\n",
            "consent:\n  basis: public-record\n  seen_on: 2020-06-05\n",
        ),
    ],
)
def test_a_date_is_written_as_iso_has_it_where_its_field_is_a_date(written: str, becomes: str) -> None:
    assert fix(written) == becomes


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("title: A  \nsummary: B\t\n", "title: A\nsummary: B\n"),
        ("title: A # why \n", "title: A # why\n"),
        ("title: A\n  \n# B \nsummary: B\n", "title: A\n\n# B\nsummary: B\n"),
        ("title: one  \n  two  \n", "title: one\n  two\n"),
        ("summary: |\n  one  \n  two \nstatus: draft \n", "summary: |\n  one  \n  two \nstatus: draft\n"),
        ('title: "one  \n  two"  \n', 'title: "one  \n  two"\n'),
        ('title: "one\\ \n  two"\nstatus: draft \n', 'title: "one\\ \n  two"\nstatus: draft\n'),
    ],
)
def test_space_at_the_end_of_a_line_goes_unless_text_keeps_it(written: str, becomes: str) -> None:
    assert fix(written) == becomes


def test_space_behind_the_fences_goes_and_in_a_body_it_stays() -> None:
    document, _ = read.fields("about/a.md", "---  \ntitle: A\n---\t\nTwo  \nspaces  ")
    assert document is not None
    assert mended(document, CaseStudy, VOCABULARIES) == "---\ntitle: A\n---\nTwo  \nspaces  "


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_fields_that_end_the_file_end_their_line(newline: str) -> None:
    document, _ = read.fields("about/a.md", newline.join(["---", "title: A", "---"]))
    assert document is not None
    assert mended(document, CaseStudy, VOCABULARIES) == newline.join(["---", "title: A", "---", ""])


def test_a_body_that_ends_without_a_line_end_is_left_alone() -> None:
    assert fix("title: A\n", body="text") == "title: A\n"


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("status: draft\ntitle: A\n", "title: A\nstatus: draft\n"),
        ("status: draft\n# on A\n# and more\ntitle: A\n", "# on A\n# and more\ntitle: A\nstatus: draft\n"),
        ("# on it\nstatus: draft\ntitle: A\n", "title: A\n# on it\nstatus: draft\n"),
        ("# at the top\n\nstatus: draft\ntitle: A\n", "# at the top\n\ntitle: A\nstatus: draft\n"),
        (
            "# yaml-language-server: $schema=x\nstatus: draft\ntitle: A\n",
            "# yaml-language-server: $schema=x\ntitle: A\nstatus: draft\n",
        ),
        ("status: draft\n# loose\n\ntitle: A\n", SAME),
        ("status: draft\ntitle: A\n# at the end\n", SAME),
        ("status: draft\n  # on the status\ntitle: A\n", "title: A\nstatus: draft\n  # on the status\n"),
        ("sources:\n- a\n# on b\n- b\n\ntitle: A\n", "title: A\nsources:\n- a\n# on b\n- b\n\n"),
        ("summary: |+\n  A.\n\n\ntitle: A\n", "title: A\nsummary: |+\n  A.\n\n\n"),
        ("status: draft\nunknown: x\ntitle: A\n", "title: A\nstatus: draft\nunknown: x\n"),
        ("  status: draft\n  title: A\n", "  title: A\n  status: draft\n"),
        ("{status: draft, title: A}\n", SAME),
        ("{\n  status: draft,\n  title: A\n}\n", SAME),
        ("? status\n: draft\n? title\n: A\n", SAME),
        ("fact: x\nkind: report\ntitle: A\nrelated: []\n", "title: A\nkind: report\nrelated: []\nfact: x\n"),
    ],
)
def test_fields_stand_in_order_each_with_its_comments(written: str, becomes: str) -> None:
    assert fix(written) == (written if becomes == SAME else becomes)


def test_a_field_of_a_type_stands_where_its_type_says() -> None:
    written = "collection: related\nissued: 2020\nkind: report\ntitle: A\n"
    assert fix(written, RelatedWork) == "title: A\nkind: report\ncollection: related\nissued: 2020\n"


def test_a_translation_has_an_order_of_its_own() -> None:
    written = "translation: {status: machine}\ntitle: A\n"
    assert fix(written, Translation) == "title: A\ntranslation: {status: machine}\n"


def test_several_faults_are_mended_at_once() -> None:
    written = "topics: [KPI] \n# when\ndate: 5 June 2020\ntitle: A\t\n"
    assert fix(written, News) == "title: A\n# when\ndate: 2020-06-05\ntopics: [measuring]\n"


def test_a_registry_loses_space_at_line_ends_and_nothing_else() -> None:
    text = "records:  \n- {id: a, date: 2020/6/5}\nabout: ITU "
    document, _ = read.registry("registry/a.yml", text)
    assert document is not None
    assert mended(document, None, VOCABULARIES) == "records:\n- {id: a, date: 2020/6/5}\nabout: ITU"


@pytest.mark.parametrize(
    "wrong",
    [
        Edit(span=Span(11, 12), text="B"),
        Edit(span=Span(11, 12), text="B", field=("title",), value="C"),
        Edit(span=Span(4, 12), text="title: [A"),
        Edit(span=Span(17, 18), text="b"),
        Edit(span=Span(13, 16), text=""),
    ],
    ids=["another value", "not the value named", "no YAML", "another body", "no end of the fields"],
)
def test_a_fix_that_does_more_than_it_says_is_not_applied(wrong: Edit) -> None:
    document, _ = read.fields("about/a.md", "---\ntitle: A\n---\nBody\n")
    assert document is not None
    source = Source(document=document, record=CaseStudy, vocabularies=VOCABULARIES)
    assert applied(Fix(name="wrong", does="", edits=lambda _: iter([wrong])), source) is source


def test_every_fix_says_what_it_does() -> None:
    assert [one.name for one in all_fixes()] == [
        *("aliases", "date-forms", "key-order", "line-end", "source-digests", "trailing-space")
    ]
    assert all(one.does for one in all_fixes())
