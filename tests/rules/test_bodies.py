"""Images, headings and links of a body that say what they are."""

from pathlib import Path

from tests.factories import page
from tests.rules.finding import diagnostics, lines, spoken_of


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
