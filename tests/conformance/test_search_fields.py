"""The records that the search index is made from agree with what the pages say."""

import pytest

from generator.export.search_record import SearchRecord
from generator.export.search_records import search_records
from generator.index.searched import FACETS
from generator.pipeline.search.words import SiteWords
from tests.built_site import BuiltSite, squeezed
from tests.conformance.expected import Expected

TITLE = ".//h1"
LEAD = ".//*[contains(concat(' ', @class, ' '), ' u-lead ')]"
BODY = ".//*[contains(concat(' ', @class, ' '), ' u-prose ')]"
ABOUT_IMAGES = "ancestor::figure[@class='u-figure'] or ancestor::p[@class='u-credit']"
CAPTIONS = f"{BODY}//figure[@class='u-figure']/figcaption/text() | {BODY}//img/@title"


@pytest.fixture(scope="session")
def records(wanted: Expected) -> list[SearchRecord]:
    """Of each page, in the languages that it is written in and the site speaks."""
    site = wanted.edition.site
    return [
        record
        for language in site.settings.languages
        for record in search_records(site.index, SiteWords(site, language))
        if (page := wanted.pages.get(record.address)) and page.language == language
    ]


def test_every_page_of_the_content_has_a_record_at_its_address(
    built: BuiltSite, wanted: Expected, records: list[SearchRecord]
) -> None:
    spoken = wanted.edition.site.settings.languages
    written = [address for address, page in wanted.pages.items() if page.language in spoken]
    assert sorted(record.address for record in records) == sorted(written)
    assert [record.address for record in records if not built.has(record.address)] == []


def test_a_record_has_the_title_of_its_page_and_its_language(
    built: BuiltSite, records: list[SearchRecord]
) -> None:
    other = {}
    for record in records:
        [title] = built.main(record.address).xpath(TITLE)
        shown = squeezed(title), title.get("lang")
        if shown != (" ".join(record.title.split()), record.language):
            other[record.address] = shown
    assert other == {}


def test_a_record_has_the_summary_of_its_page(built: BuiltSite, records: list[SearchRecord]) -> None:
    other = {}
    for record in records:
        shown = [squeezed(lead) for lead in built.main(record.address).xpath(LEAD)]
        if shown != [" ".join(record.summary.split())]:
            other[record.address] = shown
    assert other == {}


def test_a_record_has_the_text_of_its_page(built: BuiltSite, records: list[SearchRecord]) -> None:
    other = {}
    for record in records:
        main = built.main(record.address)
        # What is said of images stands behind the text; whom to credit for them is not looked for.
        shown = "".join([*main.xpath(f"{BODY}//text()[not({ABOUT_IMAGES})]"), *main.xpath(CAPTIONS)])
        # Where blocks meet, a record has a space and HTML nothing.
        if "".join(shown.split()) != "".join(record.words.split()):
            other[record.address] = shown
    assert other == {}


def test_a_page_links_to_each_value_that_its_record_is_found_by(
    built: BuiltSite, wanted: Expected, records: list[SearchRecord]
) -> None:
    values = wanted.edition.site.index.values
    missing = {}
    for record in records:
        named = {
            wanted.beside(record.address, values[FACETS[name]][value].url)
            for name, found in record.facets
            if name in FACETS
            for value in found
        }
        if lost := named - set(built.links(record.address)):
            missing[record.address] = lost
    assert missing == {}
