"""Drafts that no public page may quote, so that gate and leak scan have work to do."""

from pathlib import Path
from random import Random

DRAFTS = 500
_WORDS = 600
_DRAFT = """\
---
title: {title}
summary: {summary}
status: draft
---
{body}
"""


def write_drafts(folder: Path, number: int = DRAFTS) -> Path:
    """Invented drafts in words of their own: what real ones share with other pages is little."""
    random = Random(number)
    words = ["".join(random.choices("abdefgiklmnoprstu", k=random.randint(3, 9))) for _ in range(5_000)]

    def text(length: int) -> str:
        return " ".join(random.choices(words, k=length))

    for draft in range(number):
        path = folder / "about" / f"hidden-draft-{draft:04}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_DRAFT.format(title=text(8), summary=text(20), body=text(_WORDS)), "utf-8")
    return folder
