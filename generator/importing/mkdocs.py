"""Pages written for mkdocs: Python-Markdown with its usual extensions."""

import re

from generator.importing._base import Draft, Format, Given, Imported, Loss, Wishes
from generator.importing._decoding import text_of
from generator.importing._lines import Lines
from generator.importing._mkdocs_fields import fields_of
from generator.importing._mkdocs_page import Page, slug_from
from generator.importing._python_markdown import html_of, is_costly
from generator.importing._refusal import kind_of, refusal
from generator.importing._slug import slug_of
from generator.source.faults import SourceError
from generator.source.markdown import render

_ASIDE = {
    "a file that is put in here (`{}`) was left out": re.compile(
        r"-{1,}8<-{1,}[ \t]*[\"']?([^\"'\n]*)[\"']?"
    ),
    "template syntax stays as text: `{}`": re.compile(r"(\{\{.*?\}\}|\{%.*?%\})"),
    "an icon was left out: `{}`": re.compile(r"(:(?:material|fontawesome|octicons|simple)-[\w-]+:)"),
}


def read(given: Given, wishes: Wishes) -> Imported:
    """One page, its pictures beside it."""
    kind = kind_of(wishes, given.name)
    text = text_of(given)
    fields, first, body, losses = fields_of(given.name, text, wishes.vocabularies, kind)
    if is_costly(body):
        message = "has a million characters, or thousands of brackets that are never closed"
        raise refusal("page-too-costly", given.name, message, "split it, or close its brackets")
    lines = Lines(given.name, body, first)
    losses += _aside(lines)
    body = _ASIDE["a file that is put in here (`{}`) was left out"].sub(r"[left out: \1]", body)
    body = _ASIDE["an icon was left out: `{}`"].sub("", body)
    try:
        page = Page(given, wishes, html_of(body), lines)
        made, title = page.made({})
        # Headings have other anchors here: what leads to them is known when all of them are written.
        anchors = dict(zip(page.anchors, (heading.anchor for heading in render(made).headings), strict=False))
        if anchors:
            page = Page(given, wishes, html_of(body), lines)
            made, title = page.made(anchors)
    except (RecursionError, SourceError):
        hint = "take out lists within lists, or quotes within quotes"
        raise refusal("nested-too-deep", given.name, "nests its parts too deep", hint) from None
    if title and fields.setdefault("title", title) != title:
        message = f"the heading “{title}” was left out: the fields at the top have another title"
        losses.append(Loss(lines.at(0), message, "take the better of the two for `title`"))
    fields.setdefault("title", "")
    if page.pictures.stubs:
        fields["images"] = page.pictures.stubs
    slug = (
        wishes.slug
        if len(given.pages) <= 1 and wishes.slug
        else slug_from(given.name) or slug_of(str(fields["title"]))
    )
    if not slug:
        losses.append(
            Loss(given.name, "nothing names the page in Latin letters", "name the file so", refused=True)
        )
        return Imported((), tuple(losses))
    draft = Draft(
        kind=kind,
        slug=slug,
        origin=given.name,
        fields={**fields, "status": "draft"},
        body=made,
        language=wishes.language,
        files=page.pictures.files,
    )
    return Imported((draft,), (*losses, *page.losses, *page.pictures.losses))


def _aside(lines: Lines) -> list[Loss]:
    fixes = {"a file": "paste its text into the page", "template": "write what it stands for", "an icon": ""}
    return [
        Loss(
            place,
            message.format(match[1].strip()),
            next(fix for start, fix in fixes.items() if message.startswith(start)),
        )
        for message, pattern in _ASIDE.items()
        for place, match in lines.matching(pattern)
    ]


MKDOCS = Format(name="mkdocs", label="page for mkdocs", endings=(".md", ".markdown"), read=read)
