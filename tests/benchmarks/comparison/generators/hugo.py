"""Hugo, as its package for Python installs it; the binary is called itself, without the package's wrapper."""

import shutil
from pathlib import Path
from typing import ClassVar

from tests.benchmarks.comparison.generators.generator import (
    PEERS,
    Files,
    Generator,
    front_matter,
    pinned,
    write,
)
from tests.benchmarks.comparison.works import TAXONOMIES, Corpus, Work


class Hugo(Generator):
    """Hugo with own lean templates."""

    name: ClassVar[str] = "Hugo"
    output: ClassVar[str] = "public"
    caches: ClassVar[tuple[str, ...]] = ("cache", "resources")
    scenarios: ClassVar[frozenset[str]] = frozenset({"facet changed", "label changed"})
    offers: ClassVar[str] = "related pages; bodies not sanitised, links not checked"

    def __init__(self, programs: Path) -> None:
        self._environment = programs / "hugo"

    @property
    def version(self) -> str:
        """Name and version."""
        return f"Hugo {pinned('hugo.lock', 'hugo')}"

    @property
    def program(self) -> Path:
        """The binary in the package."""
        found = sorted(self._environment.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
        return found[0] if found else self._environment / "bin" / "hugo"

    def command(self, folder: Path) -> list[str]:
        """A cache of its own, so that a cold run is cold; Hugo wants its absolute path."""
        return [str(self.program), "build", "--quiet", "--cacheDir", str(folder / "cache")]

    def frame(self, folder: Path, corpus: Corpus) -> None:
        """Configuration, templates, and a page with the label of each term."""
        shutil.copytree(PEERS / "hugo", folder)
        write(folder, _terms(corpus))

    def work(self, work: Work) -> tuple[str, str]:
        """Links are finished addresses: Hugo has none to resolve."""
        head = front_matter(title=work.title, summary=work.summary, date=work.issued, **work.terms)
        return f"content/{work.identifier}.md", head + work.linked(lambda other: f"/{other}/")

    def footer(self, words: str) -> tuple[str, str]:
        """The footer is rendered once for all pages."""
        return "layouts/_partials/footer.html", f"<footer><p>{words}</p></footer>\n"

    def label(self, corpus: Corpus, topic: str, label: str) -> tuple[str, str]:
        """The title of the term's page."""
        assert topic in corpus.labels["topics"]
        return _term("topics", topic, label)


def _terms(corpus: Corpus) -> Files:
    for taxonomy in TAXONOMIES:
        for term, label in corpus.labels[taxonomy].items():
            yield _term(taxonomy, term, label)


def _term(taxonomy: str, term: str, label: str) -> tuple[str, str]:
    return f"content/{taxonomy}/{term}/_index.md", front_matter(title=label)
