"""Front matter: where it ends, and its fields as text."""

import re

from frontmatter.default_handlers import YAMLHandler

from generator.source.faults import EMPTY, NO_FRONT_MATTER, TOO_LARGE, UNCLOSED, SourceError
from generator.source.yaml_tree import Tree, parse

MAX_CHARACTERS = 200_000
"""Size of the fields of one page; a city with all its results needs a tenth."""


_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\Z)")


class PositionedHandler(YAMLHandler):
    """python-frontmatter's YAML handler, keeping every character of the file in its place.

    Its own `frontmatter.parse` strips lines and so loses positions; it is not used.
    """

    FM_BOUNDARY = re.compile(r"^---[ \t]*(?:\r\n|\n|\Z)", re.MULTILINE)

    def detect(self, text: str) -> bool:
        """Whether the text opens with a `---` line, after a BOM at most."""
        return _OPENING.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Fields and body; the body is the rest of the text, untouched. Raises SourceError."""
        opening = _OPENING.match(text)
        if opening is None:
            if not text.strip("\ufeff \t\r\n"):
                raise SourceError(EMPTY, "the file is empty", 0)
            raise SourceError(NO_FRONT_MATTER, "the file does not start with front matter", 0)
        closing = self.FM_BOUNDARY.search(text, opening.end())
        if closing is None:
            raise SourceError(UNCLOSED, "the front matter opened here is never closed", opening.start())
        return text[opening.end() : closing.start()], text[closing.end() :]

    def load(self, fm: str, offset: int = 0) -> Tree:  # type: ignore[override]
        """Fields as nested text with places that count from `offset`. Raises SourceError.

        Where python-frontmatter promises a dict, this gives the dict with its places.
        """
        if len(fm) > MAX_CHARACTERS:
            raise SourceError(TOO_LARGE, f"more than {MAX_CHARACTERS:,} characters of fields", offset)
        return parse(fm, offset)

    def start(self, text: str) -> int:
        """Offset of the first character of the fields of a text that `detect` accepts."""
        opening = _OPENING.match(text)
        return opening.end() if opening else 0
