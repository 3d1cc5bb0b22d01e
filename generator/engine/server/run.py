"""Serving a site until the process is interrupted."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import NoReturn
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from generator.engine import config as engine_config
from generator.engine.server.http import Server
from generator.engine.server.watch import Watch
from generator.engine.server.workbench import Report, Workbench


def run(  # noqa: PLR0913 - what the command line was told
    file: Path,
    config: MkDocsConfig,
    address: str,
    report: Report,
    say: Callable[[str], None],
    *,
    search: bool = False,
) -> NoReturn:
    """Show the site on this machine; until interrupted. Raises GeneratorError if it cannot listen."""
    workbench = Workbench(file, config, report, say, search=search)
    server = Server(address, workbench, urlsplit(engine_config.settings(config).site_url).path)
    # Before there are other threads: only then a first build can have several processes.
    workbench.build()
    Watch(workbench.folders, workbench.saved).start()
    Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving on {server.url}")
    # Nobody watched during the first build.
    workbench.saved({file.resolve()})
    while True:
        workbench.wait()
        workbench.build()
