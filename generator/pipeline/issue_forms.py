"""The files of GitHub's issue forms."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from generator.authoring.issue_forms import form
from generator.authoring.questions import authored
from generator.pipeline.begin import known

WIDTH = 110
_HEAD = "# Made by `make issue-forms` from the content model and the registries: do not edit.\n"


def issue_forms(roots: Sequence[Path]) -> dict[str, str]:
    """The text of each form by the name of its file."""
    there = known(roots)
    return {
        f"{kind.name}.yml": _HEAD
        + yaml.safe_dump(dict(form(kind, there)), allow_unicode=True, sort_keys=False, width=WIDTH)
        for kind in authored()
    }


def write_issue_forms(folder: Path, roots: Sequence[Path]) -> list[Path]:
    """Write every form into a folder whose others stay as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in issue_forms(roots).items():
        (folder / name).write_text(text, encoding="utf-8")
        written.append(folder / name)
    return written
