"""`check` reads mkdocs.yml its own way, and comes to what mkdocs' way comes to."""

from datetime import date
from pathlib import Path

import pytest

from generator.engine import config
from generator.engine.options import DEFAULT_URL, options
from generator.model.errors import GeneratorError
from tests.factories import write
from tests.workshop import THEME

FILES = {
    "plain.yml": "plugins: [u4ssc]\n",
    "options.yml": (
        'plugins: [search, {u4ssc: {as_of: "2029-01-01", rules: {STA001: warning, LNK001: off}}}]\n'
    ),
    "map.yml": (
        "plugins: [{u4ssc: {map_clearance: "
        '{reference: x, date: "2029-01-01", granted_by: Nobody, disclaimer: Invented.}}}]\n'
    ),
    "folders.yml": "plugins:\n  u4ssc:\n    rules: {LNK001: {news: info, /about/: error}}\n",
    "address.yml": "site_url: https://x.example/kb\nplugins: [u4ssc]\ndocs_dir: other\n",
    "child.yml": "INHERIT: address.yml\nplugins:\n- u4ssc: {rules: {STA001: info}}\n",
    "variable.yml": "site_url: !ENV [NOWHERE_URL, 'https://default.example/']\nplugins: [u4ssc]\n",
    "tags.yml": "plugins: [u4ssc]\nmarkdown_extensions:\n- toc: {slugify: !!python/name:str }\n",
}
DAY = date(2030, 1, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    frame = f"site_name: U4SSC knowledge base\ntheme: {{name: material, custom_dir: {THEME}}}\n"
    made = {name: text if "INHERIT" in text else frame + text for name, text in FILES.items()}
    return write(tmp_path, {**made, "docs/x.md": "", "other/x.md": ""})


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("as_of", [None, DAY])
def test_settings_are_those_that_mkdocs_reads(
    folder: Path, name: str, as_of: date | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOWHERE_URL", "https://nowhere.example/")
    read = options(folder / name, as_of)
    loaded = config.load(folder / name)
    assert read.settings == config.settings(loaded, as_of=as_of)
    assert (read.content or folder / "docs") == Path(loaded.docs_dir)


def test_without_a_configuration_there_are_defaults() -> None:
    read = options(None, DAY)
    assert (read.settings.as_of, read.settings.site_url, read.content) == (DAY, DEFAULT_URL, None)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("site_name: [", "parsing"),
        ("- a\n", "mapping"),
        ("plugins: [{u4ssc: {rules: [a]}}]", "rules"),
        ("plugins: [{u4ssc: {rules: {STA001: fatal}}}]", "fatal"),
        ("plugins: [{u4ssc: {as_of: yesterday}}]", "yesterday"),
        ("plugins: [{u4ssc: {as_of: 2029-01-01}}]", "as_of"),
        ("plugins: [{u4ssc: {map_clearance: true}}]", "map_clearance"),
        ("plugins: [{u4ssc: everything}]", "everything"),
        ("INHERIT: nowhere.yml", "nowhere.yml"),
        ("plugins: [{u4ssc: {as_of: 2029-02-30}}]", "day is out of range"),
        ("docs_dir: [content]", "docs_dir"),
    ],
)
def test_a_wrong_configuration_is_refused_by_name(tmp_path: Path, text: str, named: str) -> None:
    file = write(tmp_path, {"mkdocs.yml": text}) / "mkdocs.yml"
    with pytest.raises(GeneratorError) as caught:
        options(file)
    assert named in caught.value.message
    assert caught.value.hint
