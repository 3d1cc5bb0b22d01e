"""A check that counts how often it really read the content."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.settings import Settings
from generator.pipeline import fingerprint
from generator.pipeline.results import Faults, remembered
from tests.factories import settings, write

FAULT = Diagnostic(
    path="about/a.md",
    line=3,
    column=1,
    code="STA001",
    name="x-y",
    severity=Severity.WARNING,
    message='wrong: "ä"\udc80',
    fix="mend it",
)
FOUND = Faults([FAULT], [replace(FAULT, line=4, severity=Severity.INFO)])


class Check:
    """Counts how often the content was really read."""

    def __init__(self, folder: Path) -> None:
        self.root = write(folder / "content", {"about/a.md": "one", "about/b/x.png": b"\x89", "index.md": ""})
        self.kept = folder / ".cache/check"
        self.read = 0

    def __call__(self, chosen: Settings | None = None, *roots: Path) -> bool:
        """Whether the result was found; it is the right one in any case."""
        before = self.read
        # Each check is a run of its own.
        fingerprint.generator_digest.cache_clear()
        found = remembered(self.kept, roots or (self.root,), chosen or settings(), self.fresh)
        assert (list(found.kept), list(found.waived)) == (FOUND.kept, FOUND.waived)
        return self.read == before

    def fresh(self) -> Faults:
        self.read += 1
        return FOUND


@pytest.fixture
def check(tmp_path: Path) -> Check:
    made = Check(tmp_path)
    assert not made()
    return made
