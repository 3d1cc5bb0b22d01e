"""What mkdocs warns of while it works: `mkdocs build --strict` stops for it, and so does ours."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from generator.model.errors import GeneratorError


class Warnings(logging.Handler):
    """Warnings of mkdocs, collected in place of being printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message, as a part of the error to come or of one that mkdocs raises."""
        self.found.append(record.getMessage())

    @contextmanager
    def collected(self) -> Iterator[None]:
        """Collect in place of printing."""
        logger = logging.getLogger("mkdocs")
        before = logger.level, logger.propagate
        logger.setLevel(logging.WARNING)
        logger.propagate = False
        logger.addHandler(self)
        try:
            yield
        finally:
            logger.removeHandler(self)
            logger.level, logger.propagate = before

    def refuse(self) -> None:
        """Raise GeneratorError if there was anything."""
        if self.found:
            raise GeneratorError(
                reference="engine-warned",
                message="mkdocs warns:\n  " + "\n  ".join(self.found),
                hint="mend mkdocs.yml, or publish the page that it names; the old site is untouched",
            )
