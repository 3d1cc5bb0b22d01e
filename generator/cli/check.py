"""u4ssc check."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import product
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.options import (
    FILE,
    Place,
    as_of_option,
    content_option,
    format_option,
    refuse_missing_file,
)
from generator.cli.reporters import reporter, text
from generator.engine.options import options
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.errors import GeneratorError
from generator.model.settings import Settings
from generator.pipeline.disk_entries import is_within, refuse_missing, told
from generator.pipeline.results import Faults, remembered

DEFAULT = Path("content")
CONFIG = Path("mkdocs.yml")


@click.command()
@click.argument("paths", nargs=-1, type=Place(link=True, readable=False))
@click.option("--config", "named", type=FILE, help="Configuration. Default: mkdocs.yml, if there.")
@content_option
@format_option
@as_of_option
@click.option("--fix", is_flag=True, help="First mend what is mechanical; no body is ever changed.")
@click.option("--base", metavar="REF", help="Judge the change from a git revision, and exit by its faults.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--watch", "watching", is_flag=True, help="Check again at each save, and tell what has changed."
)
@click.option("--no-cache", is_flag=True, help="Read everything anew, and keep nothing in `.cache/`.")
def check(  # noqa: PLR0913 - one parameter per option
    *,
    paths: tuple[Path, ...],
    named: Path | None,
    roots: tuple[Path, ...],
    form: str,
    as_of: date | None,
    fix: bool,
    base: str | None,
    strict: bool,
    watching: bool,
    no_cache: bool,
) -> int:
    """Check the content, or report only on the files and folders PATHS.

    Everything is read in any case, since a fault can lie between two files.
    """
    if watching and (fix or base is not None or form != "text"):
        raise click.UsageError("--watch goes with none of --fix, --base and --format.")
    config = _configuration(named)
    read = options(config, as_of)
    folders = roots or (read.content or DEFAULT,)
    for folder in folders:
        # Before anything is looked for in it.
        refuse_missing(folder)
    if fix:
        from generator.pipeline.mend import mend

        changed = mend(folders, within=[_relative(path, folders) for path in paths])
        click.echo(f"u4ssc: {len(changed)} file{'' if len(changed) == 1 else 's'} mended", err=True)
    within = _filter(paths, folders)
    cache = None if no_cache else _cache(config, folders)
    if watching:
        _watch(folders, config, lambda: within(_faults(folders, read.settings, None, cache)[0]))
    shown, apart = _faults(folders, read.settings, base, cache)
    counted = within(shown)
    click.echo(reporter(form)(counted, folders), nl=False)
    if form == "text" and (others := within(apart)):
        click.echo("\nNot touched by this change, and not counted:")
        click.echo(text.report(others, folders), nl=False)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return 1 if any(diagnostic.severity in failing for diagnostic in counted) else 0


def _watch(
    folders: Sequence[Path], config: Path | None, check: Callable[[], Sequence[Diagnostic]]
) -> NoReturn:
    from generator.cli.rounds import watch
    from generator.engine.server.watched import Watched

    watch(Watched(roots=folders, file=config and config.resolve()), check)


def _configuration(named: Path | None) -> Path | None:
    """The configuration named, which must be there, or the usual one if it is."""
    if named is not None:
        refuse_missing_file(named)
    return named or (CONFIG if CONFIG.is_file() else None)


def _cache(config: Path | None, folders: Sequence[Path]) -> Path:
    beside = config.resolve().parent if config else folders[0].resolve().parent
    return beside / ".cache" / "check"


def _faults(
    folders: Sequence[Path], settings: Settings, base: str | None, cache: Path | None
) -> tuple[Sequence[Diagnostic], Sequence[Diagnostic]]:
    """The faults that count, and those of files that a change did not touch."""
    if base is not None:
        from generator.pipeline.compare import compare

        compared = compare(folders, base, settings)
        return compared.touched, compared.untouched
    found = remembered(cache, folders, settings, lambda: _fresh(folders, settings, cache))
    return found.kept, ()


def _fresh(folders: Sequence[Path], settings: Settings, cache: Path | None) -> Faults:
    from generator.pipeline.check import check as check_content

    checked = check_content(folders, settings, cache)
    return Faults(checked.diagnostics, checked.waived)


def _filter(
    paths: Sequence[Path], folders: Sequence[Path]
) -> Callable[[Sequence[Diagnostic]], Sequence[Diagnostic]]:
    """Lets through the diagnostics of some files and folders, or all where none is named."""
    wanted = [_relative(path, folders) for path in paths]
    if not wanted:
        return lambda diagnostics: diagnostics
    return lambda diagnostics: [
        diagnostic for diagnostic in diagnostics if is_within(diagnostic.path, wanted)
    ]


def _relative(path: Path, folders: Sequence[Path]) -> str:
    # A link is checked itself, wherever it leads.
    places = [path.parent.resolve() / path.name] if path.is_symlink() else []
    places += [path.resolve()] if path.exists() else []
    for place, folder in product(places, folders):
        if place.is_relative_to(folder.resolve()):
            return told(place.relative_to(folder.resolve()).as_posix())
    names = ", ".join(f"`{folder}`" for folder in folders)
    if not path.exists():
        meant = next((folder / path for folder in folders if (folder / path).exists()), None)
        raise GeneratorError(
            reference="no-such-path",
            message=f"there is no file or folder `{path}` here",
            hint=f"did you mean `{meant}`?" if meant else "name a path that exists, as seen from here",
        )
    raise GeneratorError(
        reference="no-such-path",
        message=f"`{path}` is no file or folder in {names}",
        hint="name one that is, or its content folder with --content",
    )
