"""A site made by a Dask cluster is that of one machine, whatever happens to a worker."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.engine.cluster.conftest import Build, told
from tests.engine.cluster.local_cluster import LocalCluster
from tests.running import is_running
from tests.workshop import CONTENT, Workshop, files_of


def assert_same(one: Path, other: Path) -> None:
    there, here = files_of(one), files_of(other)
    assert there.keys() == here.keys()
    assert [path for path, octets in there.items() if octets != here[path]] == []


def staged(folder: Path) -> int:
    """How many pages of a site lie beside the place where it will be."""
    return sum(1 for _ in folder.glob(".*/new/**/index.html"))


def wait_for_pages(process: "subprocess.Popen[str]", folder: Path) -> None:
    while not staged(folder):
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The shipped content in one language, as one machine builds it: more than a thousand pages."""
    workshop = Workshop(tmp_path_factory.mktemp("english") / "work")
    shutil.copytree(CONTENT, workshop.content)
    workshop.configure(languages=["en"])
    workshop.built()
    return workshop


@pytest.mark.slow
def test_a_worker_that_is_killed_in_mid_build_changes_no_octet(
    cluster: LocalCluster, build: Build, english: Workshop, tmp_path: Path
) -> None:
    cluster.add()
    cluster.add()
    far = tmp_path / "far"
    process = build(cluster.address, english.config)
    wait_for_pages(process, far)
    cluster.workers[0].kill()
    made = staged(far)
    _, err = process.communicate()
    assert process.returncode == 0, err
    assert made < sum(path.endswith("index.html") for path in files_of(english.site)) / 2
    assert is_running(cluster.workers[1].pid)
    assert_same(far / "site", english.site)


@pytest.mark.slow
def test_a_worker_that_comes_when_all_others_have_gone_makes_the_rest(
    cluster: LocalCluster, build: Build, english: Workshop, tmp_path: Path
) -> None:
    cluster.add()
    far = tmp_path / "far"
    process = build(cluster.address, english.config, patience=60)
    wait_for_pages(process, far)
    cluster.workers[0].kill()
    cluster.workers[0].wait()
    # What the pages are made from went with the worker, and is made once more.
    cluster.add()
    _, err = process.communicate()
    assert process.returncode == 0, err
    assert_same(far / "site", english.site)


@pytest.mark.slow
def test_a_cluster_whose_workers_have_gone_is_told_and_leaves_nothing(
    cluster: LocalCluster, build: Build, english: Workshop, tmp_path: Path
) -> None:
    cluster.add()
    process = build(cluster.address, english.config)
    wait_for_pages(process, tmp_path / "far")
    cluster.workers[0].kill()
    assert told(process) == "u4ssc: cluster-lost: the cluster makes no pages: all of its workers have gone"
    assert list((tmp_path / "far").iterdir()) == []


@pytest.mark.slow
def test_a_scheduler_that_ends_is_told(
    cluster: LocalCluster, build: Build, english: Workshop, tmp_path: Path
) -> None:
    cluster.add()
    process = build(cluster.address, english.config)
    wait_for_pages(process, tmp_path / "far")
    cluster.scheduler.kill()
    assert told(process).startswith("u4ssc: cluster-lost: ")
