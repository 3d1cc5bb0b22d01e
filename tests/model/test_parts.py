"""What of a page is said to have changed."""

import pytest

from generator.model.parts import changed, source_digest
from tests.factories import document

PAGE = """\
---
title: On rivers
summary: A summary.
status: draft
images:
  a.png: {alt: A bridge., holder: nobody}
  b.png: {alt: A tunnel.}
---
First.

## Water

Wet.

### Deep water

Deep.

## Stones

Hard.
"""


def names(*replacements: tuple[str, str]) -> tuple[str, ...] | None:
    text = PAGE
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    found = changed(source_digest(document(PAGE)), document(text))
    return found and found.names


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("On rivers", "Of rivers", ("title, summary or image texts",)),
        ("A summary", "Another one", ("title, summary or image texts",)),
        ("A bridge", "Another one", ("title, summary or image texts",)),
        ("First", "Second", ("beginning",)),
        ("Wet", "Dry", ("“Water”",)),
        ("Deep.", "Shallow.", ("“Deep water”",)),
        ("## Stones", "## Sand", ("“Sand”",)),
        ("### Deep", "#### Deep", ("“Deep water”",)),
        ("## Stones\n\nHard.\n", "", ("sections that are gone",)),
        ("## Stones", "## Sand\n\nSoft.\n\n## Stones", ("“Sand”",)),
        ("holder: nobody", "holder: somebody", None),
        ("  a.png: {alt: A bridge., holder: nobody}\n", "", ("title, summary or image texts",)),
    ],
)
def test_a_change_is_named_by_where_it_is(old: str, new: str, expected: tuple[str, ...] | None) -> None:
    assert names((old, new)) == expected


def test_several_changes_are_named_in_the_order_of_the_page() -> None:
    found = names(("On rivers", "Of rivers"), ("Hard", "Soft"), ("Wet", "Dry"))
    assert found == ("title, summary or image texts", "“Water”", "“Stones”")


def test_sections_in_another_order_are_a_change() -> None:
    stones = "## Stones\n\nHard.\n"
    assert names((stones, ""), ("## Water", f"{stones}\n## Water")) == ("order of sections",)


def test_the_order_of_images_in_the_fields_makes_no_difference() -> None:
    first, second = "  a.png: {alt: A bridge., holder: nobody}\n", "  b.png: {alt: A tunnel.}\n"
    assert names((first + second, second + first)) is None


def test_headings_in_raw_html_are_sections_too() -> None:
    page = PAGE.replace("## Stones", "<h2>Stones</h2>")
    found = changed(source_digest(document(page)), document(page.replace("Hard", "Soft")))
    assert found is not None
    assert found.names == ("“Stones”",)
