"""Eleventy, with templates in JavaScript, the quickest of the languages that it offers."""

import json
import shutil
from pathlib import Path
from typing import ClassVar

from tests.benchmarks.comparison.generators.generator import PEERS, Generator, front_matter, write
from tests.benchmarks.comparison.works import Corpus, Work


class Eleventy(Generator):
    """Eleventy with own lean templates."""

    name: ClassVar[str] = "Eleventy"
    output: ClassVar[str] = "_site"
    scenarios: ClassVar[frozenset[str]] = frozenset({"facet changed", "label changed"})
    offers: ClassVar[str] = "bodies not sanitised, links not checked"

    def __init__(self, programs: Path) -> None:
        self._modules = programs / "eleventy" / "node_modules"

    @property
    def version(self) -> str:
        """Name and version."""
        package = json.loads((PEERS / "eleventy.package.json").read_text("utf-8"))
        return f"Eleventy {package['dependencies']['@11ty/eleventy']}"

    @property
    def program(self) -> Path:
        """The package's own command."""
        return self._modules / "@11ty" / "eleventy" / "cmd.cjs"

    def command(self, _: Path) -> list[str]:
        """A whole build: `--incremental` would have to be told which file has changed."""
        return ["node", str(self.program), "--quiet"]

    def frame(self, folder: Path, corpus: Corpus) -> None:
        """Configuration, templates, and the labels of all terms as data."""
        shutil.copytree(PEERS / "eleventy", folder)
        write(folder, ((_data(taxonomy), json.dumps(labels)) for taxonomy, labels in corpus.labels.items()))

    def work(self, work: Work) -> tuple[str, str]:
        """Links are finished addresses: Eleventy has none to resolve."""
        head = front_matter(title=work.title, summary=work.summary, date=work.issued, **work.terms)
        return f"content/{work.identifier}.md", head + work.linked(lambda other: f"/{other}/")

    def footer(self, words: str) -> tuple[str, str]:
        """A module that the layout reads."""
        return (
            "content/_includes/footer.js",
            f"module.exports = {json.dumps(f'<footer><p>{words}</p></footer>')};\n",
        )

    def label(self, corpus: Corpus, topic: str, label: str) -> tuple[str, str]:
        """The data of all topics with one label changed."""
        return _data("topics"), json.dumps({**corpus.labels["topics"], topic: label})


def _data(taxonomy: str) -> str:
    return f"content/_data/labels/{taxonomy}.json"
