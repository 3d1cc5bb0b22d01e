"""Serving a site until the process is interrupted."""

from collections.abc import Callable
from threading import Thread
from typing import NoReturn

from generator.engine.server.http import Server
from generator.engine.server.watch import Watch
from generator.engine.server.workbench import Workbench


def run(workbench: Workbench, address: str, say: Callable[[str], None]) -> NoReturn:
    """Show a site on this machine; until interrupted. Raises GeneratorError if it cannot listen."""
    server = Server(address, workbench, workbench.configured.base)
    # Before there are other threads: only then a first build can have several processes.
    workbench.build()
    Watch(workbench.configured.watched.folders, workbench.saved).start()
    Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving on {server.url}")
    if not server.is_own:
        say("u4ssc: whoever can reach this address sees drafts and embargoed pages too")
    # Nobody watched during the first build.
    workbench.saved({workbench.configured.file})
    while True:
        workbench.wait()
        workbench.build()
