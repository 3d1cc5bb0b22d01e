"""Who makes the pages of a site."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.pipeline.press import Made, Press
from generator.pipeline.processes import processors, spread
from generator.render.planned import Planned

R = TypeVar("R")

WORTH_PROCESSES = 300
"""Pages from which on further processes gain more than they cost."""


class Crew(Protocol):
    """Makes pages in batches, few of which are in memory at once."""

    def made(
        self, press: Press, batches: Sequence[Sequence[Planned]], finish: Callable[[Made], R]
    ) -> AbstractContextManager[Iterator[list[R]]]:
        """What `finish` makes of each page, by batch and in order.

        It runs once for each page, on this machine, in whatever process: what it gives must be picklable.
        """


@dataclass(frozen=True, slots=True)
class Local:
    """This process with one job; with more, forks of it, where that is safe and worthwhile.

    Without a number there are as many jobs as processors that this process may use.
    """

    jobs: int | None = None

    def made(
        self, press: Press, batches: Sequence[Sequence[Planned]], finish: Callable[[Made], R]
    ) -> AbstractContextManager[Iterator[list[R]]]:
        """Where it is made, a page is finished too: no page is sent between processes."""

        def make(batch: Sequence[Planned]) -> list[R]:
            return [finish(press.page(planned)) for planned in batch]

        jobs = self.jobs or processors()
        worthwhile = jobs > 1 and sum(map(len, batches)) >= WORTH_PROCESSES
        return spread(make, batches, worthwhile=worthwhile, workers=jobs)


LOCAL = Local()
