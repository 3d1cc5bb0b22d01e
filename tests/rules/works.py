"""Works with rights and consent, and what rules of some families say of them."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.pipeline.check import check
from tests.factories import REGISTRY, settings, work, write

NEEDED = ("agencies", "clauses", "kinds", "publishers")
"""Registries that these works name: all of them take a second to read for each test."""

PAPER = "policy-papers/a.md"
LEAVE = {"basis": "secretariat", "approval": "leave"}
RIGHTS = {
    "holders": ["itu", "unece"],
    "licence": "CC0-1.0",
    "stated": "© ITU and UNECE",
    "contact": "a@b.example",
}


def approval(**fields: str) -> dict[str, str]:
    told = {
        "id": "leave",
        "kind": "publication",
        "scope": "[policy-papers/a]",
        "granted_by": "itu",
        "date": "2029-12-01",
        "evidence": "none",
        **fields,
    }
    return {"registry/approvals/leave.yml": "".join(f"{key}: {value}\n" for key, value in told.items())}


def consented(**fields: Any) -> str:  # noqa: ANN401 - front matter
    return work(**{"published_on": "2030-01-01", "rights": RIGHTS, "consent": LEAVE, **fields})


def small_folder(root: Path, files: Mapping[str, str]) -> Path:
    """A content folder with a few registries of the project, and files laid over them."""
    for name in NEEDED:
        (root / "registry").mkdir(parents=True, exist_ok=True)
        shutil.copy(REGISTRY / f"{name}.yml", root / "registry")
    return write(root, files)


def told(root: Path, files: Mapping[str, str], *families: str, as_of: date | None = None) -> list[str]:
    """What the rules of some families say: place, severity and code."""
    made = settings(as_of=as_of) if as_of else settings()
    return [
        f"{one.path}:{one.line} {one.severity} {one.code}"
        for one in check([small_folder(root, files)], made).diagnostics
        if one.code.startswith(families or ("STA", "FLD"))
    ]


COPIED = work(consent={"basis": "public-record", "url": "https://copies.example/", "seen_on": "2029-01-01"})
"""A work on the record of somebody who is no publisher: STA008, which serves a critical clause."""


def rights(**fields: object) -> dict[str, object]:
    return {**RIGHTS, **fields}


def codes(root: Path, text: str, path: str = PAPER) -> list[str]:
    scope = path.removesuffix(".md").removesuffix("/index")
    files = {path: text, **approval(scope=f"[{scope}]")}
    return [one.partition(" ")[2] for one in told(root, files, "RGT")]
