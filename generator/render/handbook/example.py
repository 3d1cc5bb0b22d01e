"""Examples of rules as readers see them."""

import unicodedata
from collections.abc import Iterator, Mapping

from generator.render.handbook.views import Example, ExampleFile
from generator.rules._explain import Explanation

IMAGES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")
PLAIN = "\n\t"
HIDDEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
"""Categories of characters that do not show, or change how others show."""


def examples(one: Explanation) -> Iterator[Example]:
    """The examples of a code that has any, the bad one first."""
    if one.before:
        yield _example("Before the change", "What both examples below change.", one.before)
    if one.bad:
        path, line, column = one.fires_at.rsplit(":", 2)
        note = f"Reported once: {visible(path)}, line {line}, column {column}."
        yield _example("An example that is reported", note, one.bad, one.fires_at)
    if one.good:
        yield _example("An example that is not", "", one.good)


def _example(title: str, note: str, files: Mapping[str, str], fires_at: str = "") -> Example:
    shown = tuple(_file(path, text, fires_at) for path, text in files.items())
    return Example(title=title, note=note, files=shown)


def _file(path: str, text: str, fires_at: str) -> ExampleFile:
    if path.lower().endswith(IMAGES):
        return ExampleFile(path=visible(path), instead="An image.")
    if not text.strip():
        return ExampleFile(path=visible(path), instead="An empty file.")
    text = text.removesuffix("\n")
    start, end = _marked(text, fires_at) if fires_at.startswith(f"{path}:") else (0, 0)
    return ExampleFile(
        path=visible(path),
        text=visible(text[:start]),
        marked=visible(text[start:end]),
        rest=visible(text[end:]),
    )


def _marked(text: str, fires_at: str) -> tuple[int, int]:
    """From the place where a rule fires to the end of its line; the line's whole where that is its end."""
    *_, line, column = fires_at.split(":")
    lines = text.split("\n")
    start = sum(len(before) + 1 for before in lines[: int(line) - 1])
    end = start + len(lines[int(line) - 1])
    return (start + int(column) - 1 if start + int(column) - 1 < end else start), end


def visible(text: str) -> str:
    """A text in which characters that do not show are named."""
    return "".join(
        f"⟨U+{ord(one):04X}⟩" if one not in PLAIN and unicodedata.category(one) in HIDDEN else one
        for one in text
    )
