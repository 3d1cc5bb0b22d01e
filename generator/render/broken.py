"""Templates that Jinja cannot read: whose fault that is, and where."""

from collections.abc import Iterator
from contextlib import contextmanager

from jinja2 import TemplateSyntaxError

from generator.model.errors import GeneratorError


@contextmanager
def named_if_broken() -> Iterator[None]:
    """Raise GeneratorError, with file and line, for a template that is none."""
    try:
        yield
    except TemplateSyntaxError as error:
        raise GeneratorError(
            reference="broken-template",
            message=f"`{error.name}` in the theme is no template, line {error.lineno}: {error.message}",
            hint="mend that line; a site that is there stays as it is",
        ) from None
