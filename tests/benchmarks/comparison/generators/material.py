"""Stock mkdocs with the Material theme: plain, and with the theme's tags plugin for pages of terms."""

import shutil
from pathlib import Path
from typing import ClassVar

from tests.benchmarks.comparison.generators.generator import (
    PEERS,
    SITE_NAME,
    SITE_URL,
    Files,
    Generator,
    front_matter,
    pinned,
    write,
)
from tests.benchmarks.comparison.works import SECTIONS, TAXONOMIES, Corpus, Work

CONFIGURATION = f"""\
site_name: {SITE_NAME}
site_url: {SITE_URL}
theme:
  name: material
  custom_dir: overrides
  font: false
# Named, so that no page lists all others; what is not named is no fault.
validation:
  nav:
    omitted_files: ignore
"""


class Material(Generator):
    """No pages of terms: neither mkdocs nor the theme makes any without a plugin."""

    name: ClassVar[str] = "mkdocs-material"
    output: ClassVar[str] = "site"
    scenarios: ClassVar[frozenset[str]] = frozenset()
    taxonomies: ClassVar[tuple[str, ...]] = ()
    offers: ClassVar[str] = "checked links; no terms; bodies not sanitised"

    def __init__(self, programs: Path) -> None:
        self._environment = programs / "mkdocs-material"

    @property
    def version(self) -> str:
        """Both versions, as each is a package of its own."""
        lock = "mkdocs-material.lock"
        return f"mkdocs {pinned(lock, 'mkdocs')} with mkdocs-material {pinned(lock, 'mkdocs-material')}"

    @property
    def program(self) -> Path:
        """The command of an environment of its own."""
        return self._environment / "bin" / "mkdocs"

    def command(self, _: Path) -> list[str]:
        """A whole build: `--dirty` leaves search and lists of other pages as they were."""
        return [str(self.program), "build", "--quiet"]

    def frame(self, folder: Path, corpus: Corpus) -> None:
        """Configuration, template, start page and the pages of sections."""
        assert corpus.size
        shutil.copytree(PEERS / "mkdocs-material", folder)
        write(folder, [("mkdocs.yml", self.configuration()), *_sections()])

    def configuration(self) -> str:
        """Search is on unless `plugins` is there and does not name it."""
        nav = {"Home": "index.md", **{section: f"{section}/index.md" for section in SECTIONS}}
        return CONFIGURATION + _nav(nav)

    def work(self, work: Work) -> tuple[str, str]:
        """Terms are fields that nothing shows."""
        head = front_matter(title=work.title, description=work.summary, date=work.issued, **work.terms)
        return f"docs/{work.identifier}.md", head + self.text(work)

    def text(self, work: Work) -> str:
        """Title, summary and body, linked as files."""
        body = work.linked(lambda other: f"../{other}.md")
        return f"# {work.title}\n\n{work.summary}\n\n{body}"

    def footer(self, words: str) -> tuple[str, str]:
        """Under the theme's own footer."""
        block = f"{{% block footer %}}{{{{ super() }}}}<p>{words}</p>{{% endblock %}}"
        return "overrides/main.html", f'{{% extends "base.html" %}}\n{block}\n'


class Tagged(Material):
    """Each term is a tag; each has a page that lists what carries it, all on one page."""

    name: ClassVar[str] = "mkdocs-material with tags"
    scenarios: ClassVar[frozenset[str]] = frozenset({"facet changed"})
    taxonomies: ClassVar[tuple[str, ...]] = TAXONOMIES
    offers: ClassVar[str] = (
        "checked links; lists of terms not paginated, without summaries; bodies not sanitised"
    )

    def __init__(self, programs: Path, corpus: Corpus) -> None:
        super().__init__(programs)
        self._labels = corpus.labels

    def configuration(self) -> str:
        """The tags plugin beside search, and the pages of taxonomies in the navigation."""
        nav = {"Home": "index.md", **{name: f"{name}/index.md" for name in (*SECTIONS, *TAXONOMIES)}}
        return CONFIGURATION + _nav(nav) + "plugins:\n  - search\n  - tags\n"

    def frame(self, folder: Path, corpus: Corpus) -> None:
        """Also a page for each term, and one for each taxonomy that links them."""
        super().frame(folder, corpus)
        write(folder, _terms(corpus))

    def work(self, work: Work) -> tuple[str, str]:
        """Terms are tags, by their label."""
        tags = [self._labels[taxonomy][term] for taxonomy, terms in work.terms.items() for term in terms]
        head = front_matter(title=work.title, description=work.summary, date=work.issued, tags=tags)
        return f"docs/{work.identifier}.md", head + self.text(work)


def _nav(entries: dict[str, str]) -> str:
    return "\n".join(["nav:", *(f"  - {title}: {path}" for title, path in entries.items()), ""])


def _sections() -> Files:
    yield "docs/index.md", f"# {SITE_NAME}\n"
    for section in SECTIONS:
        yield f"docs/{section}/index.md", f"# {section}\n"


def _terms(corpus: Corpus) -> Files:
    for taxonomy in TAXONOMIES:
        labels = corpus.labels[taxonomy]
        links = (f"- [{label}]({term}.md)" for term, label in labels.items())
        yield f"docs/{taxonomy}/index.md", "\n".join([f"# {taxonomy}", "", *links, ""])
        for term, label in labels.items():
            listing = f'<!-- material/tags {{ include: ["{label}"], toc: false }} -->'
            yield f"docs/{taxonomy}/{term}.md", f"# {label}\n\n{listing}\n"
