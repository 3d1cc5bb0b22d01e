"""From the options of `u4ssc new`, and from answers at a terminal, to a page that can be written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from generator.authoring.answers import DRAFT, Mistake, answer, fields, mistakes
from generator.authoring.notes import with_notes
from generator.authoring.offers import Known
from generator.authoring.questions import LANGUAGE, STATUS, Need, Path, Question, owed, questions
from generator.cli.asking import ask, ask_text
from generator.cli.options import refuse_name
from generator.content_types import ContentType
from generator.content_types.case_study import CASE_STUDY
from generator.importing import Draft
from generator.importing._front_matter import text_of
from generator.importing._slug import slug_of
from generator.model.document import Value
from generator.model.errors import GeneratorError
from generator.model.settings import ROOT
from generator.render.pages.case import headings

TITLE: Path = ("title",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """A page that is being begun: its type, what there is to choose from, whether anybody can be asked."""

    kind: ContentType
    known: Known
    asking: bool

    def draft(self, given: Mapping[str, Any], slug: str) -> Draft:
        """The page, from options and answers. Raises GeneratorError for what cannot stand, or is missing."""
        answers = self._given(given)
        self._refuse(mistakes(self.kind, answers, self.known))
        if not self.asking:
            self._refuse_missing(answers)
        if slug:
            self._refuse_slug(slug)
        for question in questions(self.kind):
            if self.asking and question.asked and question.path not in answers:
                answers[question.path] = ask(question, self.kind, self.known)
            if question.path == TITLE:
                slug = slug or self._slug(str(answers[TITLE]))
        language = str(answers.pop((LANGUAGE,), ""))
        blanks = dict.fromkeys(owed(self.kind.record), "")
        stated = {**blanks, STATUS: DRAFT, **fields(answers)}
        return Draft(
            kind=self.kind,
            slug=slug,
            origin="",
            fields=stated,
            body=outline(self.kind, language or ROOT),
            language=None if language == ROOT else language or None,
        )

    def text(self, draft: Draft) -> str:
        """The whole file, with a comment above each blank."""
        return with_notes(draft.path, text_of(draft), self.kind)

    def _given(self, given: Mapping[str, Any]) -> dict[Path, Value]:
        answers: dict[Path, Value] = {}
        for question in questions(self.kind):
            typed = given[parameter(question)]
            if not typed and not self.asking:
                typed = self.known.suggested(question, self.kind.name)
            if typed:
                answers[question.path] = answer(
                    question, [typed] if isinstance(typed, str) else typed, self.known
                )
        return answers

    def _refuse(self, wrong: list[Mistake]) -> None:
        flags = {question.name: flag(question) for question in questions(self.kind)}
        if wrong:
            told = [f"{flags.get(one.field, one.field)}: {one.message}; {one.fix}" for one in wrong]
            raise _refused(
                "bad-answers",
                "what cannot stand in the page",
                told,
                "nothing was written; mend these and run the command again",
            )

    def _refuse_missing(self, answers: Mapping[Path, Value]) -> None:
        missing = [
            f"{flag(question)}: {question.meaning}"
            for question in questions(self.kind)
            if question.need is Need.ALWAYS and not answers.get(question.path)
        ]
        if missing:
            hint = "give these options, or run the command at a terminal without --no-input, where it asks"
            raise _refused("missing-options", "options that are needed", missing, hint)

    def _refuse_slug(self, slug: str) -> None:
        refuse_name(slug)
        if self._is_taken(slug):
            raise GeneratorError(
                reference="page-exists",
                message=f"there is a page `{self.kind.folder}/{slug}` already, and nothing is written over",
                hint="give another name with --slug, or edit the page that is there",
            )

    def _is_taken(self, slug: str) -> bool:
        return f"{self.kind.folder}/{slug}" in self.known.pages

    def _slug(self, title: str) -> str:
        """The name of the page, from its title; asked for where the title gives none that is free."""
        made = slug_of(title)
        if made and not self._is_taken(made):
            return made
        if not self.asking:
            if made:
                self._refuse_slug(made)
            raise GeneratorError(
                reference="no-slug",
                message=f"no name for the page can be made from the title `{title}`",
                hint="give one with --slug, in lower-case letters a-z, digits and hyphens",
            )
        why = f"`{made}` is the name of another page." if made else "No name can be made from this title."
        while True:
            typed = ask_text(f"{why} Its name in addresses, in lower-case letters, digits and hyphens?")
            try:
                self._refuse_slug(typed)
            except GeneratorError as error:
                click.echo(f"  {error.message}: {error.hint}", err=True)
            else:
                return typed


def outline(kind: ContentType, language: str) -> str:
    """Headings that a page of a type is read for, to be written under."""
    found = headings(language) if kind is CASE_STUDY else ()
    return "\n\n".join(f"## {heading}" for heading in found)


def flag(question: Question) -> str:
    """The option that answers a question: `--rights-holders`."""
    return "--" + "-".join(question.path).replace("_", "-")


def parameter(question: Question) -> str:
    """The name under which click hands over what the option was given."""
    return "__".join(question.path)


def _refused(reference: str, what: str, told: list[str], hint: str) -> GeneratorError:
    lines = "".join(f"\n  {one}" for one in told)
    return GeneratorError(reference=reference, message=f"{what}:{lines}", hint=hint)
