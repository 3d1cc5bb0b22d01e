"""Templates are compiled once, not once for each build and process."""

from pathlib import Path

import pytest
from jinja2 import Environment

from generator.pipeline.build import templates
from generator.pipeline.compiled import prepare
from generator.render import article
from generator.render.article import Renderer
from tests.workshop import THEME

ONE = {"pages/one.html": "<p>{{ view }}</p>"}


@pytest.fixture(autouse=True)
def nothing_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process that has just begun."""
    monkeypatch.setattr(article, "_COMPILED", article._Compiled())


def test_what_an_earlier_build_has_compiled_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = templates(THEME)
    prepare(theme, tmp_path)
    monkeypatch.setattr(article, "_COMPILED", article._Compiled())
    monkeypatch.setattr(Environment, "compile", None)
    prepare(theme, tmp_path)
    environment = Renderer(theme)._environment
    assert all(environment.get_template(name) for name in theme if name.startswith("pages/"))


def test_another_text_of_a_template_is_compiled_anew(tmp_path: Path) -> None:
    prepare(ONE, tmp_path)
    other = {"pages/one.html": "<b>{{ view }}</b>"}
    prepare(other, tmp_path)
    assert Renderer(other)._environment.get_template("pages/one.html").render(view=1) == "<b>1</b>"
    assert Renderer(ONE)._environment.get_template("pages/one.html").render(view=1) == "<p>1</p>"


def test_what_is_spoilt_is_compiled_anew(tmp_path: Path) -> None:
    prepare(ONE, tmp_path)
    (tmp_path / "templates").write_bytes(b"spoilt")
    prepare(ONE, tmp_path)
    assert Renderer(ONE)._environment.get_template("pages/one.html").render(view=1) == "<p>1</p>"


def test_a_template_with_a_filter_of_mkdocs_hinders_no_other(tmp_path: Path) -> None:
    prepare({"main.html": "{{ 'a' | url }}", **ONE}, tmp_path)
    assert len(article._COMPILED.codes) == 1
