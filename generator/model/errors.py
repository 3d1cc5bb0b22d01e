"""Faults of the operator: configuration and the machine, never the content."""


class GeneratorError(Exception):
    """Stops a command with exit code 2; caught once, in the command line.

    `reference` is a stable kebab-case name, `hint` says what to do.
    """

    def __init__(self, *, reference: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.reference = reference
        self.message = message
        self.hint = hint


class ContentError(Exception):
    """The content has faults that stop a build; they have been reported already."""
