"""u4ssc build."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.cli.options import FOLDER, as_of_option, config_option, content_option
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.settings import Edition, Settings
from generator.pipeline.last_build import LastBuild, Told
from generator.pipeline.timings import Timings

if TYPE_CHECKING:
    from generator.engine.config import Configuration
    from generator.pipeline.crew import Crew
    from generator.pipeline.edition import Edition as Built
    from generator.pipeline.how import How
from generator.cli.remembering import last_of, remembering, stands

DEFAULT_OUT = {Edition.PUBLIC: "site", Edition.PARTICIPANTS: "site-participants"}


@click.command()
@config_option
@content_option
@click.option("--out", type=FOLDER, help="Where the site goes. Default: `site`, or `site-participants`.")
@click.option("--edition", type=click.Choice([e.value for e in Edition]), help="For whom. Default: public.")
@as_of_option
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--no-cache", is_flag=True, help="Look through every file anew, and keep nothing in `.cache/`.")
@click.option("--paranoid", is_flag=True, help="Read every file to see whether it is the same.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that make pages; 1: this one. Default: one for each processor.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Let a Dask cluster make the pages: tcp://HOST:PORT of its scheduler. It must be trusted.",
)
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
    paranoid: bool,
    jobs: int | None,
    scheduler: str | None,
    timings: bool,
    verbose: bool,
) -> int:
    """Build the site; errors in the content leave the old one untouched."""
    started, timed = time.monotonic(), Timings()
    last = None if no_cache or not config_file.is_file() else last_of(config_file)
    if last is not None and not paranoid and stands(last, started):
        return 0
    # Whoever changes nothing does not wait for what a build needs.
    from generator.engine import config as engine_config

    crew = _crew(jobs, scheduler)
    with timed.stage("configuration"):
        config = engine_config.load(config_file)
    settings = engine_config.settings(config, edition, as_of)
    target = out or config_file.parent / DEFAULT_OUT[settings.edition]
    cache = None if last is None else engine_config.cache_of(config)
    with remembering(target, cache, paranoid=paranoid) as (memory, ready):
        from generator.pipeline.how import How

        how = How(
            cache=cache,
            memory=memory,
            paranoid=paranoid,
            strict=strict,
            crew=crew,
            timings=timed,
            ready=ready,
        )
        code = _build(config, _Asked(settings, roots, target, last, started, verbose), how)
    if timings and code == 0:
        click.echo("\n".join(timed.lines()), err=True)
    return code


class _Asked(NamedTuple):
    """What a build was asked for, and when; `last` is the one before that was asked for the same."""

    settings: Settings
    roots: tuple[Path, ...]
    target: Path
    last: LastBuild | None
    started: float
    verbose: bool


def _build(config: "Configuration", asked: _Asked, how: "How") -> int:
    """Build and write the site; the exit code."""
    from generator.cli.reporters import text
    from generator.engine import config as engine_config
    from generator.engine import site as engine_site
    from generator.engine.staging import refuse_target, words_of_menu
    from generator.pipeline.build import build as build_pages
    from generator.pipeline.checked import has_errors
    from generator.pipeline.stage import SITE

    settings, target, last = asked.settings, asked.target, asked.last
    folders = engine_config.content_folders(config, asked.roots)
    theme = engine_config.theme_folder(config)
    watched = _watched(folders, theme, settings)
    refuse_target(target, [*watched, Path(config.config_file_path)], settings.edition)
    seen = None if last is None else last.look(watched)
    made = build_pages(folders, theme, settings, words_of_menu(config), replace(how, seen=seen))
    report = text.to_mend(made.diagnostics, folders)
    click.echo(report, err=True, nl=False)
    if made.edition is None or (how.strict and _warned(made.diagnostics)):
        click.echo("u4ssc: nothing was built", err=True)
        return 1
    if asked.verbose:
        click.echo(_counts(made.edition.proven.needles.counts), err=True, nl=False)
    faults = engine_site.write(config, made.edition, target, how)
    found = text.to_mend(faults, folders)
    click.echo(found, err=True, nl=False)
    if has_errors(faults) or (how.strict and faults):
        click.echo("u4ssc: nothing was put in place", err=True)
        return 1
    coming, pages = _summary(made.edition)
    click.echo(f"{coming}\nBuilt {pages} into {target}/ in {time.monotonic() - asked.started:.1f} s")
    if last is not None and seen is not None and how.memory is not None:
        done = Told(report + found, f"{coming}\n{pages} in {target}/")
        last.remember(watched, seen, target, how.memory / SITE, done)
    return 0


def _watched(folders: Sequence[Path], theme: Path, settings: Settings) -> list[Path]:
    """The folders that a site follows from."""
    from generator.pipeline.web_form import folders_of

    return [*folders, theme, *(folders_of(settings.web_form) if settings.web_form else ())]


def _summary(edition: "Built") -> tuple[str, str]:
    """When the public edition changes next, and how many pages there are."""
    settings = edition.site.settings
    coming = f"The public edition changes by itself on {edition.next_change or 'no day that is known'}"
    return (
        coming,
        f"{len(edition.pages):,} pages of the {settings.edition} edition as of {settings.as_of}",
    )


def _crew(jobs: int | None, scheduler: str | None) -> "Crew":
    from generator.pipeline.cluster import Cluster
    from generator.pipeline.crew import Local

    if scheduler is None:
        return Local(jobs)
    if jobs is not None:
        raise click.UsageError("--jobs is of no use with --scheduler: the cluster has its own processes")
    return Cluster.at(scheduler)


def _counts(counts: Mapping[str, int]) -> str:
    """A line for each unpublished page: how many marks it would be known by."""
    lines = (f"{path}: {count:,} needle{'' if count == 1 else 's'}" for path, count in counts.items())
    return "".join(f"{line}\n" for line in lines)


def _warned(diagnostics: Sequence[Diagnostic]) -> bool:
    return any(diagnostic.severity is Severity.WARNING for diagnostic in diagnostics)
