"""The values of simple YAML, many times faster than its events: all that most pages are written in.

It knows block mappings and lists of scalars on one line, and flow lists and mappings on one line.
Whatever else YAML allows, it leaves to `yaml_tree`: it gives up rather than guess.
"""

import re

from generator.model.document import Value

MAX_DEPTH = 16
"""Less than `yaml_tree` allows, so that what is too deep is said there."""

# Printable as libyaml sees it, without tabs, its rarer line ends and byte order marks.
_ODD = re.compile(
    "[^\\n\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]"
)
_LINE = re.compile(r"^( *)(- +)?(?:([A-Za-z_][A-Za-z0-9_.-]{0,99}):(?: +|$))?(.*)$", re.MULTILINE)
_PLAIN_START = r"[^ \-?:,\[\]{}#&*!|>'\"%@`]"
# A colon ends a key where a blank or nothing follows it, and `#` starts a comment after a blank.
_BLOCK_SCALAR = re.compile(
    rf"(?:\"([^\"\\]*)\"|'([^']*)'|({_PLAIN_START}[^:#]*(?:(?::(?=[^ ])|(?<! )#)[^:#]*)*))\Z"
)
_FLOW_SCALAR = re.compile(
    rf"(?:\"([^\"\\]*)\"|'([^']*)'|({_PLAIN_START}[^:#?,\[\]{{}}]*(?::(?=[A-Za-z0-9/])[^:#?,\[\]{{}}]*)*)) *"
)
_WORDS = re.compile(r"\[(\w[\w .-]*(?:, \w[\w .-]*)*)\]\Z", re.ASCII)
_FLOW_KEY = re.compile(r" *([A-Za-z_][A-Za-z0-9_-]{0,99}): +")

_Line = tuple[int, str, str, str]
"""Indentation, hyphen with its blanks, key, and the rest of a line; what a line lacks is empty."""


class _Beyond(Exception):  # noqa: N818 - no error: the text is for another reader
    """Something that this reader does not know."""


def values(text: str) -> dict[str, Value] | None:
    """The mapping that a text is, every scalar as text; None where `yaml_tree` has to read it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if _ODD.search(text):
        return None
    lines = [
        (len(indent), hyphen, key, rest.rstrip(" "))
        for indent, hyphen, key, rest in _LINE.findall(text)
        if hyphen or key or rest
    ]
    try:
        return _Reader(lines).read()
    except _Beyond:
        return None


class _Reader:
    """Reads lines from the first to the last."""

    def __init__(self, lines: list[_Line]) -> None:
        self.lines = lines
        self.at = 0

    def read(self) -> dict[str, Value]:
        if not self.lines or self.lines[0][0] or self.lines[0][1]:
            raise _Beyond
        found = self._mapping(0, 0)
        if self.at < len(self.lines):
            raise _Beyond
        return found

    def _mapping(self, indent: int, depth: int) -> dict[str, Value]:
        """Entries that stand at an indentation; the first of them may stand behind a hyphen."""
        found: dict[str, Value] = {}
        lines, count = self.lines, len(self.lines)
        while self.at < count:
            here, hyphen, key, rest = lines[self.at]
            if here < indent or (here == indent and hyphen):
                break
            if here > indent or not key or key in found:
                raise _Beyond
            self.at += 1
            found[key] = _on_line(rest) if rest else self._nested(indent, depth + 1)
        return found

    def _nested(self, indent: int, depth: int) -> Value:
        """What stands below a key without a value on its own line."""
        if self.at == len(self.lines):
            return ""
        here, hyphen, _key, _rest = self.lines[self.at]
        if depth > MAX_DEPTH:
            raise _Beyond
        if hyphen and here >= indent:
            return self._list(here, depth)
        return self._mapping(here, depth) if here > indent else ""

    def _list(self, indent: int, depth: int) -> list[Value]:
        found: list[Value] = []
        while self.at < len(self.lines):
            here, hyphen, key, rest = self.lines[self.at]
            if here < indent or (here == indent and not hyphen):
                break
            if here > indent:
                raise _Beyond
            if not key:
                self.at += 1
                found.append(_on_line(rest))
            else:
                inner = indent + len(hyphen)
                self.lines[self.at] = (inner, "", key, rest)
                found.append(self._mapping(inner, depth + 1))
        return found


def _on_line(rest: str) -> Value:
    """A value that ends on its line: a line that goes on with one is indented more, and given up on there."""
    if rest[:1] in {"[", "{"}:
        if words := _WORDS.match(rest):
            return [*map(_without_blanks, words[1].split(", "))]
        value, end = _flow(rest, 0, 0)
        if end != len(rest):
            raise _Beyond
        return value
    match = _BLOCK_SCALAR.match(rest)
    if match is None:
        raise _Beyond
    return match[match.lastindex or 0]


def _flow(text: str, at: int, depth: int) -> tuple[Value, int]:
    """The value that starts at a place of a line, and where it and the blanks behind it end."""
    at = _past_blanks(text, at)
    opening = text[at : at + 1]
    if depth > MAX_DEPTH:
        raise _Beyond
    if opening == "[":
        return _flow_list(text, at + 1, depth + 1)
    if opening == "{":
        return _flow_mapping(text, at + 1, depth + 1)
    match = _FLOW_SCALAR.match(text, at)
    if match is None:
        raise _Beyond
    value = match[match.lastindex or 0]
    return (value.rstrip(" ") if match.lastindex == _PLAIN else value), match.end()


def _flow_list(text: str, at: int, depth: int) -> tuple[Value, int]:
    found: list[Value] = []
    at = _past_blanks(text, at)
    if text[at : at + 1] == "]":
        return found, _past_blanks(text, at + 1)
    while True:
        value, at = _flow(text, at, depth)
        found.append(value)
        if text[at : at + 1] == "]":
            return found, _past_blanks(text, at + 1)
        at = _past_comma(text, at)


def _flow_mapping(text: str, at: int, depth: int) -> tuple[Value, int]:
    found: dict[str, Value] = {}
    while True:
        key = _FLOW_KEY.match(text, at)
        if key is None or key[1] in found:
            raise _Beyond
        found[key[1]], at = _flow(text, key.end(), depth)
        if text[at : at + 1] == "}":
            return found, _past_blanks(text, at + 1)
        at = _past_comma(text, at)


def _without_blanks(text: str) -> Value:
    return text.rstrip(" ")


def _past_comma(text: str, at: int) -> int:
    if text[at : at + 1] != ",":
        raise _Beyond
    return at + 1


def _past_blanks(text: str, at: int) -> int:
    while text[at : at + 1] == " ":
        at += 1
    return at


_PLAIN = 3
"""The group of a scalar without quotes."""
