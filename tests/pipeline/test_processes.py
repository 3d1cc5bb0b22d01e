"""Several processes say what one says."""

import json
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.factories import content_folder, page, work
from tests.running import children_of, is_running, python

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is forked")

FILES = {
    **{f"about/page-{number}.md": page(f"See [this](page-{number + 1}.md).") for number in range(120)},
    "about/broken.md": "---\ntitle: [\n---\n",
    "about/page-1.fr.md": "---\ntitle: A\nsummary: A.\nstatus: draft\ntranslation: {status: courtesy}\n---\n",
    "case-studies/a.md": work(partners=["itu", "nobody"], cities=["cities/atlantis"], logos=["itu"]),
    "case-studies/a/index.md": work(),
}


CHECK = """
    import sys
    from generator.cli.main import main
    from generator.pipeline import beside, check, pages, processes
    least, content = sys.argv[1:]
    pages.WORTH_PROCESSES = check.WORTH_PROCESSES = int(least)
    processes.processors = lambda: 2
    pool, fork = processes.ProcessPoolExecutor, beside._Fork
    pools, forks = [], []
    processes.ProcessPoolExecutor = lambda *some: pools.append(1) or pool(*some)
    beside._Fork = lambda task: forks.append(1) or fork(task)
    import atexit
    atexit.register(lambda: print(len(pools), "pools,", len(forks), "forks", file=sys.stderr))
    main(["check", "--content", content, "--no-cache", "--format", "json", "--as-of", "2030-06-15"])
"""


@linux
def test_a_check_finds_the_same_in_several_processes(tmp_path: Path) -> None:
    content = str(content_folder(tmp_path, FILES))
    alone, shared = (python(CHECK, least, content).communicate() for least in ("1000000", "1"))
    # One pool for the pages, one fork for their wordings.
    assert (alone[1], shared[1]) == ("0 pools, 0 forks\n", "1 pools, 1 forks\n")
    assert len(json.loads(alone[0])) > len(FILES)
    assert alone[0] == shared[0]


SPREAD = """
    import os, signal, sys, time
    from generator.cli.main import _interrupt
    from generator.pipeline.processes import spread
    signal.signal(signal.SIGTERM, _interrupt)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    def task(part):
        if part == "fail":
            raise ValueError("as it should")
        time.sleep(float(sys.argv[1]))
        return part, os.getpid()
    print(os.getpid(), flush=True)
    with spread(task, sys.argv[2:], worthwhile=True) as results:
        print("working", flush=True)
        found = list(results)
    print([part for part, _ in found], os.getpid() in [process for _, process in found])
"""


@linux
def test_results_come_in_order_and_from_other_processes() -> None:
    out, err = python(SPREAD, "0", *"abcdefg").communicate()
    assert out.splitlines()[2:] == ["['a', 'b', 'c', 'd', 'e', 'f', 'g'] False"], err


@linux
def test_what_goes_wrong_elsewhere_goes_wrong_here() -> None:
    _, err = python(SPREAD, "0", "a", "fail").communicate()
    assert "ValueError: as it should" in err


@linux
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_one_that_started_it(how: signal.Signals) -> None:
    process = python(SPREAD, "60", "a", "b")
    assert process.stdout is not None
    own = int(process.stdout.readline())
    assert process.stdout.readline() == "working\n"
    children = children_of(own)
    assert children
    started = time.monotonic()
    process.send_signal(how)
    process.communicate()
    # Nobody waits for the minute that the work would have taken.
    assert time.monotonic() - started < 20
    deadline = time.monotonic() + 20
    while any(map(is_running, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [child for child in children if is_running(child)] == []


INTERRUPTED = """
    import os
    from generator.pipeline.processes import spread
    try:
        with spread(lambda number: bytes(1 << 28), range(8), worthwhile=True, workers=2) as found:
            next(found)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        # As a command ends.
        os._exit(130)
"""
"""Comes to its end while a process sends a result that takes it a while."""


@linux
def test_an_interrupt_amid_a_result_is_not_waited_for() -> None:
    process = python(INTERRUPTED)
    try:
        assert process.wait(30) == 130
    finally:
        process.kill()
        process.communicate()
