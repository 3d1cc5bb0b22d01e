"""A site on its way: written beside its place, looked through, and put in place all at once."""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from mkdocs.config.defaults import MkDocsConfig

from generator.export.release_record import PATH
from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.model.settings import Edition
from generator.pipeline.build import Build

CACHE = Path(".cache", "leaks")


class Staging:
    """A folder beside the place of a site. A build that fails, or is killed, leaves the old site whole."""

    def __init__(self, out: Path) -> None:
        out.parent.mkdir(parents=True, exist_ok=True)
        self.out = out
        self._folder = TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent)
        self.fresh = Path(self._folder.name) / "new"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def put_in_place(self) -> None:
        """Take the place of the old site; the only moment without either is between two renames."""
        old = Path(self._folder.name) / "old"
        self.fresh.chmod(0o755)
        try:
            if self.out.exists():
                self.out.rename(old)
            self.fresh.rename(self.out)
        finally:
            # An interrupt between the two would leave no site, and the old one would go with this folder.
            if old.exists() and not self.out.exists():
                old.rename(self.out)
        shutil.rmtree(old, ignore_errors=True)

    def clear(self) -> None:
        """Remove what was not put in place."""
        self._folder.cleanup()


def sealed(config: MkDocsConfig, site: Build, folder: Path) -> list[Diagnostic]:
    """Look through a written site, and lay its record into it; what is wrong with it."""
    if site.proof is None:
        return []
    # Our own theme is the editors' to change; what a theme package brings along never saw the content.
    packages = [Path(own) for own in config.theme.dirs if own != config.theme.custom_dir]
    return site.proof.seal(folder, cache=cache_of(config), as_supplied=packages)


def cache_of(config: MkDocsConfig) -> Path:
    """Where a leak scan keeps what it has found out, beside the configuration."""
    return Path(config.config_file_path).parent / CACHE


def refuse_edition(out: Path, edition: Edition) -> None:
    """Raise GeneratorError where a site of another edition stands: the one is for all, the other not."""
    record = out / PATH
    if not record.is_file():
        return
    try:
        there = json.loads(record.read_bytes()).get("edition")
    except (ValueError, AttributeError):
        return
    if there in list(Edition) and there != edition:
        raise GeneratorError(
            reference="output-of-another-edition",
            message=f"`{out}` holds the {there} edition, and this would be the {edition} one",
            hint="name another folder with --out, or remove this one",
        )


def words_of_menu(config: MkDocsConfig) -> Sequence[str]:
    """What every page says because the configuration does: description and menu."""
    return [config.site_description or "", " ".join(_titles(config.nav))]


def _titles(entries: Any) -> Iterator[str]:  # noqa: ANN401 - mkdocs types the menu so
    if isinstance(entries, dict):
        for title, inner in entries.items():
            yield str(title)
            yield from _titles(inner)
    elif isinstance(entries, list):
        for entry in entries:
            yield from _titles(entry)
