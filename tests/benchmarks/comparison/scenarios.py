"""What is done before a run, and how the site shows that the run has taken it in."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.benchmarks.comparison.generators.generator import Generator
from tests.benchmarks.comparison.project import Project
from tests.benchmarks.comparison.works import Work

Shown = Callable[[], bool]
"""Whether the site shows the edit: a quick run that missed it measured something else."""

COLD = "cold"
UNCHANGED = "unchanged"
BODY = "body edited"
FACET = "facet changed"
LABEL = "label changed"
ADDED = "file added"
REMOVED = "file removed"
THEME = "theme touched"

_EACH = 97
"""Every so manieth work is looked for after a cold build."""


def _whole(project: Project, _: int) -> Shown:
    works = [project.corpus.work(number) for number in range(0, project.corpus.size, _EACH)]
    return lambda: all(_stands(project, work) for work in works)


def _stands(project: Project, work: Work) -> bool:
    """Whether a work has its page and, where there are lists, an entry in that of each of its topics."""
    topics = work.topics if project.generator.taxonomies else ()
    page = project.output / project.generator.page(work.identifier)
    return page.is_file() and all(_listed(project, work, topic) for topic in topics)


def _listed(project: Project, work: Work, topic: str) -> bool:
    lists = (project.output / project.generator.list_of(topic)).rglob("*.html")
    slug = Path(work.identifier).name
    return any(slug in page.read_text("utf-8") for page in lists)


def _exists(project: Project, _: int) -> Shown:
    return (project.output / "index.html").is_file


def _body(project: Project, revision: int) -> Shown:
    page = project.output / project.generator.page(project.edit_body(revision).identifier)
    return lambda: f"Revision {revision} of this work." in page.read_text("utf-8")


def _facet(project: Project, revision: int) -> Shown:
    work, topic = project.change_topics(revision)
    return lambda: _listed(project, work, topic)


def _label(project: Project, revision: int) -> Shown:
    topic, label = project.change_label(revision)
    page = project.output / project.generator.list_of(topic) / "index.html"
    return lambda: label in page.read_text("utf-8")


def _added(project: Project, _: int) -> Shown:
    page = project.output / project.generator.page(project.add().identifier)
    return page.is_file


def _removed(project: Project, _: int) -> Shown:
    page = project.output / project.generator.page(project.remove().identifier)
    return lambda: not page.exists()


def _theme(project: Project, revision: int) -> Shown:
    words = project.touch_theme(revision)
    page = project.output / project.generator.page(project.corpus.work(0).identifier)
    return lambda: words in page.read_text("utf-8")


SCENARIOS: Mapping[str, Callable[[Project, int], Shown]] = {
    COLD: _whole,
    UNCHANGED: _exists,
    BODY: _body,
    FACET: _facet,
    LABEL: _label,
    ADDED: _added,
    REMOVED: _removed,
    THEME: _theme,
}
"""In the order in which they are run."""

NEEDS_TERMS = {FACET, LABEL}
"""What says something only to a generator that names it among its `scenarios`."""


def applies(scenario: str, generator: Generator) -> bool:
    """Whether the scenario means something to the generator."""
    return scenario not in NEEDS_TERMS or scenario in generator.scenarios
