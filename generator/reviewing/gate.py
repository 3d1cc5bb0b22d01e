"""Which files a content change may not touch: those that it is judged by."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.reviewing.review import Touched

PARTS = (
    ("approvals", ("content/registry/approvals/",)),
    ("waivers", ("content/registry/waivers.yml",)),
    ("redirects", ("content/registry/redirects.yml",)),
    ("registries", ("content/registry/", "content/root.yml")),
    ("rules", ("generator/rules/",)),
    ("workflows", (".github/workflows/",)),
    ("approvers", ("CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS")),
    ("tests", ("tests/",)),
    ("templates", ("theme/",)),
    ("generator", ("generator/",)),
)
"""Parts of the gate by name, the first that fits counts; everything that is none of these and no content
is configuration."""
REST = "configuration"
WITH_CONTENT = frozenset({"redirects"})
"""What may change together with pages: one that takes another identifier and its redirect go together."""
CONTENT = "content/"
PROSE = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "BENCHMARKS.md", "LICENSE")
"""What judges nothing, and may go with any change."""


def part_of(path: str, roots: Sequence[str] = (CONTENT,)) -> str:
    """The part of the gate that a file belongs to; empty for content, and for what only people read.

    `roots` are the content folders, as paths that end with a slash. What is not known to be harmless
    counts as configuration: a new kind of file is no way around the gate.
    """
    own = next((f"{CONTENT}{path.removeprefix(root)}" for root in roots if path.startswith(root)), path)
    for part, places in PARTS:
        if any(own == place or (place.endswith("/") and own.startswith(place)) for place in places):
            return part
    if own in PROSE or (own.startswith(CONTENT) and not _hidden(own)):
        return ""
    return REST


def gate_of(paths: Iterable[str], roots: Sequence[str] = (CONTENT,)) -> tuple[Touched, ...]:
    """The files of the gate among some, by part."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        if part := part_of(path, roots):
            found[part].append(path)
    order = [*(part for part, _ in PARTS), REST]
    return tuple(Touched(part, tuple(found[part])) for part in order if part in found)


def _hidden(path: str) -> bool:
    """Whether git or an editor takes orders from a file: `.gitattributes`, for instance."""
    return any(part.startswith(".") for part in path.split("/"))
