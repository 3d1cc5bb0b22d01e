from pathlib import Path

import pytest

from generator.source.words import place_of, words, words_of_html
from tests.factories import page, work
from tests.rules.finding import diagnostics, lines

SEEN_TOMORROW = {"basis": "public-record", "url": "https://www.itu.int/x", "seen_on": "2030-06-16"}
TOLD_TOMORROW = {"where": "Nowhere", "notified_on": "2030-06-16"}


def pages(*bodies: str) -> dict[str, str]:
    """A draft for each body, named `0.md` and so on below about/."""
    return {f"about/{number}.md": page(body) for number, body in enumerate(bodies)}


def spoken_of(tmp_path: Path, code: str, *bodies: str) -> list[int]:
    """Numbers of the bodies of which a rule speaks, each as often as it does."""
    return [int(one.path[6:-3]) for one in diagnostics(code, tmp_path, pages(*bodies))]


def test_a_file_name_or_the_word_image_is_no_alternative(tmp_path: Path) -> None:
    bodies = ["![Map.png](map.png)", "![map](map.png)", "![ Image ](x.png)", '<img src="x.png">']
    fine = [
        "![A map of nowhere](map.png)",
        '<img src="x.png" alt="A map">',
        "`![](x.png)`",
        "<!-- ![](x.png) -->",
    ]
    assert spoken_of(tmp_path, "CRF001", *bodies, *fine) == [0, 1, 2, 3]


def test_an_image_of_a_published_page_without_alternative_is_an_error(tmp_path: Path) -> None:
    files = {"about/a.md": page("![](x.png)", status="published"), "about/b.md": page("![](x.png)")}
    assert lines(diagnostics("CRF001", tmp_path, files)) == ["a.md:6 error", "b.md:6 warning"]


def test_headings_may_go_up_by_any_number_of_levels_and_down_by_one(tmp_path: Path) -> None:
    fine = ["## A\n### B\n#### C\n## D\n", "no heading", "# A\n## B\n"]
    skipped = ["### A\n", "## A\n#### B\n", "# A\n### B\n", "<h2>A</h2>\n\n<h4>B</h4>\n"]
    assert spoken_of(tmp_path, "CRF002", *skipped, *fine) == [0, 1, 2, 3]


def test_links_say_nothing_in_six_languages(tmp_path: Path) -> None:
    empty = [
        "click here",
        "Read more »",
        "**here**",
        "Cliquez ici",
        "Haga clic aquí",
        "Подробнее",
        "اضغط هنا",
        "点击这里",
        "",
    ]
    fine = ["here is the list", "the collection methodology", "C++", "→ B", "![A map](x.png)", "§ 5"]
    bodies = [f"[{text}](b.md)\n" for text in [*empty, *fine]]
    assert spoken_of(tmp_path, "CRF004", *bodies) == [*range(len(empty))]


def test_a_link_that_shows_an_image_without_alternative_says_nothing(tmp_path: Path) -> None:
    assert spoken_of(tmp_path, "CRF004", "[![](x.png)](b.md)") == [0]


def test_an_address_is_no_link_text_but_a_mail_address_is(tmp_path: Path) -> None:
    bare = [
        "https://a.example/b",
        "<https://a.example/>",
        "[www.a.example](https://a.example/)",
        "www.a.example",
    ]
    fine = ["jur@a.example", "[A at https://a.example/](https://a.example/)", "`https://a.example/`"]
    assert spoken_of(tmp_path, "CRF005", *bare, *fine) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"updated": "2030-06-15"}, []),
        ({"updated": "2030-06-16"}, ["updated"]),
        ({"status": "published", "published_on": "2030-06-16"}, ["published_on"]),
        ({"status": "published", "published_on": "2030-07-01", "publish_on": "2030-07-01"}, []),
        ({"status": "draft", "published_on": "2030-06-16"}, []),
        ({"issued": "2031", "status": "published"}, ["issued"]),
        ({"issued": "2031", "status": "draft"}, []),
        ({"issued": "2030", "status": "published"}, []),
        ({"issued": "2030-06", "status": "published"}, []),
        ({"issued": "2030-07", "status": "published"}, ["issued"]),
        ({"consent": SEEN_TOMORROW}, ["consent.seen_on"]),
        ({"also_published_in": [TOLD_TOMORROW]}, ["also_published_in.0.notified_on"]),
        ({"review_by": "2099-01-01", "expires_on": "2099-01-01"}, []),
    ],
)  # fmt: skip
def test_what_has_happened_has_no_date_in_the_future(
    tmp_path: Path, fields: dict[str, object], found: list[str]
) -> None:
    files = {"deliverables/a.md": work(**fields)}
    assert [one.field for one in diagnostics("CRF006", tmp_path, files)] == found


