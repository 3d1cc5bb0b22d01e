"""What the comparison asks of a generator: how its project is written, run, and read when it has run."""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from tests.benchmarks.comparison.works import TAXONOMIES, Corpus, Work

PEERS = Path(__file__).parents[2] / "peers"
"""Versions of the peers, and the parts of their projects that are the same for every corpus."""

SITE_URL = "https://knowledge.example/"
SITE_NAME = "Knowledge base of the benchmark"

Files = Iterable[tuple[str, str]]
"""Paths from the project's folder, and what stands there."""


class Generator(ABC):
    """One generator; its emitter says nothing that another's does not."""

    name: ClassVar[str]
    output: ClassVar[str]
    """Where its site goes, from the project's folder."""
    caches: ClassVar[tuple[str, ...]] = ()
    """What a cold run must not find, from the project's folder."""
    scenarios: ClassVar[frozenset[str]]
    """Edits that mean something to it, over those that mean something to all."""
    taxonomies: ClassVar[tuple[str, ...]] = TAXONOMIES
    """Folders with the lists of goals, topics and cities, from the output folder."""
    offers: ClassVar[str]
    """What it does for its time, in a few words."""

    @property
    @abstractmethod
    def version(self) -> str:
        """Its name with the version that was run."""

    @property
    @abstractmethod
    def program(self) -> Path:
        """The file without which it cannot run."""

    @abstractmethod
    def command(self, folder: Path) -> list[str]:
        """What is run in the project's folder, whose absolute path is `folder`."""

    @abstractmethod
    def frame(self, folder: Path, corpus: Corpus) -> None:
        """Write what is there without any work: configuration, templates, terms."""

    @abstractmethod
    def work(self, work: Work) -> tuple[str, str]:
        """The file of a work."""

    @abstractmethod
    def footer(self, words: str) -> tuple[str, str]:
        """The template that every page shares, with other words in it."""

    def label(self, corpus: Corpus, topic: str, label: str) -> tuple[str, str]:
        """The file that holds the label of a topic, with another one."""
        raise NotImplementedError(f"{self.name} has no registry of {topic} in {corpus.size} works: {label}")

    def page(self, identifier: str) -> str:
        """The page of a work, from the output folder."""
        return f"{identifier}/index.html"

    def list_of(self, topic: str) -> str:
        """The folder with the list of a topic's works, from the output folder."""
        return f"topics/{topic}"


def write(folder: Path, files: Files) -> None:
    """Write files, with the folders they need."""
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def front_matter(**fields: object) -> str:
    """Front matter in which every value is JSON, which YAML reads the same everywhere."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
    return "\n".join(["---", *lines, "---", ""])


def pinned(lock: str, package: str) -> str:
    """The version of a package that a lock file of the peers names."""
    found = re.search(rf"^{re.escape(package)}==(\S+)", (PEERS / lock).read_text("utf-8"), re.MULTILINE)
    assert found, f"{lock} does not name {package}"
    return found[1]
