"""The opening of a case study: what was done, what came of it and how to transfer it, in brief.

A section is known by its heading, in any of the languages of the site (decision 0020).
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from generator.content_types.case_study import CaseStudy
from generator.model.document import Heading
from generator.model.page import Page
from generator.model.words import N_
from generator.render.context import Context
from generator.render.page_view import PageView
from generator.render.pages.work import work_view
from generator.render.views import Group, Link
from generator.source.plain_text import plain_text

PARTS = {
    "done": N_("What was done"),
    "results": N_("What came of it"),
    "transfer": N_("How to transfer it"),
}
"""What a reader of a case asks, in that order."""

HEADINGS = {
    "done": (
        ("en", "What was done", "What the city did", "Actions taken"),
        ("fr", "Ce qui a été fait", "Actions menées"),
        ("es", "Qué se hizo", "Lo que se hizo", "Medidas adoptadas"),
        ("ru", "Что было сделано", "Принятые меры"),
        ("zh", "所做的工作", "采取的行动", "主要做法"),
        ("ar", "ما تم القيام به", "ما تم إنجازه", "الإجراءات المتخذة"),
    ),
    "results": (
        ("en", "What came of it", "Results", "Outcomes"),
        ("fr", "Ce qui en est résulté", "Résultats"),
        ("es", "Qué se logró", "Resultados"),
        ("ru", "Что получилось", "Результаты"),
        ("zh", "取得的成果", "成果", "结果"),
        ("ar", "ما نتج عن ذلك", "النتائج"),
    ),
    "transfer": (
        ("en", "How to transfer it", "What others can use", "Transferability"),
        ("fr", "Comment le transposer", "Transférabilité"),
        ("es", "Cómo trasladarlo a otro lugar", "Cómo replicarlo", "Transferibilidad"),
        ("ru", "Как применить это в другом месте", "Как перенять опыт"),
        ("zh", "如何推广", "可推广性", "如何借鉴"),
        ("ar", "كيفية نقل التجربة", "كيف يمكن نقل التجربة", "قابلية النقل"),
    ),
}
"""By part: a language and the headings that name the part in it."""


def headings(language: str) -> tuple[str, ...]:
    """The first heading of each part in a language, by which a text can be begun."""
    return tuple(
        heading
        for tongues in HEADINGS.values()
        for spoken, heading, *_others in tongues
        if spoken == language
    )


_PART_OF = {
    heading.casefold(): part
    for part, tongues in HEADINGS.items()
    for _language, *headings in tongues
    for heading in headings
}
_FOOTNOTE = re.compile(r'<sup class="footnote-ref".*?</sup>')
_BLOCK = re.compile(r"<(p|li)>(.*?)</\1>", re.DOTALL)
_LIST = re.compile("<[uo]l")
_NEXT = re.compile("<h[1-6]")
_SENTENCE_END = re.compile(r"[.!?؟](?=\s)|[。！？]")
LONGEST = 240
"""In signs: what fits a narrow column beside two others."""
MOST_POINTS = 3


def case_view(context: Context, page: Page[CaseStudy]) -> PageView:
    """The view of a case study."""
    view = work_view(context, page)
    parts = case_parts(view.body, page.document.body.headings, page.record.outcomes)
    return replace(view, parts=tuple(part._replace(title=context.gettext(part.title)) for part in parts))


def case_parts(
    body: Markup, headings: Iterable[Heading], outcomes: tuple[str, ...] = ()
) -> tuple[Group, ...]:
    """The parts that a body has, each in brief; outcomes on record are the brief of the results."""
    anchors: dict[str, str] = {}
    for heading in headings:
        if part := part_of(heading.text):
            anchors.setdefault(part, heading.anchor)
    return tuple(
        _brief(title, body, anchors.get(part, ""), outcomes if part == "results" else ())
        for part, title in PARTS.items()
        if part in anchors or (part == "results" and outcomes)
    )


def part_of(heading: str) -> str | None:
    """The part that a heading names, however it is cased, spaced or closed."""
    return _PART_OF.get(" ".join(heading.split()).rstrip(" :：.").casefold())


def beginning(text: str, longest: int = LONGEST) -> str:
    """As many whole sentences as fit, or as many whole words of the first one."""
    if len(text) <= longest:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, longest)]
    if ends:
        return text[: ends[-1]]
    cut = text[:longest]
    return f"{cut.rsplit(None, 1)[0]}…"


def _brief(title: str, body: str, anchor: str, known: tuple[str, ...]) -> Group:
    """A part: its first paragraph, or its first points where it begins with a list."""
    blocks = _blocks(body, anchor) if anchor and not known else []
    points = [text for tag, text in blocks if tag == "li"][:MOST_POINTS]
    listed = known or (points if blocks and blocks[0][0] == "li" else ())
    return Group(
        title=title,
        links=tuple(Link(label=beginning(point)) for point in listed),
        note="" if listed or not blocks else beginning(blocks[0][1]),
        url=f"#{anchor}" if anchor else "",
    )


def _blocks(body: str, anchor: str) -> list[tuple[str, str]]:
    """Paragraphs and points between a heading and the next one, as tag and plain text."""
    _before, _heading, after = body.partition(f' id="{anchor}"')
    section = _FOOTNOTE.sub("", _NEXT.split(after, maxsplit=1)[0])
    return [(block[1], _plain(block[2])) for block in _BLOCK.finditer(section)]


def _plain(html: str) -> str:
    own, *_lists_within = _LIST.split(html)
    return plain_text(own)
