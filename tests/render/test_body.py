"""Bodies as readers get them: nothing runs, and nothing is lost in silence."""

from collections.abc import Iterator, Mapping

import pytest

from generator.render.body import body_html
from tests.factories import document, page

URL = "about/nowhereville/"


def html(body: str, addresses: Mapping[str, str] | None = None) -> str:
    return body_html(document(page(body)), URL, ({} if addresses is None else addresses).get)


def test_the_name_of_a_file_is_never_taken_for_a_scheme_or_a_question() -> None:
    name = "about/javascript:alert(1)?#%20.pdf"
    found = html("[x](./javascript:alert%281%29%3F%23%2520.pdf)", {name: name})
    assert 'href="../../about/javascript%3Aalert%281%29%3F%23%2520.pdf"' in found


def test_the_box_of_a_task_is_the_only_control() -> None:
    found = html('- [x] a\n- [ ] b <input type="text" name="n" title="checked" onfocus="alert(1)">\n')
    assert found.count("<input") == 3
    assert found.count('<input type="checkbox" checked="" disabled="" aria-label="Done">') == 1
    assert found.count('<input type="checkbox" disabled="" aria-label="To do">') == 2


@pytest.mark.parametrize(
    "tag", ["<input title='><img src=x onerror=alert(1)>'>", "<b title='<table onclick=x'>a</b>"]
)
def test_what_stands_in_an_attribute_stays_there(tag: str) -> None:
    assert "<img" not in html(tag)
    assert "<table" not in html(tag)


class Interrupted(Mapping[str, str]):
    def __getitem__(self, _key: str) -> str:
        raise KeyboardInterrupt

    def __iter__(self) -> Iterator[str]:
        raise KeyboardInterrupt

    def __len__(self) -> int:
        return 0

    def get(self, _key: str, _default: object = None) -> str:
        raise KeyboardInterrupt


def test_an_interrupt_while_links_are_resolved_is_not_swallowed() -> None:
    with pytest.raises(KeyboardInterrupt):
        html("[x](y.md)", Interrupted())
