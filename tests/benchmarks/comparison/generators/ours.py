"""This generator: everything on, gate, sanitising and leak scan included."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import yaml

from tests.benchmarks import content
from tests.benchmarks.comparison.generators.generator import Generator
from tests.benchmarks.comparison.works import Corpus, Work
from tests.benchmarks.drafts import write_drafts
from tests.benchmarks.measure import AS_OF, ROOT

DRAFT_SHARE = 0.01
_FOOTER = Path("theme/partials/footer.html")
_WORK = """\
---
title: {work.title}
summary: {work.summary}
status: published
published_on: 2026-11-23
kind: report
{collection}issued: {work.issued}
sdgs: [{goals}]
sdgs_by: editor
sdgs_reason: Invented for the benchmark.
topics: [{topics}]
topics_by: editor
cities: [{cities}]
partners: not-on-record
publisher: {terms.publisher}
rights:
  holders: not-on-record
  licence: not-on-record
  stated: not-on-record
  contact: not-on-record
consent: {{basis: public-record, url: "{url}", seen_on: 2026-11-23}}
source_url: {url}
sources: ["{url}"]
---
{body}"""


class Ours(Generator):
    """`u4ssc build` with the shipped theme and registries."""

    name: ClassVar[str] = "u4ssc"
    output: ClassVar[str] = "site"
    caches: ClassVar[tuple[str, ...]] = (".cache",)
    scenarios: ClassVar[frozenset[str]] = frozenset({"facet changed", "label changed"})
    taxonomies: ClassVar[tuple[str, ...]] = ("sdg", "topics", "cities")
    offers: ClassVar[str] = (
        "gate, sanitised bodies, leak scan, checked links, search index, more dimensions and crossings"
    )

    def __init__(self, corpus: Corpus) -> None:
        self._terms = corpus.terms

    @property
    def version(self) -> str:
        """The commit, and whether files differ from it."""
        commit = ["git", "describe", "--always", "--dirty", "--exclude", "*"]
        done = subprocess.run(commit, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
        return f"u4ssc {done.stdout.strip() or 'of no known commit'}"

    @property
    def program(self) -> Path:
        """The command of the environment that measures."""
        return Path(sys.executable).with_name("u4ssc")

    def command(self, _: Path) -> list[str]:
        """Content, theme, configuration and cache lie in the project's folder."""
        options = ["--config", "mkdocs.yml", "--content", "content", "--out", self.output, "--as-of", AS_OF]
        return [str(self.program), "build", *options]

    def frame(self, folder: Path, corpus: Corpus) -> None:
        """The shipped configuration, theme and registries, invented cities, and drafts.

        In one language, as the corpus is and as all others build it.
        """
        folder.mkdir(parents=True)
        made = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8")) | {
            "plugins": [{"u4ssc": {"search": True}}]
        }
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(made, sort_keys=False), "utf-8")
        shutil.copytree(ROOT / "theme", folder / "theme")
        content.write_frame(folder / "content", ROOT / "content", corpus.terms)
        write_drafts(folder / "content", max(1, round(corpus.size * DRAFT_SHARE)))

    def work(self, work: Work) -> tuple[str, str]:
        """Required fields and three facets."""
        text = _WORK.format(
            work=work,
            goals=", ".join(f'"{goal}"' for goal in work.goals),
            topics=", ".join(work.topics),
            cities=", ".join(work.cities),
            collection="collection: related\n" if work.identifier.startswith("related-works/") else "",
            terms=self._terms,
            url=f"https://{self._terms.host}/{work.identifier}/",
            body=work.linked(lambda other: f"../../{other}/index.md"),
        )
        return f"content/{work.identifier}/index.md", text

    def footer(self, words: str) -> tuple[str, str]:
        """The shipped footer and a paragraph."""
        return _FOOTER.as_posix(), f"{(ROOT / _FOOTER).read_text('utf-8')}<p>{words}</p>\n"

    def label(self, corpus: Corpus, topic: str, label: str) -> tuple[str, str]:
        """The shipped registry of topics with one label changed."""
        name = "registry/topics.yml"
        shipped = (ROOT / "content" / name).read_text("utf-8")
        old = f"- id: {topic}\n  label: {corpus.labels['topics'][topic]}\n"
        assert old in shipped
        return f"content/{name}", shipped.replace(old, f"- id: {topic}\n  label: {label}\n")
