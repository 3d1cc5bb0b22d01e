import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
import yaml

from tests.benchmarks.comparison.generators.eleventy import Eleventy
from tests.benchmarks.comparison.generators.generator import Generator
from tests.benchmarks.comparison.generators.hugo import Hugo
from tests.benchmarks.comparison.generators.material import Material, Tagged
from tests.benchmarks.comparison.generators.ours import Ours
from tests.benchmarks.comparison.generators.zensical import Zensical
from tests.benchmarks.comparison.project import Project
from tests.benchmarks.comparison.scenarios import LABEL, applies
from tests.benchmarks.comparison.works import TAXONOMIES, Corpus, Work, corpus
from tests.factories import ROOT

SIZE = 60
ALL = corpus(SIZE, ROOT / "content" / "registry")
# A project has a file for each city: the fewer, the quicker these tests.
CITIES = ALL.terms.cities[:20]
WORKS = Corpus(
    size=SIZE,
    terms=replace(ALL.terms, cities=CITIES),
    labels={**ALL.labels, "cities": {city.slug: city.name for city in CITIES}},
)
NOWHERE = Path("nowhere")
GENERATORS: tuple[Generator, ...] = (
    Ours(WORKS),
    Hugo(NOWHERE),
    Eleventy(NOWHERE),
    Material(NOWHERE),
    Tagged(NOWHERE, WORKS),
    Zensical(NOWHERE),
)
EDITS = [
    *product(GENERATORS, (Project.edit_body, Project.change_topics, Project.touch_theme)),
    *((one, Project.change_label) for one in GENERATORS if applies(LABEL, one)),
]
each_generator = pytest.mark.parametrize("generator", GENERATORS, ids=lambda one: one.name)


@pytest.fixture
def project(generator: Generator, tmp_path: Path) -> Project:
    written = Project(tmp_path / "project", generator, WORKS)
    written.write()
    return written


def fields(text: str) -> Mapping[str, object]:
    found = yaml.safe_load(text.split("---\n")[1])
    assert isinstance(found, dict)
    return found


def terms_of(generator: Generator, work: Work) -> Mapping[str, set[str]]:
    """The terms that an emitter's file of a work names, by taxonomy."""
    given = fields(generator.work(work)[1])
    if isinstance(generator, Ours):
        given = {**given, "goals": given["sdgs"]}
    if isinstance(generator, Tagged):
        tags = given["tags"]
        assert isinstance(tags, list)
        return {
            name: {term for term, label in WORKS.labels[name].items() if label in tags} for name in TAXONOMIES
        }
    return {name: {str(term) for term in list(given[name])} for name in TAXONOMIES}  # type: ignore[call-overload]


def test_a_work_is_the_same_at_every_size() -> None:
    larger = corpus(SIZE * 2, ROOT / "content" / "registry")
    assert list(ALL.works()) == list(larger.works())[:SIZE]


def test_works_have_some_600_words_and_what_markdown_offers() -> None:
    bodies = [work.body for work in WORKS.works()]
    assert 550 < sum(len(body.split()) for body in bodies) / SIZE < 680
    assert any("| --- |" in body for body in bodies)
    assert any("\n- " in body for body in bodies)
    assert any("](work:" in body for body in bodies)


def test_labels_differ_between_taxonomies_so_that_a_tag_is_one_term() -> None:
    labels = [label for name in TAXONOMIES for label in ALL.labels[name].values()]
    assert len(labels) == len(set(labels))


@each_generator
def test_every_generator_is_given_every_work(project: Project) -> None:
    for work in WORKS.works():
        text = (project.folder / project.generator.work(work)[0]).read_text("utf-8")
        assert work.title in text
        assert work.summary in text
        assert str(fields(text)["issued" if project.generator.name == Ours.name else "date"]) == work.issued
        words = [line for line in work.body.splitlines() if "](work:" not in line]
        assert all(line in text for line in words)


@each_generator
def test_every_generator_is_given_the_same_terms(generator: Generator) -> None:
    for work in WORKS.works():
        assert terms_of(generator, work) == {name: set(terms) for name, terms in work.terms.items()}


@each_generator
def test_every_link_leads_to_a_work_of_the_project(project: Project) -> None:
    found = 0
    for work in WORKS.works():
        path = project.folder / project.generator.work(work)[0]
        for target in re.findall(r"\]\(([^)]+)\)", path.read_text("utf-8")):
            found += 1
            address = target.startswith("/")
            file = project.folder / f"content{target.rstrip('/')}.md" if address else path.parent / target
            assert file.is_file(), target
    assert found > SIZE / 3


@pytest.mark.parametrize("generator", [Hugo(NOWHERE), Tagged(NOWHERE, WORKS)], ids=lambda one: one.name)
def test_every_term_has_a_file(project: Project) -> None:
    files = [path.relative_to(project.folder).as_posix() for path in project.folder.rglob("*.md")]
    for name in TAXONOMIES:
        own = [file for file in files if f"/{name}/" in file and not file.endswith(f"/{name}/index.md")]
        assert len(own) == len(WORKS.labels[name])


@pytest.mark.parametrize("generator", [Eleventy(NOWHERE)], ids=lambda one: one.name)
def test_every_term_has_a_label_in_the_data(project: Project) -> None:
    for name in TAXONOMIES:
        data = project.folder / f"content/_data/labels/{name}.json"
        assert json.loads(data.read_text("utf-8")) == WORKS.labels[name]


def content(project: Project) -> str:
    files = sorted(
        path for path in project.folder.rglob("*") if path.suffix in {".md", ".html", ".yml", ".js", ".json"}
    )
    return "\n".join(f"{path.relative_to(project.folder)}\n{path.read_text('utf-8')}" for path in files)


@pytest.mark.parametrize(
    ("generator", "edit"), EDITS, ids=lambda one: one.name if isinstance(one, Generator) else one.__name__
)
def test_each_edit_leaves_content_that_no_cache_has_seen(
    project: Project, edit: Callable[[Project, int], object]
) -> None:
    states = {content(project)}
    for revision in range(1, 4):
        edit(project, revision)
        states.add(content(project))
    assert len(states) == 4


def test_no_work_links_one_that_may_be_removed() -> None:
    linked = {target for work in WORKS.works() for target in work.links}
    free = {work.identifier for work in WORKS.unlinked()}
    assert free == {work.identifier for work in WORKS.works()} - linked
    assert linked


@each_generator
def test_a_file_is_added_and_another_removed_without_breaking_a_link(project: Project) -> None:
    for _ in range(3):
        added, removed = project.add(), project.remove()
        assert (project.folder / project.generator.work(added)[0]).is_file()
        assert not (project.folder / project.generator.work(removed)[0]).exists()
        assert not added.links
        assert all(removed.identifier not in work.links for work in WORKS.works())


@each_generator
def test_a_cold_run_finds_neither_output_nor_cache(project: Project, tmp_path: Path) -> None:
    left = [project.folder / name for name in (project.generator.output, *project.generator.caches)]
    for folder in left:
        (folder / "old").mkdir(parents=True)
    project.forget(tmp_path / "trash")
    assert not any(folder.exists() for folder in left)
    assert len(list((tmp_path / "trash").iterdir())) == len(left)


def test_another_topic_is_one_that_the_work_did_not_have(tmp_path: Path) -> None:
    small = Corpus(size=3, terms=WORKS.terms, labels=WORKS.labels)
    project = Project(tmp_path, Hugo(NOWHERE), small)
    assert all(project.change_topics(revision)[1] not in small.work(1).topics for revision in range(1, 50))
