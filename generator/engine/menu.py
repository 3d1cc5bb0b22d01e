"""What mkdocs.yml says to readers, as messages to be translated: Babel asks for it by this name."""

from collections.abc import Iterator
from typing import IO

import yaml

Message = tuple[int, str, str, list[str]]
"""Line, function, text and comments, as Babel's extractors give them."""


def titles(fileobj: IO[bytes], *_: object, **__: object) -> Iterator[Message]:
    """The name of the site and the entries of its menu."""
    root = yaml.compose(fileobj, yaml.SafeLoader)
    for key, value in root.value if root else ():
        if key.value == "site_name":
            yield value.start_mark.line + 1, "gettext", value.value, []
        if key.value == "nav":
            yield from _entries(value)


def _entries(node: yaml.Node) -> Iterator[Message]:
    match node:
        case yaml.SequenceNode():
            for entry in node.value:
                yield from _entries(entry)
        case yaml.MappingNode():
            for key, value in node.value:
                yield key.start_mark.line + 1, "gettext", key.value, []
                yield from _entries(value)
