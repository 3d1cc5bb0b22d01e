"""Zensical, the successor that the makers of Material write, on the project of plain mkdocs."""

from pathlib import Path
from typing import ClassVar

from tests.benchmarks.comparison.generators.generator import pinned
from tests.benchmarks.comparison.generators.material import Material


class Zensical(Material):
    """It reads the configuration of mkdocs; this version has no plugin for tags."""

    name: ClassVar[str] = "Zensical"
    caches: ClassVar[tuple[str, ...]] = (".cache",)
    offers: ClassVar[str] = "no terms; bodies not sanitised"

    def __init__(self, programs: Path) -> None:
        self._environment = programs / "zensical"

    @property
    def version(self) -> str:
        """Name and version."""
        return f"Zensical {pinned('zensical.lock', 'zensical')}"

    @property
    def program(self) -> Path:
        """The command of an environment of its own."""
        return self._environment / "bin" / "zensical"

    def command(self, _: Path) -> list[str]:
        """Its own cache says what is to be built anew."""
        return [str(self.program), "build"]
