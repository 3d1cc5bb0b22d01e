"""The web form, filled as a contributor would, and what it writes, checked."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Request, Route

from tests.browser.form_driver import WEB_FORM, WebForm
from tests.conftest import NewPage, served
from tests.factories import city
from tests.pictures import picture
from tests.workshop import Workshop, u4ssc

pytestmark = pytest.mark.browser

CITY = "cities/nowhereville.md"
TALL = {"width": 1440, "height": 9000}
"""So that the form shows all fields: it makes those out of sight when they are scrolled to."""


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
    return WebForm(new_page(policy_may_be_broken=True, viewport=TALL), address)


def test_a_case_study_from_the_form_is_one_that_check_passes(
    form: WebForm, workshop: Workshop, tmp_path: Path
) -> None:
    form.open({f"content/{CITY}": city(title="Nowhereville")})
    form.new("case-studies")
    form.write("title", "Street lights of Nowhereville")
    form.write("summary", "How an invented town dimmed its street lights: a test.")
    form.choose("kind", "Case study")
    form.write("issued", "2028-05")
    form.choose("sdgs", "Goal 11", "11.6")
    form.choose("sdgs_by", "source")
    form.choose("topics", "Circular economy")
    form.choose("topics_by", "source")
    form.page.wait_for_timeout(500)
    form.page.screenshot(path="/tmp/wf-5.png")
    form.choose("partners", "Not on record")
    form.choose("cities", "Nowhereville")
    form.add("rights")
    form.add("rights.holders")
    form.write("rights.holders.0", "not-on-record")
    for name in ("licence", "stated", "contact"):
        form.write(f"rights.{name}", "not-on-record")
    form.add("consent", "Public record")
    form.write("consent.url", "https://www.itu.int/nowhere/")
    form.page.locator('[data-key-path="consent.seen_on"] input').fill("2026-11-01")
    file = tmp_path / "lights.png"
    file.write_bytes(picture())
    form.add("images")
    form.upload("images.0.file", file)
    form.write("images.0.alt", "A square in one colour")
    form.write("images.0.holder", "Nobody")
    form.write("images.0.licence", "CC-BY-4.0")
    form.page.screenshot(path="/tmp/wf-6.png")
    form.save()
    form.page.wait_for_timeout(500)
    files = form.files()
    for k, v in files.items():
        print(k, v[:1500].decode("utf-8", "replace"))
