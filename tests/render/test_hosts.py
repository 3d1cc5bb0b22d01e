import pytest

from generator.render.hosts import host


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.example/b", "a.example"),
        ("https://[::1]/b", "::1"),
        ("http://[::1", "http://[::1"),
        ("https://a]b/x", "https://a]b/x"),
    ],
)
def test_an_address_without_a_host_is_named_whole(url: str, name: str) -> None:
    assert host(url) == name
