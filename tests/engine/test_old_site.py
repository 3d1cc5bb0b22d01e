import shutil
import signal
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.pipeline.stage import Stage
from tests.factories import page, write
from tests.workshop import Run, Workshop, files_of

AT_THE_FIFTH_PAGE = """
seen = 0

def on_post_page(output, page, config):
    global seen
    seen += 1
    if seen == 5:
        {act}
    return output
"""
BEFORE_THE_FIRST_PAGE = """
def on_env(env, config, files):
    {act}
"""
AFTER_THE_LAST_PAGE = """
def on_post_build(config):
    {act}
"""
MOMENTS = {
    "before the first page": BEFORE_THE_FIRST_PAGE,
    "at the fifth page": AT_THE_FIFTH_PAGE,
    "after the last page": AFTER_THE_LAST_PAGE,
}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    files = {"about/first.md": page(title="First", status="published")}
    made = Workshop.at(tmp_path_factory.mktemp("old-site") / "work", files, registries=False)
    made.built()
    return made


@pytest.fixture
def workshop(first: Workshop, tmp_path: Path) -> Workshop:
    """A site that was built, and content that has changed since."""
    made = Workshop(shutil.copytree(first.folder, tmp_path / "work"))
    write(made.content, {"about/second.md": page(title="Second", status="published")})
    return made


def kept(workshop: Workshop, before: Mapping[str, bytes]) -> bool:
    return files_of(workshop.site) == before


def interrupted(workshop: Workshop, moment: str, act: str) -> Run:
    workshop.configure(hook="import os, signal\n" + MOMENTS[moment].format(act=act))
    return workshop.build()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_the_old_site_whole(workshop: Workshop, moment: str) -> None:
    before = files_of(workshop.site)
    done = interrupted(workshop, moment, "os.kill(os.getpid(), signal.SIGKILL)")
    assert done.code == -signal.SIGKILL
    assert kept(workshop, before)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_after_a_killed_one_is_made_as_if_nothing_had_been(workshop: Workshop, moment: str) -> None:
    interrupted(workshop, moment, "os.kill(os.getpid(), signal.SIGKILL)")
    workshop.configure()
    assert b"Second" in files_of(workshop.built())["about/second/index.html"]


@pytest.mark.parametrize("moment", MOMENTS)
def test_an_interrupted_build_exits_130_and_leaves_the_old_site_whole_and_nothing_beside_it(
    workshop: Workshop, moment: str
) -> None:
    before = files_of(workshop.site)
    done = interrupted(workshop, moment, "os.kill(os.getpid(), signal.SIGINT)")
    assert done.code == 130
    assert "interrupted" in done.err
    assert kept(workshop, before)
    assert {path.name for path in workshop.folder.iterdir()} <= {
        *("content", "mkdocs.yml", "site", "hook.py", "__pycache__", ".cache")
    }


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_fails_half_way_leaves_the_old_site_whole(workshop: Workshop, moment: str) -> None:
    before = files_of(workshop.site)
    done = interrupted(workshop, moment, "raise RuntimeError('a fault of our own')")
    assert done.code not in {0, 130}
    assert "a fault of our own" in done.err
    assert kept(workshop, before)


def test_an_error_in_the_content_leaves_the_old_site_whole(workshop: Workshop) -> None:
    before = files_of(workshop.site)
    write(workshop.content, {"about/third.md": "no front matter"})
    done = workshop.build()
    assert done.code == 1
    assert "about/third.md:1:1 error" in done.err
    assert kept(workshop, before)


def test_an_error_in_the_content_leaves_the_old_site_whole_under_stock_mkdocs_too(workshop: Workshop) -> None:
    before = files_of(workshop.site)
    write(workshop.content, {"about/third.md": "no front matter"})
    done = workshop.mkdocs()
    assert done.code == 1
    assert "about/third.md:1:1 error" in done.err
    assert kept(workshop, before)


@pytest.mark.parametrize("broken", ["{% if %}", "{{ view.no_such_thing }}"])
def test_a_broken_template_leaves_the_old_site_whole(workshop: Workshop, broken: str) -> None:
    before = files_of(workshop.site)
    theme = write(workshop.folder / "theme", {"main.html": "{{ page.content }}", "pages/page.html": broken})
    workshop.configure(theme=theme)
    done = workshop.build()
    assert done.code != 0
    assert kept(workshop, before)


def test_an_interrupt_between_the_two_renames_keeps_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = write(tmp_path / "out", {"index.html": "old"})
    staging = Stage(out)
    write(staging.tree, {"index.html": "new"})
    rename = Path.rename

    def interrupted(file: Path, target: Path) -> Path:
        if file == staging.tree:
            raise KeyboardInterrupt
        return rename(file, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with staging, pytest.raises(KeyboardInterrupt):
        staging.put_in_place()
    assert (out / "index.html").read_text("utf-8") == "old"
