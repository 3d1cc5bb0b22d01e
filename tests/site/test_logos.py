"""Logos on the built site: as supplied, where their agencies took part, and nowhere else."""

from hashlib import sha256
from pathlib import Path

import pytest

from generator.rules.logos._registered import agencies
from tests.factories import page, work
from tests.pictures import drawing
from tests.workshop import Workshop, files_of

LOGO = b"<!-- drawn for a test -->\r\n" + drawing(attributes='viewBox="0 0 300 100"')
IMAGE = 'assets/logos/office.svg" alt="Office of Nowhere" width="300" height="100"'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    files: dict[str, str | bytes] = {
        "registry/agencies.yml": agencies(digest=sha256(LOGO).hexdigest()),
        "registry/logos/office.svg": LOGO,
        "partners/office.md": page(status="published", agency="office"),
        "partners/itu.md": page(status="published", agency="itu"),
        "case-studies/a.md": work(partners=["office"], logos=["office"], is_set=True),
        "policy-papers/b.md": work(title="Erewhon", sdgs=[11]),
    }
    folder: Path = tmp_path_factory.mktemp("logos")
    return files_of(Workshop.at(folder, files, as_of="2030-06-15").built())


def test_a_logo_is_published_byte_for_byte(site: dict[str, bytes]) -> None:
    assert site["assets/logos/office.svg"] == LOGO
    assert [path for path in site if "logos/" in path] == ["assets/logos/office.svg"]


@pytest.mark.parametrize("url", ["partners/office/", "case-studies/a/"])
def test_a_page_shows_the_logo_with_its_alternative_and_size(site: dict[str, bytes], url: str) -> None:
    assert f'<img src="../../{IMAGE}' in site[f"{url}index.html"].decode()


@pytest.mark.parametrize("url", ["partners/itu/", "policy-papers/b/", ""])
def test_no_other_page_shows_it(site: dict[str, bytes], url: str) -> None:
    assert b"assets/logos/" not in site[f"{url}index.html"]
