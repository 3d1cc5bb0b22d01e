"""The parts of a page that are translated, each told from another wording of it in a few digits."""

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from generator.model.document import Document, Heading

NOW = "now"
"""Written in the place of a digest: it is to be that of the original as it stands."""

_SIZE = 3
_WHITE = b" \t\r\n"


class Part(NamedTuple):
    """What a translator takes as one: fields, the beginning of the body, and then each section."""

    digest: str
    heading: Heading | None = None


class Changed(NamedTuple):
    """What of a page is other than it was: `sections` are new or have another text."""

    fields: bool
    beginning: bool
    sections: tuple[Heading, ...]
    removed: bool

    @property
    def names(self) -> tuple[str, ...]:
        """What to look at, in the order of the page."""
        found = ["title, summary or image texts"] if self.fields else []
        found += ["beginning"] if self.beginning else []
        found += [f"“{heading.text}”" for heading in self.sections]
        found += ["sections that are gone"] if self.removed else []
        # All is as it was, but for the order in which it stands.
        return tuple(found or ["order of sections"])


def source_digest(document: Document) -> str:
    """What tells the text of a page from another one: the digests of its parts, in their order."""
    return " ".join(part.digest for part in parts(document))


def parts(document: Document) -> Iterator[Part]:
    """The parts of a page. How their lines are broken or end makes no difference; metadata is in none."""
    yield Part(_digest(_fields(document)))
    text = document.text
    starts: list[tuple[int, Heading | None]] = [(document.body_start, None)]
    for heading in document.body.headings:
        start = text.rfind("\n", 0, heading.span.start) + 1
        # Of several headings in one line of HTML, the first one names the section.
        if start > starts[-1][0] or len(starts) == 1:
            starts.append((start, heading))
    ends = [*(start for start, _ in starts[1:]), len(text)]
    for (start, named), end in zip(starts, ends, strict=True):
        yield Part(_digest(text[start:end]), named)


def changed(recorded: str, document: Document) -> Changed | None:
    """What of a page has changed since it had some digest; None where nothing has."""
    now = list(parts(document))
    before = recorded.split()
    if before == [part.digest for part in now]:
        return None
    left = Counter(before[2:])
    sections = []
    for part in now[2:]:
        if left[part.digest]:
            left[part.digest] -= 1
        elif part.heading is not None:
            sections.append(part.heading)
    return Changed(
        fields=before[:1] != [now[0].digest],
        beginning=before[1:2] != [now[1].digest],
        sections=tuple(sections),
        removed=left.total() > len(sections),
    )


def _fields(document: Document) -> str:
    """Title, summary and alternatives of images."""
    fields = document.fields
    images = fields.get("images")
    shown = images.items() if isinstance(images, dict) else ()
    alternatives = sorted((name, one.get("alt")) for name, one in shown if isinstance(one, dict))
    return json.dumps([fields.get("title"), fields.get("summary"), alternatives], ensure_ascii=False)


def _digest(text: str) -> str:
    # Every page is told so: without white space, which is no text, that takes a few microseconds.
    written = text.encode().translate(None, _WHITE)
    return blake2b(written, digest_size=_SIZE).hexdigest()
