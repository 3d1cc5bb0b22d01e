"""Search knows what is public, as readers see it, and nothing else."""

from collections import Counter
from dataclasses import fields, replace
from typing import Any

import pytest

from generator.export.search_record import NO_DATE, SearchRecord
from generator.export.search_records import search_records
from generator.index.build import build_index
from generator.index.searched import FACETS
from generator.pipeline.catalogues import catalogues
from generator.pipeline.gate import gate
from generator.pipeline.load import load
from generator.pipeline.search.words import SiteWords
from generator.render.plan import plan
from generator.render.site import Site
from generator.source.plain_text import plain_text
from tests.factories import city, content_folder, page, settings, work

HIDDEN_WORD = "lanternfish"
HIDDEN = {
    "draft": {"status": "draft"},
    "review": {"status": "in-review"},
    "approved": {"status": "approved"},
    "embargo": {"status": "published", "publish_on": "2030-06-16"},
    "expired": {"status": "published", "expires_on": "2030-06-15", "published_on": "2029-01-01"},
    "gone": {"status": "withdrawn", "reason": "Invented.", "published_on": "2029-01-01"},
}
TRANSLATION = "---\ntitle: {}\nsummary: Sommaire.\nstatus: {}\ntranslation: {{status: courtesy}}\n---\n{}\n"
FILES = {
    "index.md": page("Welcome.", title="Home", status="published"),
    "cities/nowhereville.md": city("A town.", title="Nowhereville", country="NO"),
    "deliverables/atlas/index.md": work(
        "One **bold** word.", title="Atlas", issued="2029-05", sdgs=["11.6", "9"], topics=["measurement"],
        cities=["nowhereville"], partners=["ITU"],
    ),
    "deliverables/atlas/index.fr.md": TRANSLATION.format("L’atlas", "published", "Un mot."),
    "deliverables/atlas/index.es.md": TRANSLATION.format("El atlas", "draft", HIDDEN_WORD),
    "deliverables/carte.fr.md": work("Une carte.", title="Carte", issued="unknown"),
    **{f"about/{name}.md": page(HIDDEN_WORD, title=HIDDEN_WORD, **about) for name, about in HIDDEN.items()},
}  # fmt: skip


LANGUAGES = ("en", "fr", "ar")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    loaded = load([content_folder(tmp_path_factory.mktemp("content"), FILES)])
    assert loaded.diagnostics == []
    wanted = replace(settings(), languages=LANGUAGES)
    index = build_index(gate(loaded.corpus, wanted).corpus)
    return Site(index=index, settings=wanted, addresses={}, catalogues=catalogues(LANGUAGES))


