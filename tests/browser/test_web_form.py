"""The web form, filled as a contributor would, and what it writes, checked."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route

from tests.browser.form_driver import WEB_FORM, WebForm
from tests.conftest import POLICY, NewPage, served
from tests.factories import city, write
from tests.pictures import picture
from tests.workshop import AS_OF, Run, Workshop, u4ssc

pytestmark = pytest.mark.browser

CITY = "cities/nowhereville.md"
CASE = "case-studies/street-lights-of-nowhereville/"
ELSEWHERE = "https://www.githubstatus.com/"
"""What the program would ask how its host is; our policy keeps it from that."""


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    made = Workshop.at(tmp_path_factory.mktemp("form"), {CITY: city(title="Nowhereville")}, web_form=WEB_FORM)
    made.built()
    return made


@pytest.fixture(scope="module")
def address(workshop: Workshop) -> Iterator[str]:
    with served(workshop.site) as url:
        yield url


@pytest.fixture
def form(address: str, new_page: NewPage) -> WebForm:
    return WebForm(new_page(policy_may_be_broken=True, viewport={"width": 1440, "height": 1200}), address)


def checked(workshop: Workshop, form: WebForm, folder: Path) -> Run:
    """What `u4ssc check` says of the content with what the form has written."""
    shutil.copytree(workshop.content, folder, dirs_exist_ok=True)
    write(folder, {path.removeprefix("content/"): octets for path, octets in form.files().items()})
    command = ("check", "--content", folder, "--config", workshop.config, "--as-of", AS_OF)
    # In the place of `now` it puts the digest of the original.
    u4ssc(*command, "--fix")
    return u4ssc(*command, "--strict")


def fill(form: WebForm, image: Path) -> None:
    """Every field that a case study needs to be published, and an image."""
    form.new("case-studies")
    form.write("title", "Street lights of Nowhereville")
    form.write("summary", "How an invented town dimmed its street lights: a test.")
    form.choose("kind", "Case study")
    form.write("issued", "2025-05")
    form.choose("sdgs", "Goal 11", "11.6")
    form.choose("sdgs_by", "source")
    form.choose("topics", "Circular economy")
    form.choose("topics_by", "source")
    form.choose("cities", "Nowhereville")
    form.choose("partners", "Not on record")
    form.add("rights")
    form.add("rights.holders")
    form.write("rights.holders.0", "not-on-record")
    for name in ("licence", "stated", "contact"):
        form.write(f"rights.{name}", "not-on-record")
    form.add("consent", "Public record")
    form.write("consent.url", "https://www.itu.int/nowhere/")
    form.date("consent.seen_on", "2026-11-01")
    form.add("images")
    form.upload("images.0.file", image)
    form.write("images.0.alt", "A square in one colour")
    form.write("images.0.credit", "Nobody")
    form.write("images.0.holder", "Nobody")
    form.write("images.0.licence", "CC-BY-4.0")
    form.write("body", "Lights were dimmed.\n\n![A square in one colour](lights.png)\n")


def translate(form: WebForm) -> None:
    """The same in French."""
    form.translate("Arabic", "French")
    form.write("title", "L’éclairage de Nowhereville", "fr")
    form.write("summary", "Comment une ville inventée a baissé son éclairage\u00a0: un essai.", "fr")
    form.write("images.0.alt", "Un carré d’une couleur", "fr")
    form.add("translation", locale="fr")
    form.choose("translation.status", "courtesy", locale="fr")
    form.write("translation.source_digest", "now", "fr")
    form.write("body", "L’éclairage a été baissé.\n", "fr")


def test_a_case_study_with_an_image_and_its_translation_pass_check(
    form: WebForm, workshop: Workshop, tmp_path: Path
) -> None:
    image = tmp_path / "lights.png"
    image.write_bytes(picture())
    form.open({f"content/{CITY}": city(title="Nowhereville")})
    fill(form, image)
    translate(form)
    form.save()
    found = checked(workshop, form, tmp_path / "content")
    files = form.files()
    assert found.code == 0, found.out + found.err
    assert {path for path in files if "/case-studies/" in path} == {
        f"content/{CASE}{name}" for name in ("index.md", "index.fr.md", "lights.png")
    }
    assert files[f"content/{CASE}lights.png"] == picture()


def test_news_from_the_form_pass_check(form: WebForm, workshop: Workshop, tmp_path: Path) -> None:
    form.open()
    form.new("news")
    form.write("title", "Nothing has happened")
    form.write("summary", "Nowhereville tells that nothing has happened: a test.")
    form.date("date", "2026-11-02")
    form.write("body", "Nothing at all.\n")
    form.save()
    found = checked(workshop, form, tmp_path / "content")
    assert found.code == 0, found.out + found.err
    assert "content/news/nothing-has-happened/index.md" in form.files()


def test_the_form_refuses_what_the_model_would(form: WebForm) -> None:
    form.open()
    form.new("news")
    form.write("summary", "x" * 301)
    form.write("superseded_by", "no identifier")
    form.page.get_by_role("button", name="Save", exact=True).click()
    assert form.is_refused("title")
    assert form.is_refused("summary")
    assert form.is_refused("superseded_by")
    assert form.files() == {}


def test_the_form_asks_no_other_host_for_anything(address: str, new_page: NewPage) -> None:
    page = new_page(policy_may_be_broken=True)
    asked: list[str] = []
    refused: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.context.on(
        "console", lambda message: refused.append(message.text) if POLICY in message.text else None
    )

    def ours_alone(route: Route) -> None:
        if route.request.url.startswith((address, "blob:", "data:")):
            route.continue_()
        else:
            route.abort()

    page.context.route("**/*", ours_alone)
    form = WebForm(page, address)
    form.open()
    form.new("case-studies")
    form.field("body")
    assert [url for url in asked if not url.startswith((address, "blob:", "data:"))] == []
    assert any(url.endswith(".woff2") for url in asked)
    assert page.evaluate("document.fonts.check('24px \"Material Symbols Outlined\"')")
    assert [text for text in refused if ELSEWHERE not in text] == []


def test_other_pages_load_nothing_of_the_form(workshop: Workshop) -> None:
    pages = [file for file in workshop.site.rglob("*.html") if file.parent.name != "admin"]
    assert pages
    assert all("admin/" not in file.read_text("utf-8") for file in pages)
