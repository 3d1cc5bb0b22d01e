"""What a build remembers of the one before."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b
from pathlib import Path

import click

from generator.pipeline.beside import beside
from generator.pipeline.last_build import LastBuild

HOW = frozenset({"jobs", "paranoid", "scheduler", "timings"})
"""Options that change nothing in a site."""


@contextmanager
def remembering(
    target: Path, cache: Path | None, *, paranoid: bool
) -> Iterator[tuple[Path | None, Callable[[], bool]]]:
    """Where a build remembers what it leaves in a place, and what says whether the twin there is ready.

    While another build goes on there, this one writes all anew, and remembers nothing.
    """
    if cache is None:
        yield None, bool
        return
    from generator.pipeline.lock import held
    from generator.pipeline.site_memory import memory_of
    from generator.pipeline.stage import stand_by

    memory = memory_of(cache, target)
    with (
        held(memory) as mine,
        beside(partial(stand_by, target, memory), worthwhile=mine and not paranoid) as ready,
    ):
        yield (memory, bool if paranoid else ready) if mine else (None, bool)


def stands(last: LastBuild, started: float) -> bool:
    """Whether another build would write the same; then what the last one said is said again."""
    if (told := last.still_stands()) is None:
        return False
    click.echo(told.faults, err=True, nl=False)
    click.echo(f"{told.done}, as it has stood since the last build ({time.monotonic() - started:.1f} s)")
    return True


def last_of(config: Path) -> LastBuild:
    """The last build that was asked for in the same words, in the same folder."""
    told = click.get_current_context().params.items()
    asked = repr((str(Path.cwd()), sorted((name, value) for name, value in told if name not in HOW)))
    name = blake2b(asked.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return LastBuild(
        config.parent / ".cache" / "site" / f"last-{name}", config, asked, datetime.now(UTC).date()
    )
