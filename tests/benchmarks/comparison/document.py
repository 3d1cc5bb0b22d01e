"""`BENCHMARKS.md`: what was measured, on what, how, and what it does not say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.comparison.claims import claims
from tests.benchmarks.comparison.generators.generator import Generator
from tests.benchmarks.comparison.rounds import Measured
from tests.benchmarks.comparison.tables import made, tables

_CAVEATS = Path(__file__).with_name("caveats.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a reader must know to run it again."""

    command: str
    day: str
    machine: str
    load: str
    rounds: str
    versions: Sequence[str]
    missing: Sequence[str]


def document(
    all_measured: Sequence[Measured], generators: Sequence[Generator], setting: Setting, load: str
) -> str:
    """The whole document; `load` is that after the last run."""
    return "\n".join(_lines(all_measured, generators, setting, load))


def _lines(
    all_measured: Sequence[Measured], generators: Sequence[Generator], setting: Setting, load: str
) -> Iterator[str]:
    yield from ("# Benchmarks", "", "The same invented works of 600 words with goals, topics and cities,")
    yield from ("through this generator and its peers. Written by the command below; not edited.", "")
    yield f"- Command: `{setting.command}`"
    yield f"- Day and load: {setting.day}, load {setting.load} before and {load} after"
    yield f"- Machine: {setting.machine}"
    yield f"- Versions: {'; '.join(setting.versions)}"
    yield f"- Rounds: {setting.rounds}"
    yield from (f"- Not installed, so not measured: {name}" for name in setting.missing)
    yield from ("", "## Claims", "", *claims(all_measured), "")
    for measured in all_measured:
        names = [one.name for one in generators if one.name in measured.runs]
        yield from (f"## {measured.size:,} works", "", *tables(measured, names))
        yield from made(measured, generators)
    yield from ("## What the figures do not say", "", _CAVEATS.read_text("utf-8"))