def test_an_event_may_be_to_come_and_news_may_not(tmp_path: Path) -> None:
    files = {
        "events/a.md": page(event_kind="webinar", date="2031-01-01", status="published"),
        "news/b.md": page(date="2031-01-01", status="published"),
        "news/c.md": page(date="2031-01-01"),
    }
    assert [one.path for one in diagnostics("CRF006", tmp_path, files)] == ["news/b.md"]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"issued": "2029-05-02", "published_on": "2029-05-01"}, ["warning"]),
        ({"issued": "2029-05", "published_on": "2029-05-01"}, []),
        ({"issued": "2029", "published_on": "2029-01-01"}, []),
        ({"issued": "2030", "published_on": "2029-12-31"}, ["warning"]),
        ({"issued": "unknown", "published_on": "2029-12-31"}, []),
        ({"published_on": "2029-05-01", "withdrawn_on": "2029-04-01"}, ["error"]),
        ({"published_on": "2030-05-01", "updated": "2030-05-01"}, []),
        ({"published_on": "2030-05-01", "expires_on": "2029-12-31"}, ["error"]),
    ],
)
def test_dates_stand_in_the_order_of_what_happened(
    tmp_path: Path, fields: dict[str, object], found: list[str]
) -> None:
    files = {"deliverables/a.md": work(**fields)}
    assert [one.severity for one in diagnostics("CRF007", tmp_path, files)] == found


def test_events_and_campaigns_end_after_they_begin(tmp_path: Path) -> None:
    campaign = {"owner": "Nobody", "start": "2029-02-01", "end": "2029-01-01"}
    files = {
        "events/a.md": page(event_kind="webinar", date="2029-02-02", end_date="2029-02-01"),
        "events/b.md": page(event_kind="webinar", date="2029-02-02", end_date="2029-02-02"),
        "news/c.md": page(date="2029-01-01", news_kind="campaign", campaign=campaign),
    }
    assert [one.field for one in diagnostics("CRF007", tmp_path, files)] == ["end_date", "campaign.end"]


def wrong(tmp_path: Path, code: str, field: str, values: list[str]) -> list[str]:
    """Those of some identifiers of which a rule speaks."""
    files = {
        f"deliverables/n{number}.md": work(identifiers={field: value}) for number, value in enumerate(values)
    }
    return [values[int(one.path[14:-3])] for one in diagnostics(code, tmp_path, files)]


def test_isbn_of_both_lengths_are_checked(tmp_path: Path) -> None:
    good = ["978-0-306-40615-7", "9780306406157", "0-306-40615-2", "080442957X"]
    bad = ["978-0-306-40615-8", "0-306-40615-3", "978-0-306-4061", "ISBN 978-0-306-40615-7", "none"]
    assert sorted(wrong(tmp_path, "CRF008", "isbn", good + bad)) == sorted(bad)


def test_a_doi_is_a_bare_name(tmp_path: Path) -> None:
    good = ["10.5555/nowhere.1", "10.1000.10/123(4)", "10.1002/(SICI)1097<1:a>2.0.co;2-#"]
    bad = [
        "doi:10.5555/a",
        "https://doi.org/10.5555/a",
        "10.5555/",
        "10.5555",
        "10.55/a",
        "10.5555/a.",
        "10.5555/a b",
    ]
    assert sorted(wrong(tmp_path, "CRF009", "doi", good + bad)) == sorted(bad)


def test_an_issn_is_checked_where_a_series_names_one(tmp_path: Path) -> None:
    good = [
        "ISSN 0378-5955",
        "0378-5955",
        "Papers 2016-2018",
        "T-TUT-SMARTCITY-2020-54",
        "eISSN: 2434561X, 1",
    ]
    bad = ["0378-5956", "Papers, ISSN 0378-595", "ISSN 1234-5678"]
    assert sorted(wrong(tmp_path, "CRF010", "series", good + bad)) == sorted(bad)


def test_bidirectional_controls_are_found_however_they_are_written(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "about/text.md": page("a\u202eb\n\nc\u2066d\u202e\n"),
        "about/escape.md": '---\ntitle: "A \\u202E b"\nsummary: A.\nstatus: draft\n---\n',
        "about/reference.md": page("a &#x202e; b and `&#8237;`\n"),
        "about/comment.md": "---\ntitle: A # \u202e\nsummary: A.\nstatus: draft\n---\n",
        "about/bundle/index.md": page("[x](a%E2%80%AE.pdf)"),
        "about/bundle/a\u202e.pdf": b"%PDF",
        "about/fine.md": page("مدينة \u200f(A)\u200f — “quoted” naïve\n"),
    }
    found = diagnostics("CRF011", tmp_path, files)
    assert lines(found) == [
        "index.md:1 error",
        "comment.md:2 error",
        "escape.md:2 error",
        "reference.md:6 error",
        "text.md:6 error",
        "text.md:8 error",
    ]
    assert "here and 1 times more" in found[4].message


