"""The digest of an original changes with the text that is translated, and with nothing else."""

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model.parts import changed, source_digest
from tests.factories import document, front_matter

WORD = st.sampled_from(["river", "été", "مدن", "**bold**", "[link](b.md)", "10", "a-b", "`code`"])
LINES = st.lists(st.lists(WORD, min_size=1, max_size=4), min_size=1, max_size=3)
SECTIONS = st.lists(st.tuples(st.integers(2, 4), LINES), max_size=4)


def page(title: list[str], opening: list[list[str]], sections: list[tuple[int, list[list[str]]]]) -> str:
    """A page whose headings are all different, each line of words as a line of its own."""
    text = "\n".join(" ".join(line) for line in opening)
    for number, (level, lines) in enumerate(sections):
        told = "\n".join(" ".join(line) for line in lines)
        text += f"\n\n{'#' * level} Section {number}\n\n{told}"
    return front_matter({"title": " ".join(title), "summary": "S.", "status": "draft"}, text)


PAGES = st.builds(page, st.lists(WORD, min_size=1, max_size=3), LINES, SECTIONS)


def written(text: str) -> str:
    return "".join(text.split())


@given(PAGES, PAGES)
def test_texts_have_one_digest_where_they_differ_in_white_space_alone(one: str, other: str) -> None:
    same = source_digest(document(one)) == source_digest(document(other))
    assert same == (written(one) == written(other))


@given(PAGES, st.sampled_from(["\r\n", "\n \n", "  \n", "\n"]))
def test_how_lines_end_makes_no_difference(text: str, end: str) -> None:
    head, body = text.rsplit("---", maxsplit=1)
    assert source_digest(document(head + "---\n" + body.lstrip("\n").replace("\n\n", "\n" + end))) == (
        source_digest(document(text))
    )


@given(
    PAGES, st.dictionaries(st.sampled_from(["updated", "published_on", "review_by"]), st.dates(), max_size=3)
)
def test_metadata_make_no_difference(text: str, dates: dict[str, object]) -> None:
    more = "".join(f"{name}: {day}\n" for name, day in dates.items())
    assert source_digest(document(text.replace("status: ", f"{more}status: "))) == (
        source_digest(document(text))
    )


@given(PAGES, st.integers(0, 3))
def test_a_word_more_changes_the_section_that_it_stands_in_and_no_other(text: str, number: int) -> None:
    assume(f"Section {number}\n\n" in text)
    recorded = source_digest(document(text))
    found = changed(recorded, document(text.replace(f"Section {number}\n\n", f"Section {number}\n\nMore ")))
    assert found is not None
    assert found.names == (f"“Section {number}”",)


@given(PAGES)
def test_what_is_as_it_was_has_not_changed(text: str) -> None:
    assert changed(source_digest(document(text)), document(text)) is None
