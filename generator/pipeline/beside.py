"""A question that a fork of this process answers, while this one goes on."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

YES = 0
NO = 1


def can_fork() -> bool:
    """Whether this system and process can be forked safely: a fork has none of the other threads."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def beside(ask: Callable[[], bool]) -> Iterator[Callable[[], bool]]:
    """What asks for the answer of a fork; where no fork is safe, what asks the question itself.

    A fork that fails says no. `spread` does more, and importing it takes a tenth of an unchanged build.
    """
    if not can_fork():
        yield ask
        return
    child = os.fork()
    if child == 0:
        answer = NO
        try:
            answer = YES if ask() else NO
        finally:
            # Neither the stack nor the buffers of its parent are its own.
            os._exit(answer)
    ended = False

    def answered() -> bool:
        nonlocal ended
        _, status = os.waitpid(child, 0)
        ended = True
        return os.waitstatus_to_exitcode(status) == YES

    try:
        yield answered
    finally:
        if not ended:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
