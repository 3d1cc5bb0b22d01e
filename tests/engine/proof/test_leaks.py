"""Nothing unpublished is put in place, whichever engine builds and whichever road it takes."""

import json
import shutil
from hashlib import sha256

import pytest

from tests.engine.proof.conftest import ACTS, DRAFT, HOOK, build, in_both_engines
from tests.factories import page, write
from tests.pipeline.leaks.planted import SENTENCE
from tests.workshop import THEME, Workshop, files_of


@in_both_engines
@pytest.mark.parametrize("road", ACTS)
def test_what_a_hook_leaks_fails_the_build_and_the_old_site_stays(
    workshop: Workshop, engine: str, road: str
) -> None:
    before = files_of(workshop.site)
    workshop.configure(hook=HOOK.format(act=ACTS[road].format(source=str(workshop.content / DRAFT))))
    done = build(workshop, engine)
    assert done.code == 1
    assert f"{DRAFT}:1:1 error LEK001" in done.err
    assert "midnight" not in done.err + done.out
    assert files_of(workshop.site) == before
    assert {path.name for path in workshop.folder.iterdir()} <= {
        *("content", "mkdocs.yml", "site", "hook.py", "__pycache__", ".cache")
    }


@in_both_engines
def test_what_a_theme_shows_of_a_draft_fails_the_build(workshop: Workshop, engine: str) -> None:
    theme = shutil.copytree(THEME, workshop.folder / "theme")
    write(theme, {"assets/draft.json": json.dumps({"text": SENTENCE})})
    workshop.configure(theme=theme)
    done = build(workshop, engine)
    assert done.code == 1
    assert "`assets/draft.json`" in done.err


def test_a_leak_is_told_at_each_build_until_it_is_mended(workshop: Workshop) -> None:
    theme = shutil.copytree(THEME, workshop.folder / "theme")
    leak = theme / "assets/draft.json"
    write(theme, {"assets/draft.json": json.dumps({"text": SENTENCE})})
    workshop.configure(theme=theme)
    before = files_of(workshop.site)
    for title in ("Third", "Fourth"):
        write(workshop.content, {"about/third.md": page(title=title, status="published")})
        assert workshop.build().code == 1
        assert files_of(workshop.site) == before
    leak.unlink()
    assert workshop.build().code == 0
    # What was remembered of sites that took no place is no harm to the one that does.
    remembering = files_of(workshop.site)
    assert workshop.build("--no-cache").code == 0
    assert remembering == files_of(workshop.site)
    assert b"Fourth" in remembering["about/third/index.html"]


@in_both_engines
def test_a_site_without_a_leak_takes_the_place_of_the_old_one(workshop: Workshop, engine: str) -> None:
    done = build(workshop, engine)
    assert done.code == 0, done.err
    assert b"Second" in files_of(workshop.site)["about/second/index.html"]


INDEXED = """
def on_page_content(html, page, config, files):
    return html + {text!r}
"""


def test_a_search_index_of_another_plug_in_is_looked_through_too(workshop: Workshop) -> None:
    workshop.configure(hook=INDEXED.format(text=f"<p>{SENTENCE}</p>"), more=["search"])
    done = workshop.mkdocs()
    assert done.code == 1
    # Its name stands among the first of the files that are told of, by their order.
    assert "search/search_index.json" in done.err or "more: the site" in done.err


LATE = """
import pathlib
from mkdocs.plugins import event_priority

FOLDER = {{}}

def on_config(config):
    {on_config}

@event_priority(-2000)
def on_post_build(config):
    FOLDER["out"] = pathlib.Path(config.site_dir)
    {on_post_build}

@event_priority(-2000)
def on_shutdown():
    {on_shutdown}
"""
TRICKS = {
    "written last of all": {"on_post_build": "(FOLDER['out'] / 'a.txt').write_text({text!r})"},
    "written at the end": {"on_shutdown": "(FOLDER['out'] / 'a.txt').write_text({text!r})"},
    "linked": {"on_post_build": "(FOLDER['out'] / 'linked').symlink_to(config.docs_dir)"},
    "called a theme": {"on_config": "config.theme.dirs.append({extra!r})"},
}


@in_both_engines
@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_of_a_hook_brings_a_draft_out(workshop: Workshop, engine: str, trick: str) -> None:
    before = files_of(workshop.site)
    extra = write(workshop.folder / "extra", {"note.js": SENTENCE})
    acts = {
        event: TRICKS[trick].get(event, "pass").format(text=SENTENCE, extra=str(extra))
        for event in ("on_config", "on_post_build", "on_shutdown")
    }
    workshop.configure(hook=LATE.format(**acts))
    done = build(workshop, engine)
    assert done.code == 1
    assert "LEK00" in done.err
    assert files_of(workshop.site) == before


def test_without_a_cache_a_poisoned_one_is_not_asked(workshop: Workshop) -> None:
    leak = HOOK.format(act=ACTS["an index"].format(source=str(workshop.content / DRAFT)))
    workshop.configure(hook=leak)
    assert workshop.build("--no-cache").code == 1
    assert workshop.build().code == 1
    [known] = (workshop.folder / ".cache/leaks").glob("*.sha256")
    source = (workshop.content / DRAFT).read_bytes()
    known.write_bytes(known.read_bytes() + sha256(source).digest())
    assert workshop.build("--no-cache", "--out", workshop.folder / "other").code == 1


def test_verbose_tells_the_needles_of_each_unpublished_page(workshop: Workshop) -> None:
    done = workshop.build("--verbose")
    [line] = [line for line in done.err.splitlines() if "needle" in line]
    path, _, count = line.partition(": ")
    assert path == DRAFT
    assert int(count.split()[0]) >= 8


def test_a_page_without_needles_is_warned_of_and_stops_a_strict_build(workshop: Workshop) -> None:
    write(
        workshop.content,
        {"about/a.md": page(), "about/second.md": page("about/a", title="Second", status="published")},
    )
    assert "about/a.md:1:1 warning LEK002" in workshop.build().err
    assert workshop.build("--strict").code == 1
