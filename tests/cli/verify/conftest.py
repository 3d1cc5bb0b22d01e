"""A built site, its content and its record."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.factories import front_matter, page, work
from tests.pipeline.leaks.planted import REGISTRY, SENTENCE
from tests.workshop import Run, Workshop, u4ssc

NAME = "related-works/bridge-of-nowhere"
APPROVAL = f"""\
id: bridge
kind: publication
scope: [{NAME}]
granted_by: itu
date: 2026-01-01
valid_until: 2026-12-31
evidence: A letter of nobody.
"""
CONSENT = {"basis": "secretariat", "approval": "bridge"}
FRENCH = {"title": "Pont", "summary": "Rien.", "status": "published", "translation": {"status": "courtesy"}}
FILES: dict[str, str | bytes] = {
    **REGISTRY,
    "registry/approvals/bridge.yml": APPROVAL,
    f"{NAME}/index.md": work(
        "[Table](table.csv)\n",
        title="Bridge",
        consent=CONSENT,
        published_on="2026-01-02",
        expires_on="2026-12-01",
        partners=["itu"],
        collection="related",
        rights={
            "holders": ["itu", "unece"],
            "licence": "CC-BY-4.0",
            "stated": "(c) Nobody",
            "contact": "nobody",
        },
    ),
    f"{NAME}/index.fr.md": front_matter(FRENCH),
    f"{NAME}/table.csv": "a,b\n",
    "about/open.md": page(title="Open", status="published"),
    "about/tunnel-of-lanterns.md": page(SENTENCE),
}


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    made = Workshop.at(tmp_path_factory.mktemp("verify") / "work", FILES, registries=False)
    made.built()
    return made


@pytest.fixture
def workshop(first: Workshop, tmp_path: Path) -> Workshop:
    return Workshop(shutil.copytree(first.folder, tmp_path / "work"))


def verify(workshop: Workshop, *arguments: str) -> Run:
    return u4ssc("verify", workshop.site, "--config", workshop.config, "--format", "json", *arguments)


def codes(done: Run) -> list[tuple[str, str]]:
    return [(fault["path"], fault["code"]) for fault in json.loads(done.out)]


def record(workshop: Workshop) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((workshop.site / "release.json").read_bytes())
    return made