def test_bidirectional_controls_in_registries_are_found(tmp_path: Path) -> None:
    record = "about: A.\nrecords:\n- {id: a, name: A\u202eb, hosts: [a.example]}\n"
    found = diagnostics("CRF011", tmp_path, {"registry/publishers.yml": record})
    assert [(one.path, one.line) for one in found] == [("registry/publishers.yml", 3)]


def test_invisible_characters_may_stand_where_they_have_a_use(tmp_path: Path) -> None:
    fine = [
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🚀 ❤\ufe0f 🏳\ufe0f\u200d🌈",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "葛\U000e0100",
        "(A) \u200f مدينة",
    ]
    pasted = [
        "soft\u00adhyphen",
        "zero\u200bwidth",
        "join\u2060er",
        "a\u200cb",
        "a\u200db",
        "left\u200eto",
        "mark\ufeff",
    ]
    hiding = ["tag\U000e0041", "filler\u3164", "a\ufe0f\ufe0f", "a\U000e0101", "x\u2063y", "a &#xE0041; b"]
    files = pages(*fine, *pasted, *hiding)
    found = {int(one.path[6:-3]): str(one.severity) for one in diagnostics("CRF012", tmp_path, files)}
    number = len(fine)
    assert found == {
        **dict.fromkeys(range(number, number + len(pasted)), "warning"),
        **dict.fromkeys(range(number + len(pasted), number + len(pasted) + len(hiding)), "error"),
    }


def test_a_byte_order_mark_may_open_a_file(tmp_path: Path) -> None:
    assert diagnostics("CRF012", tmp_path, {"about/a.md": "\ufeff" + page("A")}) == []


def test_text_is_not_hidden_by_any_style(tmp_path: Path) -> None:
    hidden = [
        '<span style="display:none">x</span>',
        "<div class='a' hidden=\"\">x</div>",
        '<p style="color: red; visibility : hidden">x</p>',
        "<p HIDDEN>x</p>",
        '<p style="font-size:0">x</p>',
    ]
    fine = [
        '<span title="hidden">x</span>',
        "```html\n<p hidden>\n```",
        "hidden",
        '<p style="opacity:0.5">x</p>',
    ]
    assert spoken_of(tmp_path, "CRF013", *hidden, *fine) == [0, 1, 2, 3, 4]


def test_one_title_for_two_works_is_told_apart_by_language_succession_and_type(tmp_path: Path) -> None:
    files = {
        "deliverables/a.md": work(title="Of  nothing"),
        "deliverables/b.md": work(title="of nothing."),
        "deliverables/c.fr.md": work(title="Of nothing"),
        "deliverables/d.md": work(title="Of bridges", status="superseded", superseded_by="deliverables/e"),
        "deliverables/e.md": work(title="Of bridges"),
        "about/f.md": page(title="Of nothing"),
    }
    assert [one.path for one in diagnostics("CRF015", tmp_path, files)] == ["deliverables/b.md"]


def test_a_part_may_have_the_isbn_of_the_whole(tmp_path: Path) -> None:
    isbn = {"isbn": "978-0-306-40615-7"}
    files = {
        "deliverables/a.md": work(identifiers=isbn),
        "deliverables/b.md": work(identifiers={"isbn": "9780306406157"}),
        "deliverables/c.md": work(identifiers=isbn, part_of="deliverables/a"),
    }
    assert [one.path for one in diagnostics("CRF016", tmp_path, files)] == ["deliverables/b.md"]


def test_words_are_what_a_reader_sees() -> None:
    html = "<h2 id='x'>Of  Bridges</h2><!-- not this --><p>A <b>town</b>&#39;s &amp; Été 智慧城市</p>"
    assert words_of_html(html) == ["of", "bridges", "a", "town", "s", "été", "智", "慧", "城", "市"]
    assert words("Some_thing 3.5 (A)") == words("some_thing 3.5 (a)–")


def test_words_are_found_again_across_markup() -> None:
    source = "Intro. **Of** [Bridges](../somewhere/very/far/away.md) and more"
    assert place_of(["of", "bridges", "and"], source) == (9, 22)
    assert place_of(["nowhere", "else"], source) is None
