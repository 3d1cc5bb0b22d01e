"""Pages of the handbook that people have written: they lead on to those made from rules and models."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.content_types._base import BaseRecord
from generator.index.fields import CONTENT_TYPES, REGISTRIES
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.render.context import Context
from generator.render.handbook.content_type import TITLE as FIELDS
from generator.render.handbook.registries import TITLE as OF_REGISTRIES
from generator.render.handbook.rule import COVERAGE, RULES, code_link
from generator.render.page_view import PageView
from generator.render.pages.base import page_view
from generator.render.pages.facts import dates
from generator.render.views import Group, Link
from generator.rules._explain import explanations

REFERENCE = (
    (FIELDS, CONTENT_TYPES),
    (OF_REGISTRIES, REGISTRIES),
    ("Rules by subject", RULES),
    ("How each clause of the Terms of Reference is served", COVERAGE),
)
TEMPLATES = {"guide/status-and-consent": "pages/status-and-consent.html"}
"""Pages with a drawing of ours in them: content holds no SVG, which could carry scripts."""

_CODE = re.compile(r"\b[A-Z]{3}\d{3}\b")


def guide_view(context: Context, page: Page[BaseRecord]) -> PageView:
    """The view of a page of the handbook."""
    view = page_view(
        context, page, facts=dates(context, page.record), sections=tuple(_reference(context, page))
    )
    return replace(view, template=TEMPLATES.get(page.identifier, view.template))


def _reference(context: Context, page: Page[BaseRecord]) -> Iterator[Group]:
    """The rules that a page names, and where everything stands."""
    language = context.foreign(ROOT)
    named = set(_CODE.findall(page.document.text[page.document.body_start :]))
    if rules := tuple(code_link(context, one) for one in explanations() if one.code in named):
        yield Group(title="Rules that this page names", id="named", links=rules)
    links = tuple(Link(label, context.to(url), language=language) for label, url in REFERENCE)
    yield Group(title="Reference", id="reference", links=links)
