"""mkdocs' own server, for sites in which others than we have a say."""

import logging
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort, ConfigurationError

from generator.engine.config import load, theme_folder
from generator.model.errors import GeneratorError


def serve(file: Path, address: str) -> None:
    """Show the site on this machine, rebuilt and reloaded as files change; until interrupted."""
    theme = theme_folder(load(file))
    # Without a handler of mkdocs' own command line, nobody would read that the server is up.
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(str(file), livereload=True, watch=[str(theme)], dev_addr=address)
    except (ConfigurationError, Abort, OSError) as error:
        raise GeneratorError(
            reference="serve-failed",
            message=f"mkdocs cannot serve the site: {error}",
            hint="read its messages above",
        ) from None
