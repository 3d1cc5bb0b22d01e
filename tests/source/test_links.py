import pytest

from generator.source.links import Target, resolve


@pytest.mark.parametrize(
    ("written", "path", "fragment"),
    [
        pytest.param("b.md", "cities/b.md", "", id="beside"),
        pytest.param("./b.md", "cities/b.md", "", id="with a dot"),
        pytest.param("../events/b.md#c", "events/b.md", "c", id="in another folder"),
        pytest.param("#c", "cities/a.md", "c", id="in the page"),
        pytest.param("b%20c.md#%D9%85", "cities/b c.md", "م", id="escaped"),
        pytest.param("b.png?raw=true", "cities/b.png", "", id="with a query"),
        pytest.param("b/../c.md", "cities/c.md", "", id="there and back"),
        pytest.param("../../b.md", "", "", id="out of the content"),
        pytest.param("/cities/b.md", "", "", id="from the root of a site"),
    ],
)
def test_a_link_is_relative_to_the_file_it_stands_in(written: str, path: str, fragment: str) -> None:
    assert resolve("cities/a.md", written) == Target(external=False, path=path, fragment=fragment)


@pytest.mark.parametrize(
    "written", ["https://a.example/b.md", "HTTP://a.example", "mailto:a@b.example", "//a.example/b"]
)
def test_an_address_elsewhere_is_no_file(written: str) -> None:
    assert resolve("cities/a.md", written) == Target(external=True)
