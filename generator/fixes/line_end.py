"""A line end behind the fields."""

from collections.abc import Iterator

from generator.fixes._base import Edit, Source, fix
from generator.model.span import Span


@fix(does="ends the last line of front matter where the file ends with it")
def line_end(source: Source) -> Iterator[Edit]:
    """A closing `---` that ends the file without ending its line, in the manner of the file's first line."""
    text = source.document.text
    if source.document.body_start == len(text) and not text.endswith("\n"):
        first = text[: text.find("\n") + 1]
        yield Edit(span=Span(len(text), len(text)), text="\r\n" if first.endswith("\r\n") else "\n")
