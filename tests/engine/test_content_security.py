"""The policy of pages whose theme or text holds a script."""

import re
import shutil
from pathlib import Path

import pytest

from generator.export.content_security import NETLIFY, inline_scripts, policy
from tests.engines import ENGINES
from tests.factories import page
from tests.workshop import THEME, Workshop

SCRIPT = "<script>document.title = 'x';</script>"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A theme with a script in the head of every page, and a text that would like one too."""
    theme = shutil.copytree(THEME, tmp_path / "theme")
    base = theme / "base.html"
    base.write_text(base.read_text("utf-8").replace("  </head>", f"{SCRIPT}</head>"), "utf-8")
    own = page("Nothing.\n\n<script>alert('text')</script>\n", title="A", status="published")
    made = Workshop.at(tmp_path / "work", {"about/a.md": own}, registries=False)
    made.configure(theme=theme)
    return made


@pytest.mark.parametrize("engine", ["u4ssc", "mkdocs"])
def test_a_script_of_the_theme_may_run_and_none_of_a_text(workshop: Workshop, engine: str) -> None:
    ENGINES[engine](workshop.config, workshop.site)
    said = policy(inline_scripts(SCRIPT))
    assert said.count("sha256-") == 1
    pages = [*workshop.site.rglob("*.html")]
    assert pages
    for file in pages:
        found = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', file.read_text("utf-8"))
        assert found == [said], file
    assert f"{said}; frame-ancestors" in (workshop.site / NETLIFY).read_text("utf-8")
