"""A check that knows what earlier ones found out says what a check that knows nothing says."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.diagnostic import Severity
from generator.model.errors import GeneratorError
from generator.model.page import Corpus, Page
from generator.model.settings import Adjustment, Settings
from generator.pipeline import fingerprint
from generator.pipeline.check import check
from generator.pipeline.checked import Checked
from tests.factories import DAY, content_folder
from tests.factories import settings as of_day
from tests.properties.acts import ACTS, Act
from tests.properties.contents import FOLDERS
from tests.properties.corpora import fewer

CHOSEN = st.builds(
    of_day,
    as_of=st.sampled_from([DAY, DAY, DAY, date(2029, 12, 31), date(2030, 7, 1), date(2031, 2, 1)]),
    adjustments=st.sampled_from(
        [
            (),
            (),
            (Adjustment(code="LNK001", severity=None),),
            (Adjustment(code="OVL002", severity=Severity.INFO),),
        ]
    ),
)
STEPS = st.lists(
    st.tuples(st.lists(ACTS, max_size=3), CHOSEN),
    min_size=1,
    max_size=5,
)


def told(found: Page[Any]) -> tuple[object, ...]:
    named = (found.identifier, found.folder, found.slug, found.language, found.bundle)
    return (*named, found.path, found.kind, found.brief, found.document, found.record)


def corpus_of(corpus: Corpus) -> list[object]:
    pages = (corpus.pages.values(), corpus.translations, corpus.broken, corpus.overlaid)
    return [
        [*corpus.pages],
        *([told(one) for one in some] for some in pages),
        (corpus.unread, corpus.files, corpus.assets, corpus.public_files),
        [[*corpus.vocabularies.named(name)] for name in corpus.vocabularies],
    ]


def outcome(check_it: Callable[[], Checked]) -> list[object]:
    try:
        checked = check_it()
    except GeneratorError as error:
        # A step may turn a registry into one whose clauses forbid what the settings adjust.
        return [error.reference, error.message]
    return [checked.diagnostics, checked.waived, corpus_of(checked.loaded.corpus)]


@settings(max_examples=fewer(5))
@given(FOLDERS, STEPS, st.sampled_from([-(10**12), fingerprint.MARGIN]))
def test_a_check_that_knows_earlier_ones_says_the_same(
    files: Mapping[str, str], steps: list[tuple[list[Act], Settings]], margin: int
) -> None:
    with TemporaryDirectory() as folder, patch.object(fingerprint, "MARGIN", margin):
        root = content_folder(Path(folder) / "content", files)
        for acts, chosen in [([], of_day()), *steps]:
            for act in acts:
                act(root)
            known = partial(check, [root], chosen, root.with_name("cache"))
            assert outcome(known) == outcome(partial(check, [root], chosen))
