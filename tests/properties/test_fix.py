import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import cycle

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.content_types._base import field_order
from generator.content_types.case_study import CaseStudy
from generator.content_types.event import Event
from generator.fixes import mended
from generator.model.document import Document, Value
from generator.model.vocabulary import Vocabularies
from generator.pipeline.disk import scan
from generator.pipeline.registries import load_vocabularies
from generator.source import read
from tests.properties.front_matter import FIELDS
from tests.workshop import CONTENT

MARKS = st.sampled_from(["", "\ufeff"])
NEWLINES = st.sampled_from(["\n", "\r\n"])
SPACE = st.sampled_from(["", "", "", " ", "  ", "\t", " \t "])

DAYS = {
    **dict.fromkeys(("2029/6/5", "2029-6-5", "2029.06.5", "5 June 2029", "June 5, 2029"), "2029-06-05"),
    **dict.fromkeys(("5 Jun 2029", "5th june, 2029", "Jun. 5 2029", "2029-06-05"), "2029-06-05"),
    **{written: written for written in ("05/06/2029", "5-6-2029", "31 June 2029", "5 Juin 2029", "2029/6")},
}
ISSUED = {**DAYS, "2029/6": "2029-06", "June 2029": "2029-06", "2029-6": "2029-06", "2029": "2029"}
TERMS = {
    "kpis": {"EC: ICT: ICT: 1C": "ec-ict-ict-1c", "ec-ict-ict-1c": "ec-ict-ict-1c", "EC: NO": "EC: NO"},
    "topics": {"KPI": "key-performance-indicators", "measurement": "measurement", "no such": "no such"},
    "frameworks": {"New Urban Agenda": "new-urban-agenda", "2030 Agenda": "2030-agenda"},
    "partners": {"UNECE": "unece", "itu": "itu", "Itu": "itu"},
    "countries": {"no": "NO", "CH": "CH"},
}
"""What is written, and what it must read as when it has been mended."""


@dataclass(frozen=True)
class Line:
    """A field as it is written, and what it must read as."""

    name: str
    written: str
    meant: Value


def quoted(text: str) -> st.SearchStrategy[str]:
    plain = [text] if ": " not in text and ", " not in text else []
    return st.sampled_from([*plain, f"'{text}'", f'"{text}"'])


def scalar(name: str, forms: dict[str, str]) -> st.SearchStrategy[Line]:
    return st.sampled_from(sorted(forms)).flatmap(
        lambda text: quoted(text).map(lambda written: Line(name, f" {written}", forms[text]))
    )


def items(name: str, forms: dict[str, str]) -> st.SearchStrategy[Line]:
    one = st.sampled_from(sorted(forms)).flatmap(
        lambda text: quoted(text).map(lambda written: (written, forms[text]))
    )
    return st.tuples(st.lists(one, min_size=1, max_size=3), st.booleans()).map(
        lambda drawn: Line(
            name,
            f" [{', '.join(written for written, _ in drawn[0])}]"
            if drawn[1]
            else "".join(f"\n- {written}" for written, _ in drawn[0]),
            [meant for _, meant in drawn[0]],
        )
    )


KNOWN = [
    scalar("published_on", DAYS),
    scalar("updated", DAYS),
    scalar("issued", ISSUED),
    *(items(name, forms) for name, forms in TERMS.items()),
    st.just(Line("status", " draft", "draft")),
    st.just(Line("summary", " |\n  A. \n\n  # no comment\n", "A. \n\n# no comment\n")),
    st.just(Line("sources", "\n- a\n# on b\n- b", ["a", "b"])),
]


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, dict[str, Value]]:
    """Front matter with comments, blank lines and space at line ends; and what known fields must read as."""
    chosen = draw(st.lists(st.sampled_from(range(len(KNOWN))), unique=True, min_size=1, max_size=6))
    known = [draw(KNOWN[number]) for number in chosen]
    spaces = cycle(draw(st.lists(SPACE, min_size=1, max_size=4)))
    extras = cycle(draw(st.lists(st.sampled_from(["", "\n", " # on it\n"]), min_size=1, max_size=3)))
    above = cycle(draw(st.lists(st.sampled_from(["", "# above {}\n", "# one\n# above {}\n"]), min_size=1)))
    parts = []
    for number, line in enumerate(known):
        parts.append(f"{next(above).format(number)}{line.name}:{line.written}")
        if not line.written.endswith("\n"):
            parts.append(f"{next(spaces)}{next(extras)}")
            parts.append("" if parts[-1].endswith("\n") else f"{next(spaces)}\n")
    parts.append(draw(st.sampled_from(["", "# loose\n"])))
    parts.append(draw(st.sampled_from([st.just(""), st.just(""), FIELDS]).flatmap(lambda one: one)))
    fields = "".join(parts)
    if draw(st.booleans()):
        fields = re.sub(r"$(?=\n)", lambda _: next(spaces), fields, flags=re.MULTILINE)
    body = draw(st.text(st.sampled_from("a #-:\n\t"), max_size=20))
    end = draw(st.sampled_from(["\n", "  \n"])) + body if body else draw(st.sampled_from(["", " ", "\n"]))
    text = draw(MARKS) + f"---{next(spaces)}\n{fields}---{end}"
    return text.replace("\n", draw(NEWLINES)), {line.name: line.meant for line in known}


