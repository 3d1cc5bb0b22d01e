"""Which logos the gate lets through."""

from hashlib import sha256
from pathlib import Path

import pytest

from generator.model.settings import Edition
from generator.pipeline.gate import gate
from generator.pipeline.load import load
from generator.rules.logos._registered import agencies
from tests.factories import content_folder, page, settings, work
from tests.pictures import drawing

LOGO = drawing()
FILES: dict[str, str | bytes] = {
    "registry/agencies.yml": agencies(digest=sha256(LOGO).hexdigest()),
    "registry/logos/office.svg": LOGO,
    "registry/logos/stray.svg": LOGO,
}


def shown(root: Path, files: dict[str, str | bytes], edition: Edition = Edition.PUBLIC) -> dict[str, str]:
    released = gate(load([content_folder(root, FILES | files)]).corpus, settings(edition=edition))
    return {agency: asset.path for agency, asset in released.logos.items()}


OFFICE = {"office": "registry/logos/office.svg"}


def test_a_logo_that_no_page_shows_is_not_let_through(tmp_path: Path) -> None:
    assert shown(tmp_path, {"case-studies/a.md": work(partners=["office"])}) == {}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("case-studies/a.md", work(partners=["office"], logos=["office", "itu"])),
        ("partners/office.md", page(status="published", agency="office")),
    ],
)
def test_a_logo_is_let_through_with_a_work_or_a_partner_that_shows_it(
    tmp_path: Path, path: str, text: str
) -> None:
    assert shown(tmp_path, {path: text}) == OFFICE


def test_what_only_a_draft_shows_stays_with_the_participants(tmp_path: Path) -> None:
    draft: dict[str, str | bytes] = {
        "case-studies/a.md": work(partners=["office"], logos=["office"], status="draft")
    }
    assert shown(tmp_path, draft) == {}
    assert shown(tmp_path, draft, Edition.PARTICIPANTS) == OFFICE


@pytest.mark.parametrize("logo", [LOGO + b"\n", drawing("<script/>"), b""])
def test_a_file_that_is_not_the_registered_one_is_never_let_through(tmp_path: Path, logo: bytes) -> None:
    text = work(partners=["office"], logos=["office"])
    assert shown(tmp_path, {"case-studies/a.md": text, "registry/logos/office.svg": logo}) == {}


@pytest.mark.parametrize("logo", [drawing("<script/>"), drawing("<!-- nobody@nowhere.example -->")])
def test_a_registered_file_that_is_unfit_is_not_let_through_either(tmp_path: Path, logo: bytes) -> None:
    files: dict[str, str | bytes] = {
        "case-studies/a.md": work(partners=["office"], logos=["office"]),
        "registry/agencies.yml": agencies(digest=sha256(logo).hexdigest()),
        "registry/logos/office.svg": logo,
    }
    assert shown(tmp_path, files) == {}
