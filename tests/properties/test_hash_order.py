"""Nothing depends on the order of sets, which Python changes from run to run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.records import CONTENT
from tests.factories import ROOT, city, content_folder, work

TELL = """
import sys
from pathlib import Path
from generator.index.build import build_index
from generator.pipeline.check import check
from generator.pipeline.gate import gate
from tests.factories import settings
from tests.properties.test_file_order import told
checked = check([Path(sys.argv[1])], settings())
released = gate(checked.loaded.corpus, settings())
print(*checked.diagnostics, *told(build_index(released.corpus)), sep="\\n")
"""

NAMED = ["deliverables/a", "cities/nowhereville", "deliverables/lost"]
FILES = {
    "cities/nowhereville.md": city(title="Nowhereville"),
    "deliverables/a/index.md": work(title="A", topics=["measurement"]),
    **{
        f"case-studies/{number}/index.md": work(
            title=f"Case {number}",
            topics=["measurement"],
            cities=["nowhereville", "atlantis"],
            part_of="deliverables/a",
            deliverable="a",
            group="lost",
            related=NAMED,
            derived_from=NAMED,
        )
        for number in range(3)
    },
}


def told(content: Path, seed: int) -> str:
    """Everything that a run with this order of sets says of a content folder."""
    done = subprocess.run(
        [sys.executable, "-c", TELL, str(content)],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


@pytest.mark.parametrize(
    "content", [None, CONTENT], ids=["pages that name a page twice", "the shipped content"]
)
def test_the_order_of_sets_never_changes_the_outcome(tmp_path: Path, content: Path | None) -> None:
    folder = content or content_folder(tmp_path, FILES)
    first, *others = (told(folder, seed) for seed in (1, 2, 3))
    assert len(first) > 1_000
    assert others == [first, first]