@pytest.fixture(scope="module")
def said(site: Site) -> dict[str, dict[str, SearchRecord]]:
    """Records by language and identifier."""
    return {
        language: {one.identifier: one for one in search_records(site.index, SiteWords(site, language))}
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def records(said: dict[str, dict[str, SearchRecord]]) -> dict[str, SearchRecord]:
    return said["en"]


def test_every_released_page_goal_topic_and_indicator_has_a_record_in_each_language(
    site: Site, said: dict[str, dict[str, SearchRecord]]
) -> None:
    pages = {"index", "cities/nowhereville", "deliverables/atlas", "deliverables/carte"}
    lists = {f"{name}/{value}" for name in ("goals", "topics", "kpis") for value in site.index.values[name]}
    for records in said.values():
        found = {name for name, record in records.items() if record.about != "Handbook"}
        assert found == pages | lists


def test_pages_made_from_rules_and_models_are_found_in_english_alone(
    site: Site, said: dict[str, dict[str, SearchRecord]]
) -> None:
    made = {
        language: {one.address for one in of.values() if one.about == "Handbook"}
        for language, of in said.items()
    }
    overviews = {"guide/rules/", "guide/terms-coverage/", "guide/content-types/"}
    assert made.pop("en") == {one.url for one in plan(site) if one.url.startswith("guide/")} - overviews
    assert set().union(*made.values()) == set()
    study = said["en"]["guide/content-types/case-study"]
    assert "sdgs: Goals and targets" in study.words
    assert said["en"]["guide/rules/LOG003"].title == "LOG003 u4ssc-logo-without-approval"


def test_no_word_of_what_is_not_public_is_in_any_record(said: dict[str, dict[str, SearchRecord]]) -> None:
    assert HIDDEN_WORD not in repr(said)


def test_a_record_says_what_the_page_says(records: dict[str, SearchRecord]) -> None:
    atlas = records["deliverables/atlas"]
    assert (atlas.title, atlas.summary, atlas.words) == ("Atlas", "None.", "One bold word.")
    assert (atlas.address, atlas.language, atlas.date) == ("deliverables/atlas/", "en", "2029-05")
    assert atlas.about == "Deliverable · May 2029 · Nowhereville, Norway"


def test_a_page_that_is_written_in_the_language_has_its_own_words_and_the_facets_of_its_original(
    said: dict[str, dict[str, SearchRecord]],
) -> None:
    french, english = said["fr"]["deliverables/atlas"], said["en"]["deliverables/atlas"]
    assert (french.title, french.words, french.address) == ("L’atlas", "Un mot.", "fr/deliverables/atlas/")
    assert french.facets == english.facets


def test_a_page_that_is_not_has_the_words_of_its_original_and_labels_in_the_language(
    said: dict[str, dict[str, SearchRecord]],
) -> None:
    arabic = said["ar"]["deliverables/atlas"]
    assert (arabic.title, arabic.words, arabic.address) == ("Atlas", "One bold word.", "deliverables/atlas/")
    assert {"11 المدن والمجتمعات المستدامة", "القياس", "النرويج"} <= set(arabic.labels)
    assert "النرويج" in arabic.about
    assert said["en"]["deliverables/carte"].title == "Carte"
    assert said["en"]["deliverables/carte"].address == "fr/deliverables/carte/"


def test_labels_bring_the_forms_in_which_people_look_for_them(
    said: dict[str, dict[str, SearchRecord]],
) -> None:
    assert "مدينة" in said["ar"]["deliverables/atlas"].labels
    assert said["ar"]["goals/11"].title == "11 المدن والمجتمعات المستدامة"
    assert "مدينة" in said["ar"]["goals/11"].labels
    assert said["ar"]["goals/11"].address == "ar/sdg/11/"
    assert "مدينة" not in repr(said["en"])


def test_an_indicator_is_found_by_its_name_its_code_and_what_it_measures(
    records: dict[str, SearchRecord],
) -> None:
    found = records["kpis/ec-ict-ict-1c"]
    assert (found.title, found.address) == ("Household Internet Access", "kpis/ec-ict-ict-1c/")
    assert "EC: ICT: ICT: 1C" in found.labels
    assert found.summary


def test_facets_are_identifiers(records: dict[str, SearchRecord]) -> None:
    assert dict(records["deliverables/atlas"].facets) == {
        "goal": ("9", "11"),
        "target": ("11.6",),
        "topic": ("measurement",),
        "city": ("cities/nowhereville",),
        "country": ("NO",),
        "region": ("150", "154"),
        "type": ("deliverables",),
        "year": ("2029",),
        "agency": ("itu",),
        "language": ("en", "fr"),
    }


def test_facets_count_what_the_indexes_list(site: Site, records: dict[str, SearchRecord]) -> None:
    counts = Counter(
        (name, value) for one in records.values() for name, values in one.facets for value in values
    )
    for name, dimension in FACETS.items():
        for value in site.index.values[dimension]:
            assert counts[name, value] == len(site.index.listed(dimension, value)), (name, value)


def test_a_page_that_no_index_lists_has_no_facets(records: dict[str, SearchRecord]) -> None:
    assert not records["cities/nowhereville"].listed
    assert not records["goals/11"].listed


def test_a_page_without_a_date_still_sorts(records: dict[str, SearchRecord]) -> None:
    assert records["deliverables/carte"].date == records["index"].date == NO_DATE


def test_titles_sort_without_regard_to_accents_and_capitals(records: dict[str, SearchRecord]) -> None:
    titles = ["zone", "Égalité", "eau", "Ecole", "ÉTAT"]
    one = records["index"]
    assert sorted(titles, key=lambda title: replace(one, title=title).sort_title) == [
        "eau", "Ecole", "Égalité", "ÉTAT", "zone",
    ]  # fmt: skip


BESIDE = {"date", "facets"}
"""Kept in columns, not in the index."""


@pytest.mark.parametrize("field", sorted({field.name for field in fields(SearchRecord)} - BESIDE))
def test_the_digest_depends_on_each_field(records: dict[str, SearchRecord], field: str) -> None:
    atlas = records["deliverables/atlas"]
    others: dict[str, Any] = {"labels": ("other",), "page": records["deliverables/carte"].page}
    other = others.get(field, "other")
    assert replace(atlas, **{field: other}).digest != atlas.digest == replace(atlas).digest


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two</p>", "One two"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1 2"),
        ("a<br>b<hr/>c", "a b c"),
        ("<p>un<em>believ</em>able, <a href='x'>Valencia</a>.</p>", "unbelievable, Valencia."),
        ("<p>a &lt;b&gt; &amp;amp; c&nbsp;d</p>", "a <b> &amp; c d"),
        ("a<script>let secret = '<p>'</script><style>p{}</style><!-- note -->b", "a b"),
        ("<p>one\n  line</p>\n", "one line"),
        ("<img src='x' alt='unseen'>", ""),
    ],
)
def test_plain_text_is_what_a_reader_sees(html: str, text: str) -> None:
    assert plain_text(html) == text
