"""How processes share the tests: the longest begin first, and what uses the same sites stays together."""

from pathlib import Path

from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).parents[1]

APART = ("tests/browser/test_accessibility.py",)
"""Files of long tests that build nothing of their own: several processes may have a part of one."""

TOGETHER = ("tests/cli/verify/", "tests/conformance/", "tests/engine/proof/")
"""Folders whose files use the same sites: while one process builds them, another could only wait."""

LONGEST = (
    "tests/browser/test_accessibility.py",
    "tests/properties/test_incremental.py",
    "tests/conformance/",
    "tests/engine/cluster/",
    "tests/properties/test_unpublished.py",
    "tests/html/",
    "tests/browser/",
    "tests/properties/",
    "tests/engine/",
    "tests/cli/",
    "tests/site/",
)
"""Where the long tests are, the longest first: one that began last would leave all other processes idle."""


def part_of(test: str) -> str:
    """The part that a test is in, of which no two processes have a share: its file, as a rule."""
    file = test.partition("::")[0]
    if file in APART:
        return test
    return next((folder for folder in TOGETHER if file.startswith(folder)), file)


def turn_of(test: str) -> int:
    """When a test has its turn."""
    return next((turn for turn, place in enumerate(LONGEST) if test.startswith(place)), len(LONGEST))


class Sharing(LoadScopeScheduling):  # type: ignore[misc]  # xdist comes without types
    """Gives a process that has nothing left the next part."""

    def _split_scope(self, nodeid: str) -> str:
        return part_of(nodeid)
