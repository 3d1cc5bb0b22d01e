"""Work shared among processes that inherit what lies in memory."""

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 4
"""Processes that work at once: beyond that, whoever collects the results is the one to wait for."""

_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


@contextmanager
def spread(task: Callable[[T], R], parts: Sequence[T], *, worthwhile: bool) -> Iterator[Iterator[R]]:
    """The results of a task for each part, in their order; where `worthwhile`, others work on them at once.

    Only results are sent between processes and must be picklable: a fork inherits all else as it lies in
    memory. Where no fork is safe, or nothing is gained, each result is made when it is asked for.
    """
    if not worthwhile or not parts or not can_fork():
        yield map(task, parts)
        return
    # Without this, collecting garbage would walk through all of memory, and give each process a copy.
    gc.freeze()
    pool = ProcessPoolExecutor(
        min(_processors(), MOST, len(parts)),
        multiprocessing.get_context("fork"),
        _Worker.start,
        (task, parts),
    )
    ended = False
    try:
        yield _results([pool.submit(_Worker.run, number) for number in range(len(parts))])
        ended = True
    finally:
        # Whoever interrupts a command does not wait for what nobody will use.
        for process in () if ended else multiprocessing.active_children():
            process.kill()
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def can_fork() -> bool:
    """Whether this system and process can be forked safely: a fork has none of the other threads."""
    return sys.platform == "linux" and threading.active_count() == 1


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _results(waiting: list[Future[Any]]) -> Iterator[Any]:
    while waiting:
        # A result that was given is nobody's any more, and need not lie in memory.
        yield waiting.pop(0).result()


class _Worker:
    """What a process works on."""

    task: Callable[[Any], Any]
    parts: Sequence[Any]

    @classmethod
    def start(cls, task: Callable[[Any], Any], parts: Sequence[Any]) -> None:
        # Whoever interrupts the command interrupts all of its processes; the first one ends the others.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        cls.task, cls.parts = staticmethod(task), parts

    @classmethod
    def run(cls, number: int) -> object:
        return cls.task(cls.parts[number])
