"""u4ssc review."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import click

from generator.cli.options import FILE, Place, as_of_option, config_option, content_option
from generator.pipeline.writing import writing

if TYPE_CHECKING:
    from generator.pipeline.barriers import Looked, Octets

DOSSIER = "dossier.html"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@click.command()
@config_option
@content_option
@as_of_option
@click.option("--base", metavar="REF", required=True, help="The revision that the change is meant for.")
@click.option(
    "--summary", "summary_file", type=FILE, help="Where the summary goes. Default: standard output."
)
@click.option(
    "--dossier",
    "dossier_file",
    type=Place(),
    help=f"A file for the dossier, or a folder, where it is `{DOSSIER}`.",
)
@click.option("--strict", is_flag=True, help="Warnings stop the change, too.")
@click.option("--no-browser", is_flag=True, help="Let no browser look at the pages, even where there is one.")
@click.option("--no-cache", is_flag=True, help="Read everything anew, and keep nothing in `.cache/`.")
def review(  # noqa: PLR0913 - one parameter per option
    *,
    config_file: Path,
    roots: tuple[Path, ...],
    as_of: date | None,
    base: str,
    summary_file: Path | None,
    dossier_file: Path | None,
    strict: bool,
    no_browser: bool,
    no_cache: bool,
) -> int:
    """Say what a change does, for those who decide on it: from where it left REF to the files as they are.

    Exits with 0 where it may be merged, 1 where it may not.
    """
    from generator.engine import config as engine_config
    from generator.engine.reviewed import completed
    from generator.pipeline.build import templates
    from generator.pipeline.differing import differing
    from generator.pipeline.review import review as of_sides
    from generator.pipeline.review import sides
    from generator.reviewing.dossier import dossier
    from generator.reviewing.summary import summary

    config = engine_config.load(config_file)
    settings = engine_config.settings(config, "public", as_of)
    folders = engine_config.content_folders(config, roots)
    texts = templates(engine_config.theme_folder(config))
    cache = None if no_cache else engine_config.cache_of(config)
    with sides(folders, base, settings, texts, cache and cache / "check") as found:
        made = of_sides(found, differing(folders, found.base), strict=strict)
        made = completed(config, made, found, _look_away if no_browser else _look)
    _write(summary_file, summary(made))
    if dossier_file is not None:
        whole = dossier_file.is_dir() or not dossier_file.suffix
        _write(dossier_file / DOSSIER if whole else dossier_file, dossier(made, texts, settings.as_of))
    return 0 if made.verdict.may else 1


def _look(addresses: Sequence[str], octets: "Octets") -> "Looked":
    from generator.pipeline.barriers import look

    # Chromium refuses to keep its sandbox where everything is allowed already.
    return look(addresses, octets, _browser(), sandbox=os.geteuid() != 0)


def _look_away(_addresses: Sequence[str], _octets: "Octets") -> "Looked":
    from generator.pipeline.barriers import Looked

    return Looked({}, "it was not asked for")


def _browser() -> Path | None:
    """The Chromium that the environment names, or the first that is installed."""
    named = os.environ.get("CHROMIUM") or next(filter(None, map(which, BROWSERS)), None)
    return Path(named) if named else None


def _write(file: Path | None, text: str) -> None:
    if file is None:
        click.echo(text, nl=False)
        return
    with writing(file, "name another place"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
