"""A site that stands, content that has changed since, and hooks that would bring a draft out."""

import shutil
from pathlib import Path

import pytest

from tests.factories import page, write
from tests.pipeline.leaks.planted import SENTENCE
from tests.workshop import Run, Workshop

DRAFT = "about/tunnel-of-lanterns.md"
HOOK = """
import gzip, pathlib

def on_post_build(config):
    folder = pathlib.Path(config.site_dir)
    {act}
"""
ACTS = {
    "an index": "(folder / 'index.json').write_text(open({source!r}, encoding='utf-8').read())",
    "a packed index": "(folder / 'index.json.gz').write_bytes(gzip.compress(open({source!r}, 'rb').read()))",
    "a name": "(folder / 'tunnel-of-lanterns').mkdir(); (folder / 'tunnel-of-lanterns/a.txt').write_text('')",
}

in_both_engines = pytest.mark.parametrize("engine", ["u4ssc", "mkdocs"])


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    files = {"about/first.md": page(title="First", status="published"), DRAFT: page(SENTENCE)}
    made = Workshop.at(tmp_path_factory.mktemp("proof") / "work", files, registries=False)
    made.built()
    return made


@pytest.fixture
def workshop(first: Workshop, tmp_path: Path) -> Workshop:
    """A site that was built, and content that has changed since."""
    made = Workshop(shutil.copytree(first.folder, tmp_path / "work"))
    write(made.content, {"about/second.md": page(title="Second", status="published")})
    return made


def build(workshop: Workshop, engine: str) -> Run:
    return workshop.build() if engine == "u4ssc" else workshop.mkdocs()
