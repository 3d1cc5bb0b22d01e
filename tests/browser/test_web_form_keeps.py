"""What the web form opens it keeps: whoever corrects one field of a page changes no other."""

import re
from collections.abc import Iterator, Mapping

import pytest

from generator.content_types import by_folder
from generator.model.document import Document, Value
from generator.source import read
from generator.source.record import Record
from generator.source.shape import Kind, shapes
from tests.browser.form_driver import WEB_FORM, WebForm
from tests.conftest import NewPage, served
from tests.workshop import ROOT, Workshop

pytestmark = [pytest.mark.browser, pytest.mark.slow]

GOLDEN = ROOT / "tests/golden/content"
DAY = "2030-06-15"
"""On which the golden content is checked too."""

ODD = """---
title: 2030
summary: A page whose values are others to who does not read them as we do.
status: draft
edition: 1.10
issued: 2029
sdgs: [17.10, 9.c]
topics: []
countries: NO
partners: not-on-record
rights: {holders: not-on-record, licence: CC0-1.0, stated: "2030", contact: +41}
format: 012
pages: 12
images:
  1.10.png: {alt: "Yes", credit: No, licence: CC0-1.0, holder: ~}
  б.png: {alt: 0x1F}
---

Text.
"""
ODD_PAGE = "case-studies/odd/index.md"
TOUCHED = "Touched, and nothing else."


def pages() -> dict[str, str]:
    """The richest page of each type, where the form looks for one of its kind, and an odd one."""
    found = {ODD_PAGE: ODD}
    for file in sorted(GOLDEN.rglob("*.md")):
        folder, _, name = file.relative_to(GOLDEN).as_posix().partition("/")
        kind = by_folder().get(folder)
        if kind and kind.folder and name and not re.search(r"\.[a-z]{2}\.md$", name):
            bundle = kind.bundle and not name.endswith("/index.md")
            path = f"{folder}/{name.removesuffix('.md')}/index.md" if bundle else f"{folder}/{name}"
            found[path] = file.read_text("utf-8")
    return {
        path: text for path, text in found.items() if not path.endswith(("guide/index.md", "about/index.md"))
    }


def document(path: str, text: str) -> Document:
    made, faults = read.page(path, text)
    assert made is not None
    assert faults == []
    return made


def flags(record: type[Record]) -> Iterator[tuple[str, str]]:
    """Every flag of a record and of those inside it, with what it says where nobody gives it."""
    for name, shape in shapes(record).items():
        if shape.kind is Kind.FLAG:
            yield name, str(record.model_fields[name].default).lower()
        for inside in shape.records:
            yield from flags(inside)


FLAGS = {name: told for kind in by_folder().values() for name, told in flags(kind.record)}


def lost(before: Value, after: "Value | None", where: str = "") -> list[str]:
    """The places at which a value is another now, or was not there and is no flag as it is taken anyway."""
    if isinstance(before, dict) and isinstance(after, dict):
        more = [f"{where}/{key}" for key in after.keys() - before.keys() if after[key] != FLAGS.get(key)]
        return more + [one for key in before for one in lost(before[key], after.get(key), f"{where}/{key}")]
    # A form writes the one word in a list, and what is empty not at all; `check` names what is then missing.
    if after in (before, [before]) or (before in ("", []) and after is None):
        return []
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return [
            one
            for number, part in enumerate(before)
            for one in lost(part, after[number], f"{where}/{number}")
        ]
    return [where]


def touched(form: WebForm, sources: Mapping[str, str]) -> dict[str, bytes]:
    """The files after the summary of each page has been written anew."""
    form.open({f"content/{path}": text for path, text in sources.items()})
    for path, text in sources.items():
        title = str(document(path, text).fields["title"])
        form.edit(path.partition("/")[0], re.sub(r"<[^>]*>", "", title))
        form.write("summary", TOUCHED)
        form.save()
    return form.files()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    shipped = {file.relative_to(GOLDEN).as_posix(): file.read_bytes() for file in GOLDEN.rglob("*.*")}
    folder = tmp_path_factory.mktemp("keeps")
    workshop = Workshop.at(folder, shipped, registries=False, web_form=WEB_FORM)
    with served(workshop.built("--as-of", DAY)) as url:
        yield url


def test_what_was_not_touched_stays_the_same_in_every_type(address: str, new_page: NewPage) -> None:
    sources = pages()
    window = {"width": 1440, "height": 1200}
    files = touched(WebForm(new_page(policy_may_be_broken=True, viewport=window), address), sources)
    kinds = {kind.folder for kind in by_folder().values() if kind.folder}
    assert {path.partition("/")[0] for path in sources} >= kinds - {"about", "guide"}
    changed = {}
    for path, text in sources.items():
        before, after = document(path, text), document(path, files[f"content/{path}"].decode())
        changed[path] = lost(dict(before.fields), dict(after.fields))
        assert after.fields["summary"] == TOUCHED
        assert after.text[after.body_start :].strip() == before.text[before.body_start :].strip()
    assert {path: places for path, places in changed.items() if places != ["/summary"]} == {}
