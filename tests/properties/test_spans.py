from hypothesis import given
from hypothesis import strategies as st

from generator.model.document import Document
from generator.source import read
from tests.content.records import plain
from tests.properties.front_matter import FIELDS

MARKS = st.sampled_from(["", "\ufeff"])
NEWLINES = st.sampled_from(["\n", "\r\n"])


def page(fields: str, mark: str, newline: str) -> tuple[str, Document]:
    text = (f"{mark}---\n{fields}---\n# Nowhereville\n").replace("\n", newline)
    document, faults = read.page("about/a.md", text)
    assert document is not None, faults
    return text, document


def found_at(document: Document, path: tuple[str | int, ...]) -> object:
    value: object = document.fields
    for part in path:
        value = value[part]  # type: ignore[index]
    return value


@given(FIELDS, MARKS, NEWLINES)
def test_a_span_reads_as_its_field(fields: str, mark: str, newline: str) -> None:
    text, document = page(fields, mark, newline)
    for path, span in document.spans.items():
        # A block that goes on keeps its indentation only if its first line does too.
        indented = " " * (document.position(span).column - 1) + text[span.start : span.end]
        assert (plain(indented) or "") == (found_at(document, path) or ""), path


@given(FIELDS, MARKS, NEWLINES)
def test_the_span_of_a_key_reads_as_the_key(fields: str, mark: str, newline: str) -> None:
    text, document = page(fields, mark, newline)
    for path, span in document.key_spans.items():
        assert plain(text[span.start : span.end]) == path[-1]
        assert found_at(document, path) is not None


@given(FIELDS, MARKS, NEWLINES)
def test_every_value_has_a_span_inside_that_of_what_holds_it(fields: str, mark: str, newline: str) -> None:
    _, document = page(fields, mark, newline)
    for path, span in document.spans.items():
        holder = document.spans[path[:-1]]
        assert span.start <= span.end
        if path:
            assert holder.start <= span.start <= span.end <= holder.end
        value = found_at(document, path)
        inner = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        assert all((*path, part) in document.spans for part in inner)


@given(FIELDS, MARKS, NEWLINES)
def test_front_matter_reads_as_any_reader_of_yaml_reads_it(fields: str, mark: str, newline: str) -> None:
    _, document = page(fields, mark, newline)
    assert document.fields == plain(fields)
    assert document.text[document.body_start :] == f"# Nowhereville{newline}"
