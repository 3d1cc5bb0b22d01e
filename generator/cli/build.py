"""u4ssc build."""

import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from generator.cli.options import FOLDER, as_of_option, config_option, content_option
from generator.cli.reporters import text
from generator.model.diagnostic import Severity
from generator.model.settings import Edition
from generator.pipeline.build import Build
from generator.pipeline.build import build as build_pages
from generator.pipeline.check import has_errors
from generator.pipeline.timings import Timings

DEFAULT_OUT = {Edition.PUBLIC: "site", Edition.PARTICIPANTS: "site-participants"}


@click.command()
@config_option
@content_option
@click.option("--out", type=FOLDER, help="Where the site goes. Default: `site`, or `site-participants`.")
@click.option("--edition", type=click.Choice([e.value for e in Edition]), help="For whom. Default: public.")
@as_of_option
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--no-cache", is_flag=True, help="Look through every file anew, and keep nothing in `.cache/`.")
@click.option("--timings", is_flag=True, help="Tell how long each stage took.")
@click.option("--verbose", is_flag=True, help="Tell what the leak scan knows of each unpublished page.")
def build(  # noqa: PLR0913 - one parameter per option
    *,
    config_file: Path,
    roots: tuple[Path, ...],
    out: Path | None,
    edition: str | None,
    as_of: date | None,
    strict: bool,
    no_cache: bool,
    timings: bool,
    verbose: bool,
) -> int:
    """Build the site; errors in the content leave the old one untouched."""
    from generator.engine import config as engine_config
    from generator.engine import site as engine_site
    from generator.engine.staging import cache_of, refuse_target, words_of_menu

    started, timed = time.monotonic(), Timings()
    with timed.stage("configuration"):
        config = engine_config.load(config_file)
    settings = engine_config.settings(config, edition, as_of)
    folders = engine_config.content_folders(config, roots)
    theme = engine_config.theme_folder(config)
    target = out or config_file.parent / DEFAULT_OUT[settings.edition]
    refuse_target(target, [*folders, theme, config_file], settings.edition)
    cache = None if no_cache else cache_of(config)
    made = build_pages(folders, theme, settings, words_of_menu(config), cache, timed)
    if made.diagnostics:
        click.echo(text.report(made.diagnostics, folders), err=True, nl=False)
    if made.edition is None or (strict and _warned(made)):
        click.echo("u4ssc: nothing was built", err=True)
        return 1
    if verbose:
        click.echo(_counts(made.edition.proof.needles.counts), err=True, nl=False)
    faults = engine_site.write(config, made.edition, target, strict=strict, cache=cache, timings=timed)
    if faults:
        click.echo(text.report(faults, folders), err=True, nl=False)
    if has_errors(faults) or (strict and faults):
        click.echo("u4ssc: nothing was put in place", err=True)
        return 1
    if timings:
        click.echo("\n".join(timed.lines()), err=True)
    seconds = time.monotonic() - started
    click.echo(
        f"The public edition changes by itself on {made.edition.next_change or 'no day that is known'}"
    )
    click.echo(
        f"Built {len(made.edition.pages):,} pages of the {settings.edition} edition as of {settings.as_of}"
        f" into {target}/ in {seconds:.1f} s"
    )
    return 0


def _counts(counts: Mapping[str, int]) -> str:
    """A line for each unpublished page: how many marks it would be known by."""
    lines = (f"{path}: {count:,} needle{'' if count == 1 else 's'}" for path, count in counts.items())
    return "".join(f"{line}\n" for line in lines)


def _warned(made: Build) -> bool:
    return any(diagnostic.severity is Severity.WARNING for diagnostic in made.diagnostics)