ABOVE = re.compile(r"^(# above \d+)[ \t]*\r?\n(\w+):", re.MULTILINE)
"""A comment and the field directly below it."""


@cache
def vocabularies() -> Vocabularies:
    return load_vocabularies(scan([CONTENT]), [])[0]


def parsed(text: str) -> Document | None:
    document, faults = read.fields("case-studies/nowhereville.md", text)
    return None if faults else document


def fixed(text: str) -> tuple[Document, Document]:
    """A page before and after."""
    before = parsed(text)
    assume(before is not None)
    assert before is not None
    after = parsed(mended(before, CaseStudy, vocabularies()))
    assert after is not None
    return before, after


def comments(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.lstrip().startswith("# "))


@given(pages())
def test_a_fix_never_changes_a_body_and_a_second_run_changes_nothing(
    page: tuple[str, dict[str, Value]],
) -> None:
    before, after = fixed(page[0])
    assert after.text[after.body_start :] == before.text[before.body_start :]
    assert mended(after, CaseStudy, vocabularies()) == after.text


@given(pages())
def test_every_field_reads_as_before_or_in_the_form_meant(page: tuple[str, dict[str, Value]]) -> None:
    before, after = fixed(page[0])
    meant = {name: value for name, value in page[1].items() if after.fields[name] != before.fields[name]}
    assert after.fields == {**before.fields, **meant}
    simple = set(page[1]) - {"summary", "sources"}
    assert {name: after.fields[name] for name in simple} == {name: page[1][name] for name in simple}


@given(pages())
def test_comments_stay_above_their_fields_and_line_ends_and_a_bom_as_they_are(
    page: tuple[str, dict[str, Value]],
) -> None:
    before, after = fixed(page[0])
    assert comments(after.text) == comments(before.text)
    assert sorted(ABOVE.findall(after.text)) == sorted(ABOVE.findall(before.text))
    assert after.text.startswith("\ufeff") == before.text.startswith("\ufeff")
    assert bool(re.search(r"(?<!\r)\n", after.text)) == bool(re.search(r"(?<!\r)\n", before.text))
    assert after.text.count("\n") - before.text.count("\n") == (
        not before.text.endswith("\n") and after.body_start == len(after.text)
    )


@given(pages())
def test_known_fields_are_in_order_unless_a_comment_belongs_to_none(
    page: tuple[str, dict[str, Value]],
) -> None:
    before, after = fixed(page[0])
    assume("# loose" not in before.text)
    order = field_order(CaseStudy)
    found = [name for name in after.fields if name in order]
    assert found == sorted(found, key=order.index)


@given(FIELDS, MARKS, NEWLINES, st.lists(SPACE, min_size=1, max_size=5))
def test_front_matter_of_any_style_keeps_its_meaning(
    fields: str, mark: str, newline: str, spaces: list[str]
) -> None:
    space = cycle(spaces)
    spaced = re.sub(r"$(?=\n)", lambda _: next(space), fields, flags=re.MULTILINE)
    text = f"{mark}---\n{spaced}---\nBody  \n".replace("\n", newline)
    before = parsed(text)
    assume(before is not None)
    assert before is not None
    for record in (CaseStudy, Event):
        after = parsed(mended(before, record, vocabularies()))
        assert after is not None
        assert after.fields == before.fields
        assert after.text[after.body_start :] == before.text[before.body_start :]
        assert mended(after, record, vocabularies()) == after.text
