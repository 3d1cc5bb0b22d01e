from pathlib import Path

import pytest

from tests.built_site import BuiltSite, internal
from tests.factories import page
from tests.workshop import Workshop, files_of

DRAFT = "Catamarans nobody may hear of"
IMAGE = "//head/meta[@property='og:image']/@content"
FOLDER = "assets/cards/"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    files = {
        "cities/nowhere.md": page(title="Nowhere", status="published", country="CH", place_kind="city"),
        "news/catamarans.md": page(title=DRAFT, status="draft"),
    }
    return Workshop.at(tmp_path_factory.mktemp("social"), files, cards=True, page_size=5)


@pytest.fixture(scope="module")
def built(workshop: Workshop) -> BuiltSite:
    return BuiltSite(workshop.built())


def images(built: BuiltSite, url: str) -> list[str | None]:
    return [internal("", str(image)) for image in built.tree(url).xpath(IMAGE)]


def test_every_public_page_has_a_picture_that_is_there_and_no_picture_is_of_no_page(built: BuiltSite) -> None:
    closed = {url for url in built.addresses if built.tree(url).xpath("//meta[@name='robots']")}
    named = {url: images(built, url) for url in built.addresses}
    assert {url for url, found in named.items() if len(found) != 1} == closed
    pictures = {path for path in built.files if path.startswith(FOLDER)}
    assert {path for found in named.values() for path in found} == pictures


def test_a_list_and_its_crossings_share_a_picture_and_other_values_do_not(built: BuiltSite) -> None:
    further = [url for url in built.addresses if url.startswith("kpis/") and "/page/" in url]
    assert [url for url in further if images(built, url) != images(built, url.partition("page/")[0])] == []
    assert images(built, "sdg/11/") != images(built, "sdg/12/")


def test_stock_mkdocs_writes_the_same_files(workshop: Workshop, built: BuiltSite, tmp_path: Path) -> None:
    done = workshop.mkdocs("--site-dir", tmp_path / "site")
    assert done.code == 0, done.err
    assert files_of(tmp_path / "site") == files_of(built.folder)


def test_another_edition_has_no_pictures_and_no_tags(workshop: Workshop, tmp_path: Path) -> None:
    done = workshop.build("--edition", "participants", "--out", tmp_path / "site")
    assert done.code == 0, done.err
    inside = BuiltSite(tmp_path / "site")
    assert [path for path in inside.files if path.startswith(FOLDER)] == []
    assert inside.has("news/catamarans/")
    assert inside.tree("").xpath("//meta[@property]") == []
