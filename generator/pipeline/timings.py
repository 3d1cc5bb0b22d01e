"""How long each stage of a build takes."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Timings:
    """Wall and processor time by stage, in the order in which stages began; seconds.

    Processor time is that of all processes that have ended.
    """

    def __init__(self) -> None:
        self.stages: dict[str, tuple[float, float]] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what is done meanwhile."""
        wall, processor = self.stages.setdefault(name, (0.0, 0.0))
        before = time.perf_counter(), _processor()
        try:
            yield
        finally:
            after = time.perf_counter(), _processor()
            self.stages[name] = (wall + after[0] - before[0], processor + after[1] - before[1])

    def lines(self) -> Iterator[str]:
        """A line for each stage, and one for all of them."""
        width = max(map(len, [*self.stages, "all"]))
        walls, processors = zip(*self.stages.values(), strict=True)
        yield f"{'stage':{width}}  wall, s  processor, s"
        for name, (wall, processor) in [*self.stages.items(), ("all", (sum(walls), sum(processors)))]:
            yield f"{name:{width}}  {wall:7.2f}  {processor:12.2f}"


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
