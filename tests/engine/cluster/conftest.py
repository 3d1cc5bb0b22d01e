"""A cluster, and builds over it."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.engine.cluster.local_cluster import LocalCluster
from tests.running import python
from tests.workshop import AS_OF, ROOT


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[LocalCluster]:
    """A scheduler without workers."""
    folder = tmp_path / "cluster"
    folder.mkdir()
    with ExitStack() as stack:
        yield LocalCluster(folder, stack)


BUILD = """
    import sys
    from generator.cli import main
    from generator.pipeline import cluster
    cluster.PATIENCE = int(sys.argv[1])
    main(["build", "--no-cache", "--as-of", sys.argv[2], *sys.argv[3:]])
"""

Build = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Build]:
    """Starts a build over the cluster at an address, into `far/site`; ended when the test is."""
    with ExitStack() as stack:

        def start(
            address: str, config: Path = ROOT / "mkdocs.yml", *, patience: int = 3
        ) -> "subprocess.Popen[str]":
            where = ("--scheduler", address, "--config", config, "--out", tmp_path / "far/site")
            process = python(BUILD, str(patience), AS_OF, *where)
            stack.callback(process.communicate)
            stack.callback(process.kill)
            return process

        yield start


def told(process: "subprocess.Popen[str]") -> str:
    """The fault of the operator's that a build has ended with."""
    _, err = process.communicate()
    assert process.returncode == 2, err
    said, hint = err.splitlines()[-2:]
    assert hint.startswith("  hint: ")
    return said
