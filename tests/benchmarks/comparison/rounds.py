"""All scenarios of all generators, in rounds, so that a busy minute harms none alone."""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from tests.benchmarks.comparison.produced import Produced, produced
from tests.benchmarks.comparison.project import Project
from tests.benchmarks.comparison.scenarios import COLD, SCENARIOS, applies
from tests.benchmarks.comparison.written import Written, difference, listing
from tests.benchmarks.process import Cost, run


@dataclass(frozen=True, slots=True)
class Run:
    """One build: what it cost, what it wrote, and whether the site shows what it was run for."""

    cost: Cost
    written: Written
    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All runs at one size by generator and scenario, and what each generator's first cold build made."""

    size: int
    runs: Mapping[str, Mapping[str, Sequence[Run]]]
    produced: Mapping[str, Produced]


def measured(
    size: int,
    projects: Sequence[Project],
    scenarios: Sequence[str],
    rounds: int,
    progress: Callable[[str], None],
) -> Measured:
    """Run each scenario with every generator before the next one, the first of them another in each round."""
    runs: dict[str, dict[str, list[Run]]] = defaultdict(lambda: defaultdict(list))
    made: dict[str, Produced] = {}
    for revision, scenario, project in _order(projects, scenarios, rounds):
        name = project.generator.name
        progress(f"{size:,} works, round {revision} of {rounds}: {name}, {scenario}")
        runs[name][scenario].append(_run(project, scenario, revision))
        if name not in made:
            made[name] = produced(project.output, project.generator.taxonomies)
            assert made[name].works == size, f"{name} wrote pages of {made[name].works} works"
    return Measured(size=size, runs=runs, produced=made)


def _order(
    projects: Sequence[Project], scenarios: Sequence[str], rounds: int
) -> Iterator[tuple[int, str, Project]]:
    for revision in range(1, rounds + 1):
        first = revision % len(projects)
        turn = [*projects[first:], *projects[:first]]
        for scenario, project in product(scenarios, turn):
            if applies(scenario, project.generator):
                yield revision, scenario, project


def _run(project: Project, scenario: str, revision: int) -> Run:
    """Time the command alone: not edits, lists of files, removal, nor what the disk still owes."""
    trash = project.folder.with_name(f"{project.folder.name}-trash")
    if scenario == COLD:
        project.forget(trash)
    shown = SCENARIOS[scenario](project, revision)
    before = listing(project.output)
    # What others left to be written would else be written while this one runs.
    os.sync()
    cost = run(project.generator.command(project.folder), project.folder)
    done = Run(cost, difference(before, listing(project.output)), shown())
    shutil.rmtree(trash, ignore_errors=True)
    return done
