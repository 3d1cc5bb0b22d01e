"""A page and its translation for the examples of rules."""

from generator.model.parts import source_digest
from generator.source import read

ORIGINAL = "---\ntitle: On nothing\nsummary: Nothing.\nstatus: published\n---\n\nNothing is left.\n"
_TRANSLATION = """\
---
title: De rien
summary: Rien.
status: published
translation: {{{}}}
---

Il ne reste rien.
"""


def translated(origin: str) -> str:
    """The translation, with what it says of how it came about."""
    return _TRANSLATION.format(origin)


def digest(original: str = ORIGINAL) -> str:
    """The digest of an original."""
    document, _ = read.page("about/a.md", original)
    return source_digest(document) if document else ""
