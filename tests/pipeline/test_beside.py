"""A question that a fork answers while its parent goes on."""

import sys

import pytest

from tests.running import python

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is forked")

ANSWERS = """
    import os
    from generator.pipeline.beside import beside

    def answered(ask):
        with beside(ask) as answer:
            return answer()

    print(answered(lambda: True), answered(lambda: False), answered(lambda: 1 / 0))
"""


def test_the_answer_is_that_of_the_question_and_no_where_it_cannot_be_asked() -> None:
    assert python(ANSWERS).communicate() == ("True False False\n", "")


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
