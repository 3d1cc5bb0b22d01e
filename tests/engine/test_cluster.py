"""A site made by a Dask cluster is that of one machine, whatever happens to a worker."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from generator.model.errors import GeneratorError
from generator.pipeline.cluster import Cluster, _press, _result
from tests.factories import write
from tests.running import is_running, python
from tests.workshop import AS_OF, CONTENT, PROGRAMS, ROOT, Workshop, files_of

HERE = ("--host", "127.0.0.1", "--no-dashboard")
PATIENCE = 60


class LocalCluster:
    """A scheduler and its workers as processes of this machine, ended when the test is."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._file = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", self._file)
        self.address = _printed(self._log("scheduler"), "Scheduler at:").split()[-1]
        self.workers: list[subprocess.Popen[bytes]] = []

    def add(self, preload: str = "") -> None:
        """Start a worker, and wait until it is known to the scheduler."""
        name = f"worker-{len(self.workers)}"
        more: list[str | Path] = []
        if preload:
            write(self._folder, {f"{name}.py": preload})
            more = ["--preload", self._folder / f"{name}.py"]
        local = self._folder / name
        started = self._start(
            "worker",
            self.address,
            "--no-nanny",
            "--nthreads",
            "1",
            "--local-directory",
            local,
            *more,
            name=name,
        )
        _printed(self._log(name), "Registered to:")
        self.workers.append(started)

    def _start(self, kind: str, *arguments: str | Path, name: str = "") -> subprocess.Popen[bytes]:
        with self._log(name or kind).open("wb") as log:
            process = subprocess.Popen(
                [PROGRAMS / "dask", kind, *HERE, *map(str, arguments)], cwd=ROOT, stdout=log, stderr=log
            )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"


def _printed(log: Path, words: str) -> str:
    """The line of a log that has these words, as soon as it is there."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for line in log.read_text("utf-8").splitlines(keepends=True):
            if words in line and line.endswith("\n"):
                return line
        time.sleep(0.05)
    raise AssertionError(log.read_text("utf-8"))


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


class Late(Future[int]):
    """One that ends just after somebody has waited for it in vain."""

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__()
        self._with = error

    def result(self, timeout: float | None = None) -> int:
        if not self.done():
            self.set_exception(self._with) if self._with else self.set_result(7)
            raise TimeoutError
        return super().result(timeout)


def test_what_ends_just_after_a_wait_for_it_is_taken() -> None:
    pytest.importorskip("distributed")
    nobody: Any = None
    assert _result(nobody, Late()) == 7
    with pytest.raises(TimeoutError, match="its own"):
        _result(nobody, Late(TimeoutError("its own")))
