from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from generator.model.diagnostic import Severity
from generator.model.settings import Settings
from generator.pipeline.build import build
from generator.pipeline.edition import Edition
from generator.render.article import Renderer
from tests.workshop import THEME

CONTENT = Path(__file__).parent / "content"

PAGES = {
    "home": "",
    "about": "about/",
    "guide": "guide/",
    "case-study": "case-studies/bridge-of-nowhereville/",
    "case-study-in-parts": "case-studies/stairs-of-nowhereville/",
    "translation": "fr/case-studies/bridge-of-nowhereville/",
    "policy-paper": "policy-papers/against-bridges/",
    "deliverable": "deliverables/how-to-count-to-nothing/",
    "related-work": "related-works/standard-of-no-bridges/",
    "withdrawn-work": "related-works/gone-with-the-river/",
    "city": "cities/nowhereville/",
    "partner": "partners/oun/",
    "group": "groups/society-of-nobody/",
    "event": "events/meeting-of-nobody/",
    "news": "news/no-news/",
}
LISTS = {
    "library": "library/",
    "goals": "sdg/",
    "goal": "sdg/11/",
    "target": "sdg/11.6/",
    "topic": "topics/bridges/",
    "country": "countries/xn/",
    "region": "regions/997/",
    "indicator": "kpis/no-br-1c/",
    "matrix": "sdg/topics/",
    "crossing": "sdg/11/topics/bridges/",
    "agency-without-a-page": "partners/bnb/",
    "year": "years/unknown/",
}


class HtmlExtension(SingleFileSnapshotExtension):
    """One file of HTML for each article."""

    file_extension = "html"
    _write_mode = WriteMode.TEXT

    def serialize(self, data: Any, **_options: Any) -> str:  # noqa: ANN401 - syrupy's own signature
        """The article without the white space that templates leave at the ends of lines."""
        lines = [line.rstrip() for line in str(data).splitlines()]
        return "\n".join(line for line in lines if line) + "\n"


@pytest.fixture(scope="module")
def built() -> Edition:
    made = build([CONTENT], THEME, Settings(as_of=date(2029, 7, 1), site_url="https://nowhere.example/"))
    # The bare address is there to be seen as a link.
    faults = [one for one in made.diagnostics if one.severity is not Severity.INFO and one.code != "CRF005"]
    assert [str(fault) for fault in faults] == []
    assert made.edition is not None
    return made.edition


@pytest.fixture(scope="module")
def articles(built: Edition) -> Mapping[str, str]:
    renderer = Renderer(built.templates)
    return {page.url: renderer.article(page.view(built.site)[0]) for page in built.pages}


@pytest.mark.parametrize("name", [*PAGES, *LISTS])
def test_article(articles: Mapping[str, str], snapshot: SnapshotAssertion, name: str) -> None:
    assert articles[(PAGES | LISTS)[name]] == snapshot(extension_class=HtmlExtension)


def test_every_page_of_the_mini_site_is_among_the_golden_ones() -> None:
    sources = [file.relative_to(CONTENT) for file in CONTENT.rglob("*.md")]
    assert len(sources) == len(PAGES)


def test_image_attachment_and_logos_of_the_mini_site_are_released(built: Edition) -> None:
    folder = "case-studies/bridge-of-nowhereville"
    logos = {"assets/logos/bnb.svg", "assets/logos/oun.svg"}
    assert set(built.files) == {f"{folder}/bridge.png", f"{folder}/paper.pdf", *logos}


@pytest.mark.parametrize(
    "never", ["<script", "javascript:", "onerror", "style=", "md-button", "Neither is this"]
)
def test_no_article_of_the_mini_site_holds_what_is_dangerous_or_withdrawn(
    articles: Mapping[str, str], never: str
) -> None:
    # The page of a rule quotes what it reports, escaped.
    own = {url: article for url, article in articles.items() if not url.startswith("guide/rules/")}
    assert [url for url, article in own.items() if never in article] == []


def test_template_syntax_in_a_body_is_shown_and_not_evaluated(articles: Mapping[str, str]) -> None:
    assert "return {{ 7 * 7 }}" in articles[PAGES["case-study"]]
