"""Faults of the operator: configuration and the machine, never the content."""

from functools import partial
from typing import Any


class GeneratorError(Exception):
    """Stops a command with exit code 2; caught once, in the command line.

    `reference` is a stable kebab-case name, `hint` says what to do.
    """

    def __init__(self, *, reference: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.reference = reference
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[Any, ...]:
        """As pickle needs it: what goes wrong in another process is told in this one."""
        return partial(type(self), reference=self.reference, message=self.message, hint=self.hint), ()


class ContentError(Exception):
    """The content has faults that stop a build; they have been reported already."""
