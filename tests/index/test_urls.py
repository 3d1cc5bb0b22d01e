import pytest

from generator.index.urls import list_url, page_url, relative


@pytest.mark.parametrize(
    ("folder", "slug", "language", "expected"),
    [
        ("case-studies", "walk", "en", "case-studies/walk/"),
        ("case-studies", "walk", "fr", "fr/case-studies/walk/"),
        ("about", "index", "en", "about/"),
        ("about", "index", "zh", "zh/about/"),
        ("", "index", "en", ""),
        ("", "index", "ar", "ar/"),
    ],
)
def test_the_address_of_a_page_follows_its_folder_and_language(
    folder: str, slug: str, language: str, expected: str
) -> None:
    assert page_url(folder, slug, language) == expected


def test_the_pages_of_a_list_are_numbered_from_the_second() -> None:
    assert [list_url("sdg/11/", number) for number in (1, 2, 3)] == [
        "sdg/11/",
        "sdg/11/page/2/",
        "sdg/11/page/3/",
    ]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("", "sdg/11/", "sdg/11/"),
        ("sdg/11/", "", "../../"),
        ("sdg/11/", "sdg/11.6/", "../../sdg/11.6/"),
        ("sdg/11/", "sdg/11/", "../../sdg/11/"),
        ("about/", "about/terms/#map-01", "../about/terms/#map-01"),
        ("about/", "cities/a/map.png", "../cities/a/map.png"),
        ("404.html", "sdg/11/", "sdg/11/"),
        ("", "", "./"),
    ],
)
def test_a_link_works_below_any_path(source: str, target: str, expected: str) -> None:
    assert relative(source, target) == expected
