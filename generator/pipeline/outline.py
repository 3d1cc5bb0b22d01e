"""What is kept of a page by itself, for all pages at once."""

from typing import Any, NamedTuple

from generator.model.brief import Brief
from generator.model.diagnostic import Diagnostic
from generator.model.excerpt import Excerpt
from generator.pipeline.page_checks import Findings, Standing


class Outline(NamedTuple):
    """What was found out about a page, but for its text and its fields; `key` says from what.

    `terms` are the vocabularies that it names terms of.
    """

    key: str
    terms: tuple[str, ...]
    unread: tuple[Diagnostic, ...]
    wrong: tuple[Diagnostic, ...]
    standing: Standing
    named: tuple[str, str, str, str, str] | None
    kind: type[Any]
    brief: Brief
    excerpt: Excerpt | None
    findings: Findings | None
