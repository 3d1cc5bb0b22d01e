"""Whoever meddles with a build leaves the old site."""

import pytest

from tests.engine.proof.conftest import HOOK, build, in_both_engines
from tests.factories import write
from tests.workshop import Workshop, files_of


@in_both_engines
@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("(folder / 'about/first/index.html').unlink()", "released-file-not-written"),
        ("config.site_dir = str(folder.parent / 'elsewhere')", "output-moved"),
    ],
    ids=["takes a page away", "moves the site"],
)
def test_a_hook_that_meddles_is_refused(workshop: Workshop, engine: str, act: str, said: str) -> None:
    before = files_of(workshop.site)
    workshop.configure(hook=HOOK.format(act=act))
    done = build(workshop, engine)
    assert done.code != 0
    assert said in done.err
    assert files_of(workshop.site) == before


WARNS = """
import logging

def on_post_build(config):
    logging.getLogger("mkdocs.hooks").warning("a warning")
"""


def test_a_strict_build_of_mkdocs_that_warns_leaves_the_old_site(workshop: Workshop) -> None:
    before = files_of(workshop.site)
    workshop.configure(hook=WARNS)
    assert workshop.mkdocs("--strict").code == 1
    assert files_of(workshop.site) == before


def test_a_dirty_build_is_refused_before_it_writes(workshop: Workshop) -> None:
    before = files_of(workshop.site)
    done = workshop.mkdocs("--dirty")
    assert done.code == 1
    assert "`--dirty`" in done.err
    assert files_of(workshop.site) == before


def test_mkdocs_takes_the_place_of_no_folder_that_is_not_ours(workshop: Workshop) -> None:
    own = write(workshop.folder / "own", {"precious.txt": "x"})
    done = workshop.mkdocs("--site-dir", own)
    assert done.code == 1
    assert "output-not-ours" in done.err
    assert files_of(own) == {"precious.txt": b"x"}
