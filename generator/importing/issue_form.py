"""A GitHub issue that was filled in by a form of ours: what its author has said, and no more."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.authoring.answers import answer, fields
from generator.authoring.issue_forms import BODY, DASH, LAST, asked, label_of, listed
from generator.authoring.offers import Known
from generator.authoring.questions import STATUS, Question, authored
from generator.content_types import ContentType
from generator.importing._base import Draft, Format, Given, Imported, Loss, Wishes
from generator.importing._decoding import beginning_of, text_of
from generator.importing._refusal import refusal
from generator.importing._slug import slug_of
from generator.model.document import Value
from generator.source.shape import Kind

NOTHING = frozenset({"_No response_", "None", ""})
"""What GitHub writes for a field that was left open."""
_START = 1_000
"""Octets in which the first heading stands."""
_BEFORE = ""
_BOX = re.compile(r"^- \[[ xX]\] .*$", re.MULTILINE)
_HEADING = re.compile(r"^### (.+)$", re.MULTILINE)


class Section(NamedTuple):
    """What stands below a heading of the form, and the line of that heading."""

    text: str
    line: int


def read(given: Given, wishes: Wishes) -> Imported:
    """The page that an issue describes. Rights and consent are those that its author has stated."""
    text = text_of(given)
    kind = _kind(text)
    if kind is None or (wishes.kind is not None and wishes.kind is not kind):
        wanted = f"a form for a {wishes.kind.label.lower()}" if wishes.kind else "any form of this repository"
        hint = (
            "copy the whole text of the issue, headings too, as `gh issue view NUMBER --json body` gives it"
        )
        raise refusal("no-issue-form", given.name, f"was not made by {wanted}", hint)
    known = Known(wishes.vocabularies, frozenset())
    sections = _sections(text, [*(label_of(one, kind) for one in asked(kind)), BODY, LAST])
    answers: dict[tuple[str, ...], Value] = {}
    places: dict[str, str] = {}
    losses = [*_around(sections, given.name)]
    for question in asked(kind):
        found = sections.get(label_of(question, kind))
        if found is None:
            continue
        place = f"{given.name}:{found.line}"
        said, others = _without_others(found, given.name)
        losses.extend(others)
        typed = _typed(question, said, known) or [known.suggested(question, kind.name)]
        answers[question.path] = answer(question, typed, known)
        places[question.name] = place
    stated = {STATUS: "draft", **fields(answers)}
    slug = wishes.slug or slug_of(str(stated.get("title", "")))
    if not slug:
        hint = "name the page with --slug: lower-case letters a-z, digits and hyphens"
        raise refusal("no-slug", given.name, "has no title in Latin letters to name its page by", hint)
    body = sections.get(BODY, Section("", 0)).text
    draft = Draft(
        kind=kind,
        slug=slug,
        origin=given.name,
        fields=stated,
        body="" if body in NOTHING else body,
        language=wishes.language,
        places=places,
    )
    return Imported((draft,), tuple(losses))


def _kind(text: str) -> ContentType | None:
    """The content type whose form was filled in, by the heading that names it."""
    headings = set(_HEADING.findall(text))
    for kind in authored():
        title = next(one for one in asked(kind) if one.path == ("title",))
        if label_of(title, kind) in headings:
            return kind
    return None


def _sections(text: str, labels: list[str]) -> Mapping[str, Section]:
    """What stands below each heading of a form, in its order; the text of the page may have headings too."""
    starts: dict[str, tuple[int, int]] = {}
    end = 0
    for label in labels:
        marks = [*re.finditer(rf"^### {re.escape(label)}[ \t]*$", text[end:], re.MULTILINE)]
        if marks:
            # What comes last stands behind a text that may say the same.
            mark = marks[-1] if label == LAST else marks[0]
            starts[label] = (end + mark.start(), end + mark.end())
            end += mark.end()
    ordered = [*starts.items()]
    found = {_BEFORE: Section(text[: ordered[0][1][0] if ordered else 0].strip(), 1)}
    for number, (label, (start, behind)) in enumerate(ordered):
        until = ordered[number + 1][1][0] if number + 1 < len(ordered) else len(text)
        found[label] = Section(text[behind:until].strip("\n "), text.count("\n", 0, start) + 1)
    return found


def _around(sections: Mapping[str, Section], name: str) -> Iterator[Loss]:
    """What somebody has written above the first heading of the form, and below the box at its end."""
    last = sections.get(LAST, Section("", 0))
    for text, line, where in (
        (*sections[_BEFORE], "above the first heading of the form"),
        (_BOX.sub("", last.text).strip(), last.line, "below the last heading of the form"),
    ):
        if text not in NOTHING:
            message = f"what stands {where} was left out: {' '.join(text.split())}"
            yield Loss(f"{name}:{line}", message, "put it where it belongs, in the order of the form")


def _without_others(section: Section, name: str) -> tuple[str, Iterator[Loss]]:
    """A value without headings that the form has no more, and what they said."""
    parts = _HEADING.split(section.text)
    others = [*zip(parts[1::2], parts[2::2], strict=True)]
    fix = "put it where it belongs, if it is still wanted"
    line = section.line
    return parts[0].strip(), (
        Loss(
            f"{name}:{line}",
            f"the form asks for no `{label}`, so this is left out: {' '.join(text.split())}",
            fix,
        )
        for label, text in others
        if text.strip() not in NOTHING
    )


def _typed(question: Question, said: str, known: Known) -> list[str]:
    if said in NOTHING:
        return []
    if listed(question, known):
        chosen = said.split(", ") if question.shape.many else [said]
        return [one.partition(DASH)[0] for one in chosen]
    if question.shape.many and question.shape.kind is Kind.TEXT:
        return [line.removeprefix("- ") for line in said.split("\n")]
    return [said]


def is_issue(given: Given) -> bool:
    """Whether a file begins as an issue of one of our forms does."""
    start = beginning_of(given, _START).lstrip("\ufeff\r\n ")
    return start.startswith("### ") and _kind(start.replace("\r", "")) is not None


ISSUE = Format(name="issue", label="Issue of a form on GitHub", read=read, knows=is_issue)
