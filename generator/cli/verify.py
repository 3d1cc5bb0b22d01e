"""u4ssc verify."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli.options import FOLDER, as_of_option, config_option, content_option, format_option
from generator.cli.reporters import reporter
from generator.pipeline.build import templates
from generator.pipeline.checked import has_errors, linked
from generator.pipeline.released import record_of
from generator.pipeline.verify import verify_content, verify_files


@click.command()
@click.argument("site", type=FOLDER)
@config_option
@content_option
@format_option
@as_of_option
def verify(site: Path, *, config_file: Path, roots: tuple[Path, ...], form: str, as_of: date | None) -> int:
    """Check a built SITE against its own release.json, and against the content.

    The content is that of the configuration or of --content, as of the day of the build or of --as-of.
    What the site must not show is looked for anew. Where there is neither, only its files are checked.
    """
    record = record_of(site)
    faults = verify_files(site, record)
    folders: tuple[Path, ...] = ()
    if roots or config_file.is_file():
        from generator.engine import config as engine_config
        from generator.engine.staging import words_of_menu

        config = engine_config.load(config_file)
        folders = engine_config.content_folders(config, roots)
        settings = engine_config.settings(config, edition="public", as_of=as_of or record.day)
        said = [*templates(engine_config.theme_folder(config)).values(), *words_of_menu(config)]
        settings = replace(settings, site_url=record.site_url)
        faults += verify_content(site, record, folders, settings, said)
    else:
        click.echo("u4ssc: no content at hand; only the files of the site were checked", err=True)
    faults = sorted(linked(faults, record.site_url), key=lambda fault: fault.sort_key)
    click.echo(reporter(form)(faults, (*folders, site)), nl=False)
    return 1 if has_errors(faults) else 0
