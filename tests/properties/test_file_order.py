"""In which order files were made, or the system lists them, changes nothing."""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.index.build import Index, build_index
from generator.model.diagnostic import Diagnostic
from generator.model.page import Page
from generator.pipeline import disk_entries
from generator.pipeline.gate import gate
from generator.pipeline.load import load
from tests.factories import content_folder
from tests.factories import settings as build_settings
from tests.properties.corpora import CORPORA, FLAWS, Files, fewer

real_walk = disk_entries.walk


def shuffled_walk(random: Random, root: Path) -> Iterator[tuple["os.DirEntry[str]", str]]:
    """`walk` on a file system that lists names in no order at all."""
    found = list(real_walk(root))
    random.shuffle(found)
    yield from found


Outcome = tuple[list[tuple[str, Page[object]]], list[Diagnostic], list[object]]


def outcome(files: Files, random: Random) -> Outcome:
    """Pages, diagnostics and index of a content folder made and listed in an order of its own."""
    order = sorted(files)
    random.shuffle(order)
    with (
        TemporaryDirectory() as folder,
        patch("generator.pipeline.disk.walk", lambda root: shuffled_walk(random, root)),
    ):
        loaded = load([content_folder(Path(folder), {path: files[path] for path in order})])
    index = build_index(gate(loaded.corpus, build_settings()).corpus)
    diagnostics = sorted(loaded.diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    return [*loaded.corpus.pages.items()], diagnostics, told(index)


def told(index: Index) -> list[object]:
    """Everything an index says, in the order in which it says it."""
    return [
        index.items,
        [*index.entries.items()],
        *(
            list(part.items())
            for part in (index.facets, index.values, index.crossings, index.backlinks, index.results)
        ),
        [(name, list(values.items())) for name, values in index.postings.items()],
    ]


@settings(max_examples=fewer(5))
@given(CORPORA, FLAWS, st.randoms(use_true_random=False))
def test_file_order_never_changes_the_outcome(corpus: Files, flaws: Files, random: Random) -> None:
    files = {**corpus, **flaws}
    assert outcome(files, random) == outcome(files, random)
