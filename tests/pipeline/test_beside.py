"""Work that a fork does while its parent goes on."""

import sys
import time

import pytest

from tests.running import is_running, python

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is forked")

RESULTS = """
    import os
    from generator.pipeline.beside import beside

    def result(task):
        with beside(task) as ended:
            return ended(), ended() is ended()

    print(result(lambda: True), result(lambda: ("text", 3)))
    (much, same) = result(lambda: bytes(10_000_000))
    print(len(much), same)
    (other, _) = result(os.getpid)
    print(other != os.getpid())
"""


def test_the_result_is_that_of_the_task_and_the_same_each_time() -> None:
    told = "(True, True) (('text', 3), True)\n10000000 True\nTrue\n"
    assert python(RESULTS).communicate() == (told, "")


FAILING = """
    import os
    from generator.pipeline.beside import beside
    own = os.getpid()

    def fails_elsewhere():
        if os.getpid() != own:
            raise RuntimeError("elsewhere")
        return "here"

    with beside(fails_elsewhere) as ended:
        print(ended())
    try:
        with beside(lambda: 1 / 0) as ended:
            ended()
    except ZeroDivisionError:
        print("raised here")
"""


def test_what_a_fork_fails_at_is_done_here_and_its_fault_is_raised_here() -> None:
    assert python(FAILING).communicate()[0] == "here\nraised here\n"


MEANWHILE = """
    import os
    from generator.pipeline.beside import beside
    out, into = os.pipe()
    with beside(lambda: os.read(out, 1) == b"y") as answer:
        os.write(into, b"y")
        print(answer())
"""


def test_another_process_waits_for_the_answer_while_this_one_goes_on() -> None:
    # In one process nothing would ever be written for the question to read.
    assert python(MEANWHILE).communicate(timeout=60) == ("True\n", "")


UNASKED = """
    import os, time
    from generator.pipeline.beside import beside
    started = time.monotonic()
    with beside(lambda: bool(time.sleep(60))):
        pass
    print(time.monotonic() - started < 30)
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("no process is left")
"""


def test_whoever_needs_no_answer_waits_for_none_and_leaves_no_process() -> None:
    assert python(UNASKED).communicate() == ("True\nno process is left\n", "")


THREADS = """
    import os, threading
    from generator.pipeline.beside import beside
    threading.Thread(target=threading.Event().wait, daemon=True).start()
    with beside(lambda: print(os.getpid()) or True) as answer:
        print(answer())
    print(os.getpid())
"""


def test_a_process_with_threads_asks_itself() -> None:
    asked, answer, own = python(THREADS).communicate()[0].splitlines()
    assert (answer, asked) == ("True", own)


ORPHAN = """
    import os, sys, time
    from generator.pipeline.beside import beside
    with beside(lambda: print(os.getpid(), flush=True) or time.sleep(600)):
        time.sleep(600)
"""


def test_a_fork_ends_with_its_parent() -> None:
    with python(ORPHAN) as process:
        assert process.stdout is not None
        fork = int(process.stdout.readline())
        process.kill()
    ended = time.monotonic() + 30
    while is_running(fork) and time.monotonic() < ended:
        time.sleep(0.05)
    assert not is_running(fork)
