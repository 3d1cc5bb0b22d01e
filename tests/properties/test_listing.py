"""Every listed page stands exactly once in each index it belongs to, and nowhere else."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from generator.index.build import Index, build_index
from generator.index.dimensions import all_dimensions
from generator.pipeline.gate import gate
from generator.pipeline.load import load
from tests.content.records import CONTENT
from tests.factories import DAY, content_folder
from tests.factories import settings as build_settings
from tests.properties.corpora import CORPORA, Files, fewer
from tests.properties.recount import recount


def index_of(content: Path) -> Index:
    loaded = load([content])
    assert loaded.diagnostics == []
    return build_index(gate(loaded.corpus, build_settings()).corpus)


def check(index: Index, content: Path) -> None:
    expected = recount(content, DAY)
    listed = {
        (dimension, value): Counter(pages)
        for dimension, values in index.postings.items()
        for value, pages in values.items()
    }
    assert listed == {facet: Counter(names) for facet, names in expected.items()}
    assert Counter(index.items) == Counter({name for names in expected.values() for name in names})
    for dimension in all_dimensions():
        assert {value for name, value in expected if name == dimension.name} <= {
            *index.values[dimension.name]
        }


@settings(max_examples=fewer(2))
@given(CORPORA)
def test_every_page_stands_once_in_each_index_it_belongs_to_and_nowhere_else(files: Files) -> None:
    with TemporaryDirectory() as folder:
        content = content_folder(Path(folder), files)
        check(index_of(content), content)


def test_so_does_every_page_of_the_shipped_content() -> None:
    check(index_of(CONTENT), CONTENT)


@settings(max_examples=fewer(5))
@given(CORPORA)
def test_every_list_is_newest_first_and_undated_last(files: Files) -> None:
    with TemporaryDirectory() as folder:
        index = index_of(content_folder(Path(folder), files))
    for values in index.postings.values():
        for pages in values.values():
            dates = [str(index.entries[page].date or "") for page in pages]
            assert dates == sorted(dates, reverse=True)


@settings(max_examples=fewer(5))
@given(CORPORA)
def test_counts_and_crossings_agree_with_the_lists(files: Files) -> None:
    with TemporaryDirectory() as folder:
        index = index_of(content_folder(Path(folder), files))
    for dimension in all_dimensions():
        for value, count in index.counts(index.items, dimension):
            listed = index.listed(dimension.name, value.id)
            assert count == len(listed) > 0
    for (first, second), crossing in index.crossings.items():
        for (one, other), pages in crossing.items():
            both = {*index.listed(second, other)}
            assert pages == tuple(page for page in index.listed(first, one) if page in both)
