"""Options that several commands share."""

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.reporters import FORMATS
from generator.model.errors import GeneratorError

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date; click shows what `fail` says."""
        if isinstance(value, date):
            return value
        text = str(value)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self.fail(f"`{value}` is no date of the form YYYY-MM-DD", param, ctx)
        if day.isoformat() != text:
            self.fail(f"`{value}` is no date of the form YYYY-MM-DD", param, ctx)
        return day


_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def refuse_name(slug: str) -> None:
    """Raise GeneratorError for a slug that no page may have: it is a part of an address, and of a path."""
    if not _SLUG.fullmatch(slug):
        raise GeneratorError(
            reference="bad-slug",
            message=f"`{slug}` cannot be the name of a page",
            hint="use lower-case letters a-z, digits and hyphens, as in `bicycles-in-pully`",
        )


class Place(click.Path):
    """A path at which the system can look, whether anything is there or not.

    Whoever asks for one does not meet folders that may not be entered, links in a circle or names that
    are too long. Where a `link` itself is meant, it may lead wherever it likes.
    """

    def __init__(
        self, *, link: bool = False, files: bool = True, folders: bool = True, readable: bool = True
    ) -> None:
        super().__init__(file_okay=files, dir_okay=folders, readable=readable)
        self._link = link

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Read the path; click shows what `fail` says."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        try:
            path.stat(follow_symlinks=not self._link)
        except (FileNotFoundError, NotADirectoryError):
            return path
        except OSError as error:
            self.fail(f"`{path}` cannot be looked up: {error.strerror}; name another", param, ctx)
        return path


FOLDER = Place(files=False)
FILE = Place(folders=False)


def refuse_missing_file(config: Path) -> None:
    """Raise GeneratorError for a configuration file that was named and is not there."""
    if not config.is_file():
        raise GeneratorError(
            reference="no-configuration",
            message=f"there is no configuration file `{config}`",
            hint="name one that exists, or leave --config out",
        )


def config_option(function: F) -> F:
    """`--config FILE`."""
    return click.option(
        "--config",
        "config_file",
        type=FILE,
        default=Path("mkdocs.yml"),
        show_default=True,
        help="Configuration of the site.",
    )(function)


def content_option(function: F) -> F:
    """`--content DIR`, more than once for a private folder laid over the public one."""
    return click.option(
        "--content",
        "roots",
        type=FOLDER,
        multiple=True,
        help="Content folder; a later one is laid over earlier ones.",
    )(function)


def as_of_option(function: F) -> F:
    """`--as-of DATE`."""
    return click.option(
        "--as-of", type=Day(), help="The day that embargo and expiry are judged by. Default: today in UTC."
    )(function)


def format_option(function: F) -> F:
    """`--format FORMAT` of diagnostics."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="How faults are printed.",
    )(function)
