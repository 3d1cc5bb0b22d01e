"""A cluster that cannot make a site is told."""

from pathlib import Path

import pytest

from generator.model.errors import GeneratorError
from generator.pipeline.cluster import Cluster, _press
from tests.engine.cluster.conftest import Build, told
from tests.engine.cluster.local_cluster import LocalCluster
from tests.running import python
from tests.workshop import Workshop

OTHER = "from generator.pipeline import fingerprint\nfingerprint.generator_digest = lambda: 'another'\n"
NONE = "import sys\nsys.modules['generator'] = None\n"


@pytest.mark.parametrize("preload", [OTHER, NONE], ids=["other", "none"])
def test_a_worker_with_other_code_is_refused(
    cluster: LocalCluster, build: Build, tmp_path: Path, preload: str
) -> None:
    cluster.add()
    cluster.add(preload)
    said = told(build(cluster.address, Workshop.at(tmp_path / "work", {}).config))
    assert said.startswith("u4ssc: cluster-of-another-version: ")
    # The other worker is not named.
    assert said.count("tcp://") == 1


def test_a_worker_with_other_code_that_comes_later_is_refused() -> None:
    with pytest.raises(GeneratorError) as caught:
        _press(b"", "the digest of the one that sends")
    assert caught.value.reference == "cluster-of-another-version"


def test_a_cluster_that_never_had_workers_is_told(
    cluster: LocalCluster, build: Build, tmp_path: Path
) -> None:
    said = told(build(cluster.address, Workshop.at(tmp_path / "work", {}).config))
    assert said == "u4ssc: cluster-lost: the cluster makes no pages: it has no workers"


def test_a_scheduler_that_does_not_answer_is_told(build: Build, tmp_path: Path) -> None:
    said = told(build("tcp://127.0.0.1:1", Workshop.at(tmp_path / "work", {}).config))
    assert said.startswith(
        "u4ssc: cluster-not-reached: no scheduler of a Dask cluster answers at `tcp://127.0"
    )


@pytest.mark.parametrize("address", ["", "127.0.0.1", "127.0.0.1:8786", "nothing://at.all:1", "tcp://host"])
def test_what_is_no_address_is_told_at_once(address: str) -> None:
    with pytest.raises(GeneratorError) as caught:
        Cluster.at(address)
    assert caught.value.reference == "bad-scheduler-address"


def test_without_the_extra_the_command_says_how_to_install_it() -> None:
    code = """
        import sys
        sys.modules["distributed"] = None
        from generator.cli import main
        # A site that stands as it was built last needs no crew.
        main(["build", "--no-cache", "--scheduler", "tcp://127.0.0.1:1"])
    """
    assert told(python(code)).startswith("u4ssc: no-cluster-client: ")


def test_plugins_have_a_say_in_pages_that_no_cluster_makes(build: Build, tmp_path: Path) -> None:
    workshop = Workshop.at(tmp_path / "work", {})
    workshop.configure(more=["tags"])
    assert told(build("tcp://127.0.0.1:1", workshop.config)).startswith("u4ssc: cluster-with-plugins: ")
