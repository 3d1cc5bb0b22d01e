"""CRF011."""

import re
from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding
from generator.rules._others import Others
from generator.rules.craft._unseen import unseen, unseen_in_registries

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"

_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ONE = re.compile(f"[{_CONTROLS}]")


def _controls(text: str) -> Iterator[re.Match[str]]:
    # Looking for nine characters one by one is many times as fast as for any of them.
    if any(map(text.__contains__, _CONTROLS)):
        yield from _ONE.finditer(text)


def _in_registries(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    return unseen_in_registries(corpus, _controls)


@linked_rule(
    BaseRecord,
    beside=_in_registries,
    code="CRF011",
    name="bidirectional-control-character",
    severity=Severity.ERROR,
    clause="",
    message="the control character {code} ({name}) stands {times}",
    fix='remove it; where the direction needs help, write `<bdi>` or `<span dir="ltr">` in the body',
    good={"about/a.md": _PAGE + '\u0645\u062f\u064a\u0646\u0629 <span dir="ltr">A 1</span>\n'},
    bad={"about/a.md": _PAGE + "Paid by \u202eydobon.\n"},
    fires_at="about/a.md:6:9",
)
def bidirectional_control(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """They show a text in another order than it has, so that a reviewer approves what is not there."""
    return unseen(page, others, _controls)
