"""Content folders for tests: every place, body and approval in them is plainly invented."""

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.model.document import Document
from generator.model.settings import Adjustment, Edition, Settings
from generator.source import read

ROOT = Path(__file__).parents[1]
REGISTRY = ROOT / "content" / "registry"

DAY = date(2030, 6, 15)
"""The day of every test build; nothing in a test depends on the real one."""


def settings(
    *, as_of: date = DAY, edition: Edition = Edition.PUBLIC, adjustments: tuple[Adjustment, ...] = ()
) -> Settings:
    return Settings(as_of=as_of, site_url="https://kb.example/", edition=edition, adjustments=adjustments)


def front_matter(fields: Mapping[str, object], body: str = "") -> str:
    """A page: JSON values are YAML, and keep every scalar as it is given here."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", body])


_PAGE: Mapping[str, object] = {"title": "Nowhereville", "summary": "None.", "status": "draft"}
_WORK: Mapping[str, object] = {
    **_PAGE,
    "status": "published",
    "kind": "report",
    "issued": "2020",
    "sdgs": "none-on-record",
    "topics": [],
    "partners": "not-on-record",
    "rights": dict.fromkeys(("holders", "licence", "stated", "contact"), "not-on-record"),
    "consent": {"basis": "public-record", "url": "https://www.itu.int/nowhere/", "seen_on": "2020-01-01"},
}
_CITY: Mapping[str, object] = {**_PAGE, "status": "published", "place_kind": "town", "country": "NO"}


def page(body: str = "", /, **fields: object) -> str:
    """The smallest page of the site itself, a draft unless `fields` say otherwise."""
    return front_matter({**_PAGE, **fields}, body)


def work(body: str = "", /, **fields: object) -> str:
    """The smallest work that may be published: nothing about it is on record."""
    return front_matter({**_WORK, **fields}, body)


def city(body: str = "", /, **fields: object) -> str:
    """An invented place, put into some country."""
    return front_matter({**_CITY, **fields}, body)


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, exactly as given: no line end is translated."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def content_folder(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A content folder with the registries of the project, and files laid over them."""
    shutil.copytree(REGISTRY, root / "registry", dirs_exist_ok=True)
    return write(root, files)


def document(text: str) -> Document:
    """A page as read, which must have no faults so far."""
    found, faults = read.page("about/nowhereville.md", text)
    assert found is not None, faults
    assert not faults
    return found


def place(diagnostic: Diagnostic) -> str:
    """Where a diagnostic points and what it is, in one line: `about/x.md:3:1 SRC006`."""
    return f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column} {diagnostic.code}"
