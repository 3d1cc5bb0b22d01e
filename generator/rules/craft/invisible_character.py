"""CRF012."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding
from generator.rules._others import Others
from generator.rules.craft._unseen import unseen, unseen_in_registries

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"

_PASTED = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\ufeff"
"""What word processors and web pages leave behind: a nuisance. All others have no use but to hide."""
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180e\u2061\u2062\u2063\u2064\u3164\uffa0\ufff9\ufffa\ufffb"
_DEPRECATED = "\u206a\u206b\u206c\u206d\u206e\u206f"
_SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10)))
_SUSPECTS = _PASTED + _FILLERS + _DEPRECATED + _SELECTORS
_TAGS_AND_SELECTORS = b"\xf3\xa0"
"""How characters from U+E0000 on begin in UTF-8."""

_ONE = re.compile(f"[{_SUSPECTS}\U000e0000-\U000e0fff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Scripts whose letters join or do not join by such a character, from Arabic to Mongolian.
_JOINED = re.compile(
    "[\u0600-\u07ff\u08a0-\u0dff\u0e00-\u0fff\u1000-\u109f\u1700-\u18af\ufb50-\ufdff\ufe70-\ufefc]"
)
_PICTURE = re.compile("[\u200d\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_BLANK = re.compile(rf"[\s{_SUSPECTS}\U000e0000-\U000e0fff]")


def _invisible(text: str) -> Iterator[re.Match[str]]:
    # Looking for these one by one is many times as fast as for any of them.
    if any(map(text.__contains__, _SUSPECTS)) or _TAGS_AND_SELECTORS in text.encode():
        flags = [match.span() for match in _FLAG.finditer(text)]
        for found in _ONE.finditer(text):
            in_flag = any(start < found.start() < end for start, end in flags)
            if not in_flag and not _has_a_use(found[0], found.start(), text):
                yield found


def _has_a_use(character: str, place: int, text: str) -> bool:
    """Whether a character does at its place what it is made for."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    match character:
        case "\ufeff":
            return place == 0
        case "\u200c" | "\u200d" if _JOINED.match(before) or _JOINED.match(after):
            return True
        case "\u200d":
            return bool(_PICTURE.match(before) and _PICTURE.match(after))
        case "\u061c" | "\u200e" | "\u200f":
            line = text[text.rfind("\n", 0, place) + 1 : _end_of_line(text, place)]
            return bool(_RIGHT_TO_LEFT.search(line))
        case _ if character in _SELECTORS:
            return bool(before) and not _BLANK.match(before)
        case _:
            return character >= "\U000e0100" and bool(_IDEOGRAPH.match(before))


def _end_of_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _weighed(found: Iterator[Finding]) -> Iterator[Finding]:
    for one in found:
        pasted = one.words["character"] in _PASTED
        yield replace(one, severity=Severity.WARNING) if pasted else one


def _in_registries(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    return _weighed(unseen_in_registries(corpus, _invisible))


@linked_rule(
    BaseRecord,
    beside=_in_registries,
    code="CRF012",
    name="invisible-character",
    severity=Severity.ERROR,
    clause="",
    message="the invisible character {code} ({name}) stands {times}",
    fix="remove it; write the word anew where it is not to be found in the editor",
    good={
        "about/a.md": _PAGE + "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f469\u200d\U0001f680\n"
    },
    bad={"about/a.md": _PAGE + "Nothing to see\U000e0041 here.\n"},
    fires_at="about/a.md:6:15",
)
def invisible_character(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """A word that holds one is found by no search, and a text made of them speaks to machines alone."""
    return _weighed(unseen(page, others, _invisible))
