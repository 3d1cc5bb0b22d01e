"""Questions that are noted with their answers: what followed from some holds while these are the same."""

from collections.abc import Callable, Mapping, MutableMapping
from functools import wraps
from hashlib import blake2b
from sys import intern
from typing import Any, TypeAlias, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])

Question: TypeAlias = tuple[str, ...]
"""The name of a method, and what it was asked about."""
Trace: TypeAlias = MutableMapping[Question, str]
"""What was asked, each with the mark of the answer."""

_LONGEST = 32


def question(answer: F) -> F:
    """Make a method one whose questions and answers are noted; `repr` must say all of an answer."""

    @wraps(answer)
    def noted(self: "Questioned", *about: str) -> object:
        found = answer(self, *about)
        if self.trace is not None:
            self.trace[answer.__name__, *about] = self.mark(found, answer.__name__, *about)
        return found

    return cast("F", noted)


class Questioned:
    """Whoever answers questions; `trace`, where one is set, notes what was asked."""

    def __init__(self) -> None:
        self.trace: Trace | None = None
        self._marks: dict[Question, str] = {}

    def mark(self, answer: object, *question: str) -> str:
        """What tells the answer to a question from another one."""
        if question not in self._marks:
            text = repr(answer)
            short = len(text) <= _LONGEST
            found = text if short else blake2b(text.encode(), digest_size=16).hexdigest()
            # There are few answers, and each is given to a great many.
            self._marks[question] = intern(found)
        return self._marks[question]

    def hold(self, trace: Mapping[Question, str]) -> bool:
        """Whether the same questions have the same answers still."""
        # Most pages ask what others have asked before them.
        return trace.items() <= self._marks.items() or all(
            self._now(question) == mark for question, mark in trace.items()
        )

    def _now(self, question: Question) -> str:
        found = self._marks.get(question)
        return self.mark(getattr(self, question[0])(*question[1:]), *question) if found is None else found
