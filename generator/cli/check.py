"""u4ssc check."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli.options import as_of_option, content_option
from generator.cli.reporters import REPORTERS
from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.model.settings import Settings
from generator.pipeline.check import check as check_content
from generator.pipeline.check import has_errors
from generator.pipeline.mend import is_within, mend

DEFAULT = Path("content")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(REPORTERS)),
    default="text",
    show_default=True,
    help="How faults are printed.",
)
@as_of_option
@click.option("--fix", is_flag=True, help="First mend what is mechanical; no body is ever changed.")
def check(
    *, paths: tuple[Path, ...], roots: tuple[Path, ...], form: str, as_of: date | None, fix: bool
) -> int:
    """Check the content, or report only on the files and folders PATHS.

    Everything is read in any case, since a fault can lie between two files.
    """
    folders = roots or (DEFAULT,)
    settings = Settings(as_of=as_of or datetime.now(UTC).date(), site_url="http://127.0.0.1:8000/")
    if fix:
        changed = mend(folders, within=[_relative(path, folders) for path in paths])
        click.echo(f"u4ssc: {len(changed)} file{'' if len(changed) == 1 else 's'} mended", err=True)
    diagnostics = check_content(folders, settings).diagnostics
    shown = _within(diagnostics, paths, folders) if paths else diagnostics
    click.echo(REPORTERS[form](shown, folders), nl=False)
    return 1 if has_errors(shown) else 0


def _within(
    diagnostics: Sequence[Diagnostic], paths: Sequence[Path], folders: Sequence[Path]
) -> list[Diagnostic]:
    """The diagnostics of some files and folders."""
    wanted = [_relative(path, folders) for path in paths]
    return [diagnostic for diagnostic in diagnostics if is_within(diagnostic.path, wanted)]


def _relative(path: Path, folders: Sequence[Path]) -> str:
    for folder in folders:
        if not path.exists():
            break
        if path.resolve().is_relative_to(folder.resolve()):
            return path.resolve().relative_to(folder.resolve()).as_posix()
    names = ", ".join(f"`{folder}`" for folder in folders)
    raise GeneratorError(
        reference="no-such-path",
        message=f"`{path}` is no file or folder in {names}",
        hint="name a path that exists, or the content folder with --content",
    )
