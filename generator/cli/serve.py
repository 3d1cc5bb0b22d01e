"""u4ssc serve."""

from pathlib import Path

import click

from generator.cli.options import config_option
from generator.cli.reporters import text
from generator.pipeline.check import check
from generator.pipeline.checked import has_errors

INTERRUPTED = 130
"""The only way out of a server."""


@click.command()
@config_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
@click.option("--search", is_flag=True, help="Make the search index, too, at every change.")
def serve(config_file: Path, address: str, *, search: bool) -> int:
    """Show the site on this machine and reload its pages as files change."""
    from generator.engine import config as engine_config
    from generator.engine import stock_server
    from generator.engine.server.run import run
    from generator.engine.server.workbench import Workbench
    from generator.engine.writer import is_alone

    def say(line: str) -> None:
        click.echo(line, err=True)

    config = engine_config.load(config_file)
    if is_alone(config):
        workbench = Workbench(config_file, config, text.to_mend, say, search=search)
        run(workbench, address, say)
    # Other plugins see pages as mkdocs makes them, all of them at each change.
    folders = engine_config.content_folders(config)
    diagnostics = check(folders, engine_config.settings(config)).diagnostics
    if has_errors(diagnostics):
        click.echo(text.to_mend(diagnostics, folders), err=True, nl=False)
        click.echo("u4ssc: nothing to show before these are mended", err=True)
        return 1
    stock_server.serve(config_file, address)
    return INTERRUPTED
