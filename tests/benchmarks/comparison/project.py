"""One generator's project on disk: written once, then edited and built again and again."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from tests.benchmarks.comparison.generators.generator import Generator, write
from tests.benchmarks.comparison.works import Corpus, Work


class Project:
    """Edits are given a revision, so that no two of them ever leave the same content behind."""

    def __init__(self, folder: Path, generator: Generator, corpus: Corpus) -> None:
        self.folder = folder
        self.generator = generator
        self.corpus = corpus
        self._unlinked = corpus.unlinked()
        self._unlinking = _unlinking(corpus)

    @property
    def output(self) -> Path:
        """Where the generator writes its site."""
        return self.folder / self.generator.output

    def write(self) -> None:
        """Write the whole project; it must not be there yet."""
        self.generator.frame(self.folder, self.corpus)
        write(self.folder, map(self.generator.work, self.corpus.works()))

    def forget(self, trash: Path) -> None:
        """Move what earlier runs left out of the way: removing it takes time that is no run's own."""
        trash.mkdir(parents=True)
        for name in (self.generator.output, *self.generator.caches):
            if (self.folder / name).exists():
                shutil.move(self.folder / name, trash / name.replace("/", "-"))

    def edit_body(self, revision: int) -> Work:
        """Add a paragraph to a work in the middle."""
        work = self.corpus.work(self.corpus.size // 2)
        edited = replace(work, body=f"{work.body}\nRevision {revision} of this work.\n")
        write(self.folder, [self.generator.work(edited)])
        return edited

    def change_topics(self, revision: int) -> tuple[Work, str]:
        """Give another work another pair of topics; gives it and the first of them, which it did not have."""
        work = self.corpus.work(self.corpus.size // 3)
        others = [topic for topic in self.corpus.labels["topics"] if topic not in work.topics]
        first, second = (others[(2 * revision + step) % len(others)] for step in (0, 1))
        edited = replace(work, topics=(first, second))
        write(self.folder, [self.generator.work(edited)])
        return edited, first

    def change_label(self, revision: int) -> tuple[str, str]:
        """Change the label of a topic; gives its identifier and the new label."""
        topic, label = next(iter(self.corpus.labels["topics"].items()))
        changed = f"{label} in revision {revision}"
        write(self.folder, [self.generator.label(self.corpus, topic, changed)])
        return topic, changed

    def add(self) -> Work:
        """Add one more work."""
        work = next(self._unlinking)
        write(self.folder, [self.generator.work(work)])
        return work

    def remove(self) -> Work:
        """Remove a work that no other links."""
        work = next(self._unlinked)
        path = self.folder / self.generator.work(work)[0]
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
        return work

    def touch_theme(self, revision: int) -> str:
        """Change the words of the footer that every page has."""
        words = f"Footer in revision {revision}"
        write(self.folder, [self.generator.footer(words)])
        return words


def _unlinking(corpus: Corpus) -> Iterator[Work]:
    """Further works that link none: what they would link may have been removed."""
    return (work for work in map(corpus.work, count(corpus.size)) if not work.links)
