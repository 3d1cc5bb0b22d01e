"""u4ssc serve."""

from pathlib import Path

import click

from generator.cli.options import config_option

INTERRUPTED = 130
"""The only way out of a server."""


@click.command()
@config_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(config_file: Path, address: str) -> int:
    """Show the site on this machine and reload it as files change."""
    from generator.engine import site as engine_site

    engine_site.serve(config_file, address)
    return INTERRUPTED
