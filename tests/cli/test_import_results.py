"""Results are added to a city that is there."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.factories import city, write
from tests.workshop import files_of


def test_results_are_added_to_a_city_that_is_there(command: Command, content: Path, inbox: Path) -> None:
    write(content, {"cities/nowhereville.md": city("Text.")})
    arguments = (
        "--publication",
        "deliverables/x",
        "--report-year",
        "2029",
        "--source",
        "https://nowhere.example/",
    )
    done = command(
        "import", inbox / "kpi.csv", "--results-of", "nowhereville", *arguments, "--content", content
    )
    assert done.code == 0
    assert "has the results now" in done.err
    page = (content / "cities/nowhereville.md").read_text("utf-8")
    assert '  - {code: ec-ict-ict-1c, status: reported, value: "91.0"}' in page
    assert (
        command(
            "import", inbox / "kpi.csv", "--results-of", "nowhereville", *arguments, "--content", content
        ).code
        == 1
    )
    assert (content / "cities/nowhereville.md").read_text("utf-8") == page


def test_a_blank_of_results_is_named_as_it_stands_on_the_page(
    command: Command, content: Path, inbox: Path
) -> None:
    write(content, {"cities/nowhereville.md": city("Text.")})
    for number, year in enumerate(("2028", "2029")):
        write(inbox, {"kpi.csv": "Code,Status,Value\nEC: ICT: ICT: 1C,verified,91.0\n"})
        done = command(
            *("import", inbox / "kpi.csv", "--results-of", "nowhereville", "--report-year", year),
            *("--publication", "deliverables/x", "--content", content),
        )
        assert done.code == 0
        assert f"so `results.{number}.values.0.status` is left blank" in done.err


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("Nowhereville", "`Nowhereville` cannot be the name of a page"),
        ("No where!", "`No where!` cannot be the name of a page"),
        ("São Nowhere", "`São Nowhere` cannot be the name of a page"),
        ("cities/", "`` cannot be the name of a page"),
        ("../about/right", "`../about/right` cannot be the name of a page"),
        ("nowherevile", "close ones: `nowhereville`; or begin its page first"),
        ("xyz", "u4ssc new city --slug xyz"),
        # It has a page, but is no city.
        ("right", "there is no page `cities/right` to add results to"),
    ],
)
def test_results_of_no_city_that_is_there_are_refused_and_nothing_is_written(
    command: Command, content: Path, inbox: Path, named: str, said: str
) -> None:
    write(content, {"cities/nowhereville.md": city("Text.")})
    before = files_of(content)
    done = command("import", inbox / "kpi.csv", "--results-of", named, "--content", content)
    assert done.code == 2
    assert said in done.err
    assert files_of(content) == before


def test_a_city_is_named_by_its_slug_or_its_page(command: Command, content: Path, inbox: Path) -> None:
    write(content, {"cities/nowhereville/index.md": city("Text.")})
    done = command(
        "import", inbox / "kpi.csv", "--results-of", "cities/nowhereville", "--content", content, "--dry-run"
    )
    assert (done.code, done.out) == (0, f"{content}/cities/nowhereville/index.md\n")
