"""Work shared among processes that inherit what lies in memory."""

import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from generator.pipeline.beside import be_a_fork, can_fork

T = TypeVar("T")
R = TypeVar("R")

MOST = 4
"""Processes that work at once: beyond that, whoever collects the results is the one to wait for."""

OUTSTANDING = 4
"""Parts for each process that are worked on, or done and not yet taken: none waits, and memory is bounded."""

TICK = 0.5
"""Seconds after which a wait looks whether somebody has interrupted the command."""


@contextmanager
def spread(
    task: Callable[[T], R], parts: Sequence[T], *, worthwhile: bool, workers: int | None = None
) -> Iterator[Iterator[R]]:
    """The results of a task for each part, in their order; where `worthwhile`, others work on them at once.

    Without a number of `workers` there are as many as processors, and no more than MOST.

    Only results are sent between processes and must be picklable: a fork inherits all else as it lies in
    memory. Where no fork is safe, or nothing is gained, each result is made when it is asked for.
    """
    if not worthwhile or not parts or not can_fork():
        yield map(task, parts)
        return
    # Without this, collecting garbage would walk through all of memory, and give each process a copy.
    frozen = gc.get_freeze_count()
    gc.freeze()
    count = min(workers or min(processors(), MOST), len(parts))
    pool = ProcessPoolExecutor(
        count,
        multiprocessing.get_context("fork"),
        _Worker.start,
        (task, parts, os.getpid()),
    )
    ended = False
    try:
        yield in_order(
            lambda number: pool.submit(_Worker.run, number), range(len(parts)), OUTSTANDING * count
        )
        ended = True
    finally:
        # Whoever interrupts a command does not wait for what nobody will use.
        for process in () if ended else multiprocessing.active_children():
            process.kill()
        # One that was killed while it sent a result leaves half of it, and the rest would be waited for.
        pool.shutdown(wait=ended, cancel_futures=True)
        # A fork has frozen what it inherited, for as long as it lives.
        if not frozen:
            gc.unfreeze()


def processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def result_of(future: Future[R]) -> R:
    """The result of what another process does.

    A signal that comes just before a wait without end is seen when that has ended, so this one ends now
    and then.
    """
    while not wait([future], TICK).done:
        pass
    return future.result()


def in_order(
    submit: Callable[[T], Future[R]],
    parts: Iterable[T],
    most: int,
    taken_from: Callable[[Future[R]], R] = result_of,
) -> Iterator[R]:
    """The results for parts, in their order; at most so many are on their way, the first at once."""
    left = iter(parts)
    waiting = deque(map(submit, islice(left, most)))

    def taken() -> Iterator[R]:
        while waiting:
            result = taken_from(waiting.popleft())
            waiting.extend(map(submit, islice(left, 1)))
            yield result

    return taken()


class _Worker:
    """What a process works on."""

    task: Callable[[Any], Any]
    parts: Sequence[Any]

    @classmethod
    def start(cls, task: Callable[[Any], Any], parts: Sequence[Any], parent: int) -> None:
        be_a_fork(parent)
        cls.task, cls.parts = staticmethod(task), parts

    @classmethod
    def run(cls, number: int) -> Any:  # noqa: ANN401 - whatever the task gives
        return cls.task(cls.parts[number])
