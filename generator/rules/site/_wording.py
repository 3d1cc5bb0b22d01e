"""Phrases in a page's text, unless the page says that it is not so."""

import re

_NOT = re.compile(r"\b(?:no|not|nor|none|neither|never|without|cannot|nobody|nothing)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;:]\s|\n\s*\n|\n\s*[-*] ")
_BEFORE = 80
"""Characters before a phrase in which a `not` may stand."""


def affirmed(phrase: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first place where the text says a phrase and does not deny it in the same sentence."""
    return next((found for found in phrase.finditer(text) if not _denied(text, found)), None)


def _denied(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    sentence = _SENTENCE_END.split(before)[-1]
    return _NOT.search(sentence) is not None or _NOT.search(found[0]) is not None
