"""Parts of paths that give an unpublished page away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.page import Page
from generator.pipeline.leaks.words import fold, names, words


@dataclass(frozen=True, slots=True)
class Name:
    """A part of a path that gives an unpublished page away: `full` must stand where `part` was found."""

    part: bytes
    full: bytes

    @property
    def has_space(self) -> bool:
        """Whether it is written in several parts, which may stand in several lines."""
        return self.full.split() != [self.full]

    def stands_in(self, whole: bytes) -> bool:
        """Whether the name stands in some small letters by itself, and is not a part of a longer one."""
        if self.full not in whole:
            return False
        around = rb"a-z0-9_-" if b"-" in self.full or b"/" in self.full else rb"a-z0-9"
        return re.search(rb"(?<![%s])%s(?![%s])" % (around, re.escape(self.full), around), whole) is not None


def names_of(page: Page[Any], public: set[str], general: set[str]) -> Iterator[Name]:
    """Where the page would stand, unless the public knows that it is there, or that there is one anyway."""
    address = page.identifier if page.language == "en" else f"{page.language}/{page.identifier}"
    if page.identifier not in public:
        yield _name(page.slug, page.identifier)
    elif page.language != "en" and page.identifier not in general:
        yield Name(fold(page.slug).lower(), fold(address).lower())


def file_name(path: str) -> Name:
    """The name of a file that no page shows."""
    name = path.rpartition("/")[2]
    return _name(name.rpartition(".")[0] or name, name)


_PARTS = 2
_LONG = 8


def _name(part: str, full: str) -> Name:
    """A name of several parts speaks for itself; a short one only together with what stands around it."""
    found = names(fold(part))
    telling = len(found) == 1 and len(words(found[0])) >= _PARTS and len(found[0]) >= _LONG
    return Name(found[-1] if found else fold(part).lower(), found[0] if telling else fold(full).lower())
