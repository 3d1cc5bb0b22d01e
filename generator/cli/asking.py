"""Putting questions to whoever sits at a terminal."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from generator.authoring.answers import answer, mistakes, parted
from generator.authoring.offers import Known, Offer
from generator.authoring.questions import Need, Question
from generator.content_types import ContentType
from generator.model.document import Value
from generator.source.shape import Kind

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

FEW = 12
"""Choices that are shown in a line."""
CHOSEN = frozenset({Kind.TERM, Kind.PAGE, Kind.WORD, Kind.FLAG})
"""Kinds of values that are chosen from what there is."""
PROMPT = "> "
_NEEDS = {Need.ALWAYS: "needed", Need.PUBLICATION: "needed for publication", Need.NEVER: "if there is any"}


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def ask(question: Question, kind: ContentType, known: Known) -> Value:
    """The answer to a question; empty where the author leaves it open. Asks again until it can stand."""
    offers = known.offers(question)
    for line in _introduction(question, offers):
        click.echo(line, err=True)
    typed = known.suggested(question, kind.name)
    while True:
        typed = _line(offers, typed)
        value = answer(question, parted(question, typed), known)
        if not value:
            if question.need is not Need.ALWAYS:
                return ""
            click.echo("  This one cannot be left open.", err=True)
            continue
        wrong = [one for one in mistakes(kind, {question.path: value}, known) if one.field == question.name]
        if not wrong:
            return value
        for one in wrong:
            click.echo(f"  {one.message}; {one.fix}", err=True)


def ask_text(text: str, suggested: str = "") -> str:
    """A line in answer to a question that is about no field."""
    click.echo(f"\n{text}", err=True)
    return _line((), suggested).strip()


def _introduction(question: Question, offers: Sequence[Offer]) -> Iterator[str]:
    yield ""
    yield click.style(question.label, bold=True) + f" ({_NEEDS[question.need]})"
    yield f"  {question.meaning}"
    if question.shape.kind in CHOSEN and 0 < len(offers) <= FEW:
        yield f"  One of: {', '.join(offer.value for offer in offers)}"
    elif question.example:
        yield f"  For example: {question.example}"
    if question.shape.many:
        by = "commas" if question.by_comma else "semicolons"
        yield f"  Several are parted by {by}."


def _line(offers: Sequence[Offer], suggested: str) -> str:
    """A line typed at the terminal, with what is offered shown meanwhile where the terminal can do that."""
    if os.environ.get("TERM", "dumb") in {"", "dumb", "unknown"}:
        return _plain_line(suggested)
    from prompt_toolkit import PromptSession
    from prompt_toolkit.output import create_output

    session: PromptSession[str] = PromptSession(output=create_output(stdout=sys.stderr))
    try:
        return session.prompt(
            PROMPT,
            default=suggested,
            completer=_completer(offers) if offers else None,
            complete_while_typing=True,
        )
    except EOFError:
        raise click.Abort from None


def _plain_line(suggested: str) -> str:
    typed: str = click.prompt(
        PROMPT.strip(), default=suggested, show_default=bool(suggested), prompt_suffix=" ", err=True
    )
    return typed


def _completer(offers: Sequence[Offer]) -> "Completer":
    from prompt_toolkit.completion import Completer, Completion

    class Offered(Completer):
        """What begins or goes on with the words typed last, in identifier or label."""

        def get_completions(
            self,
            document: "Document",
            complete_event: "CompleteEvent",  # noqa: ARG002 - as it is called
        ) -> "Iterator[Completion]":
            typed = document.text_before_cursor.rpartition(",")[2].lstrip()
            for offer in matching(offers, typed):
                yield Completion(offer.value, start_position=-len(typed), display_meta=offer.label)

    return Offered()


def matching(offers: Sequence[Offer], typed: str) -> list[Offer]:
    """What is offered for a beginning of it: first what starts so, then what holds it."""
    start = typed.casefold()
    starting = [offer for offer in offers if _starts(offer, start)]
    return starting + [offer for offer in offers if offer not in starting and _holds(offer, start)]


def _starts(offer: Offer, start: str) -> bool:
    return offer.value.casefold().startswith(start) or offer.label.casefold().startswith(start)


def _holds(offer: Offer, part: str) -> bool:
    return part in offer.value.casefold() or part in offer.label.casefold()
