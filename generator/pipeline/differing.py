"""What a change to the content touches in its repositories."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.pipeline import git
from generator.pipeline.revision import Base

OWNERS = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
"""Where the forge looks for it, in this order."""


class Differing(NamedTuple):
    """Files of the repositories that differ, where the content lies in them, and CODEOWNERS of the base."""

    moved: list[git.Moved]
    roots: tuple[str, ...]
    owners: str


def differing(roots: Sequence[Path], base: Base) -> Differing:
    """What differs in every repository that the content lies in."""
    moved: list[git.Moved] = []
    prefixes, owners = [], ""
    for top, commit in dict(zip(map(git.top_of, roots), base.commits, strict=True)).items():
        moved += git.differing(top, commit)
        found = (git.text_at(top, commit, path) for path in OWNERS)
        owners += next((text for text in found if text is not None), "")
    for root in roots:
        inside = root.resolve().relative_to(git.top_of(root).resolve()).as_posix()
        prefixes.append("" if inside == "." else f"{inside}/")
    return Differing(moved, tuple(prefixes), owners)
