"""Our own page writer: pages made in several processes, and put into frames that Material fills once."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.engine.frames import Surroundings, surroundings
from generator.engine.options import PLUGIN
from generator.pipeline.build import Edition
from generator.pipeline.press import Press
from generator.pipeline.processes import spread
from generator.pipeline.tree import Tree
from generator.render.plan import Planned

BATCH = 50
WORTH_PROCESSES = 300
"""Pages from which on further processes gain more than they cost."""


def write_pages(config: MkDocsConfig, edition: Edition, folder: Path) -> None:
    """Write every file of a site into a folder, but for its release record."""
    around = surroundings(config, edition.pages)
    tree = Tree(folder)
    for path, source in {**around.files, **edition.files}.items():
        tree.copy(path, source)
    for artifact in (*around.artifacts, *edition.artifacts):
        tree.write(artifact.path, artifact.content)
    for _ in _pages(edition, around, tree):
        pass


def _pages(edition: Edition, around: Surroundings, tree: Tree) -> Iterator[tuple[str, str]]:
    press = Press(
        site=edition.site,
        templates=tuple(edition.templates.items()),
        frames=around.frames,
        frame_of=around.frame_of,
    )
    pages = edition.pages
    batches = [pages[start : start + BATCH] for start in range(0, len(pages), BATCH)]

    def make(batch: Sequence[Planned]) -> list[tuple[str, str]]:
        made = [press.page(planned) for planned in batch]
        for one in made:
            tree.write(one.path, one.octets)
        return [(one.path, one.digest) for one in made]

    with spread(make, batches, worthwhile=len(pages) >= WORTH_PROCESSES) as results:
        yield from chain.from_iterable(results)


def is_alone(config: MkDocsConfig) -> bool:
    """Whether nothing but our plugin has a say in the pages; others see them as mkdocs makes them."""
    return set(config.plugins) == {PLUGIN} and not config.hooks and not config.extra_templates
