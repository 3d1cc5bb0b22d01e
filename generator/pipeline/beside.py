"""Work that a fork of this process does, while this one goes on."""

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")

DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


def can_fork() -> bool:
    """Whether this system and process can be forked safely: a fork has none of the other threads."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def beside(task: Callable[[], T], *, worthwhile: bool = True) -> Iterator[Callable[[], T]]:
    """What waits for the result of a task that another process does, and gives it each time.

    Where that is not `worthwhile`, no fork is safe, or it has failed, the task is done here when its result
    is asked for. Whoever asks for none waits for none. `spread` does more, and importing it takes a tenth
    of an unchanged build.
    """
    fork = _Fork(task) if worthwhile and can_fork() else None
    results: list[T] = []

    def result() -> T:
        if not results:
            results.extend(fork.ended() if fork else ())
        if not results:
            results.append(task())
        return results[0]

    try:
        yield result
    finally:
        if fork:
            fork.end()


def be_a_fork(parent: int) -> None:
    """Let a process that was forked from a parent end with it, and by it alone."""
    import ctypes  # noqa: PLC0415 - an unchanged build does not wait for it; its fork does

    # Whoever interrupts a command interrupts all of its processes; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        # It has died already, and nobody would tell this process.
        os.kill(os.getpid(), signal.SIGKILL)


class _Fork(Generic[T]):
    """A process that does a task and writes the result into memory that both share."""

    def __init__(self, task: Callable[[], T]) -> None:
        self._memory = os.memfd_create("result")
        self._waited = False
        parent = os.getpid()
        self._process = os.fork()
        if self._process == 0:
            failed = True
            try:
                be_a_fork(parent)
                self._do(task)
                failed = False
            finally:
                # Neither the stack nor the buffers of its parent are its own.
                os._exit(failed)

    def _do(self, task: Callable[[], T]) -> None:
        # Looking for cycles would give this process a copy of all memory.
        gc.freeze()
        with open(self._memory, "wb", closefd=False) as file:
            pickle.dump(task(), file, pickle.HIGHEST_PROTOCOL)

    def ended(self) -> list[T]:
        """Wait for the end; the result, or nothing of a process that has failed."""
        _, status = os.waitpid(self._process, 0)
        self._waited = True
        if status:
            return []
        os.lseek(self._memory, 0, os.SEEK_SET)
        with open(self._memory, "rb", closefd=False) as file:
            return [pickle.load(file)]  # noqa: S301 - from this process's own fork

    def end(self) -> None:
        """Leave neither process nor memory behind."""
        if not self._waited:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        os.close(self._memory)
