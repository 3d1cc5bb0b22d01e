"""Search knows what is public, as readers see it, and nothing else."""

from collections import Counter
from dataclasses import fields, replace
from typing import Any

import pytest

from generator.export.plain_text import plain_text
from generator.export.search_records import FACETS, NO_DATE, SearchRecord, search_records
from generator.index.build import Index, build_index
from generator.pipeline.gate import gate
from generator.pipeline.load import load
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


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    loaded = load([content_folder(tmp_path_factory.mktemp("content"), FILES)])
    assert loaded.diagnostics == []
    return build_index(gate(loaded.corpus, settings()).corpus)


@pytest.fixture(scope="module")
def records(index: Index) -> dict[str, SearchRecord]:
    return {record.address: record for record in search_records(index)}


def test_every_released_page_and_translation_has_a_record_and_nothing_else_has(
    records: dict[str, SearchRecord],
) -> None:
    assert list(records) == [
        "", "cities/nowhereville/", "deliverables/atlas/", "fr/deliverables/atlas/", "fr/deliverables/carte/",
    ]  # fmt: skip


def test_no_word_of_what_is_not_public_is_in_any_record(records: dict[str, SearchRecord]) -> None:
    assert HIDDEN_WORD not in repr(records)


def test_a_record_says_what_the_page_says(records: dict[str, SearchRecord]) -> None:
    atlas = records["deliverables/atlas/"]
    assert (atlas.title, atlas.summary, atlas.text) == ("Atlas", "None.", "One bold word.")
    assert (atlas.identifier, atlas.language, atlas.date) == ("deliverables/atlas", "en", "2029-05")


def test_a_translation_has_its_own_words_and_the_facets_of_its_original(
    records: dict[str, SearchRecord],
) -> None:
    french, english = records["fr/deliverables/atlas/"], records["deliverables/atlas/"]
    assert (french.title, french.text, french.language) == ("L’atlas", "Un mot.", "fr")
    assert french.identifier == english.identifier
    assert dict(french.facets) == {**dict(english.facets), "language": ("fr",)}


def test_facets_are_identifiers(records: dict[str, SearchRecord]) -> None:
    assert dict(records["deliverables/atlas/"].facets) == {
        "goal": ("9", "11"),
        "target": ("11.6",),
        "topic": ("measurement",),
        "city": ("cities/nowhereville",),
        "country": ("NO",),
        "region": ("150", "154"),
        "type": ("deliverables",),
        "year": ("2029",),
        "agency": ("itu",),
        "language": ("en",),
    }


def test_facets_count_what_the_indexes_list(index: Index, records: dict[str, SearchRecord]) -> None:
    originals = [one for one in records.values() if one.language == index.entries[one.identifier].language]
    counts = Counter((name, value) for one in originals for name, values in one.facets for value in values)
    for name, dimension in FACETS.items():
        for value in index.values[dimension]:
            assert counts[name, value] == len(index.listed(dimension, value)), (name, value)


def test_a_page_that_no_index_lists_has_its_language_only(records: dict[str, SearchRecord]) -> None:
    assert records["cities/nowhereville/"].facets == (("language", ("en",)),)


def test_a_page_without_a_date_still_sorts(records: dict[str, SearchRecord]) -> None:
    assert records["fr/deliverables/carte/"].date == records[""].date == NO_DATE


def test_titles_sort_without_regard_to_accents_and_capitals(records: dict[str, SearchRecord]) -> None:
    titles = ["zone", "Égalité", "eau", "Ecole", "ÉTAT"]
    one = records[""]
    assert sorted(titles, key=lambda title: replace(one, title=title).sort_title) == [
        "eau", "Ecole", "Égalité", "ÉTAT", "zone",
    ]  # fmt: skip


@pytest.mark.parametrize("field", [field.name for field in fields(SearchRecord)])
def test_the_digest_depends_on_each_field(records: dict[str, SearchRecord], field: str) -> None:
    atlas = records["deliverables/atlas/"]
    other: Any = atlas.facets[1:] if field == "facets" else "other"
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
