"""`u4ssc check --watch`: a round of checking at each save, told by what it has changed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import NoReturn

import click

from generator.cli.reporters import text
from generator.engine.server.watch import Watch
from generator.engine.server.watched import Watched
from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError

Round = Callable[[], Sequence[Diagnostic]]

WAITING = "u4ssc: waiting for the next save; end with Ctrl-C"


def watch(watched: Watched, check: Round) -> NoReturn:
    """Check now and after each save, until interrupted; `check` gives what is wrong."""
    saves: SimpleQueue[set[Path]] = SimpleQueue()
    # Before the first round: whoever saves while it goes on is not passed over.
    Watch(watched.folders, saves.put).start()
    before = check()
    click.echo(text.report(before, watched.roots), nl=False)
    while True:
        click.echo(WAITING, err=True)
        _wait(saves, watched)
        try:
            now = check()
        except (GeneratorError, OSError) as error:
            # A folder or the configuration that cannot be read for now: the next save may mend it.
            hint = f"\n  hint: {error.hint}" if isinstance(error, GeneratorError) else ""
            click.echo(f"u4ssc: {error}{hint}", err=True)
            continue
        # Where there is no terminal, nothing is cleared: click sees to it.
        click.clear()
        click.echo("".join(_round(before, now, watched.roots)), nl=False)
        before = now


def _wait(saves: "SimpleQueue[set[Path]]", watched: Watched) -> None:
    """Wait for a save that matters, and take all that have come meanwhile."""
    while True:
        paths = saves.get()
        while not saves.empty():
            paths |= saves.get()
        if any(watched.matters(path) for path in paths):
            return


def _round(before: Sequence[Diagnostic], now: Sequence[Diagnostic], roots: Sequence[Path]) -> Iterator[str]:
    """What has come, what is mended, and how much there is now."""
    new, mended = less(now, before), less(before, now)
    if new:
        yield f"New: {len(new)}\n{text.each(new, roots)}\n"
    if mended:
        yield f"Mended: {len(mended)}\n"
        yield from (f"  {one.path} {one.severity} {one.code} {one.message}\n" for one in mended)
        yield "\n"
    if not (new or mended):
        yield "Nothing new, nothing mended.\n"
    yield text.total(now)


def less(some: Iterable[Diagnostic], others: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those of some faults that are not among others, wherever in their file they stand now."""
    there = Counter(map(_same, others))
    left = []
    for one in some:
        if there[_same(one)]:
            there[_same(one)] -= 1
        else:
            left.append(one)
    return left


def _same(one: Diagnostic) -> tuple[str, ...]:
    """What tells a fault from another one though lines have been put before it."""
    return (one.path, one.code, one.severity, one.field, one.message)
