"""Two builds of one place at once: each puts there what it has written, and neither remembers the other's."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.pipeline.lock import held
from generator.pipeline.stage import SITE, Stage, stage, stand_by
from tests.factories import page, write
from tests.pipeline.test_stage import put
from tests.workshop import Workshop, files_of

STANDS = "as it has stood since the last build"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    files = {"about/first.md": page("One.", title="First", status="published")}
    made = Workshop.at(tmp_path_factory.mktemp("two") / "work", files, registries=False)
    made.built()
    edit(made, "Two.")
    return made


@pytest.fixture
def workshop(first: Workshop, tmp_path: Path) -> Workshop:
    made = Workshop(shutil.copytree(first.folder, tmp_path / "work"))
    edit(made, "Three.")
    edit(made, "Four.")
    return made


def edit(workshop: Workshop, body: str) -> None:
    write(workshop.content, {"about/first.md": page(body, title="First", status="published")})
    workshop.built()


def memory_of(workshop: Workshop) -> Path:
    (found,) = (workshop.folder / ".cache/site").glob(f"*/{SITE}")
    return found.parent


@contextmanager
def another_building(workshop: Workshop) -> Iterator[Path]:
    """Another build of the same place goes on, and has not come to its end."""
    memory = memory_of(workshop)
    with held(memory) as mine:
        assert mine
        yield memory


def test_whoever_comes_second_puts_its_site_in_place_and_remembers_nothing(workshop: Workshop) -> None:
    with another_building(workshop) as memory:
        before = files_of(memory)
        edit(workshop, "Five.")
        assert b"Five." in files_of(workshop.site)["about/first/index.html"]
        assert files_of(memory) == before
        assert STANDS not in workshop.build().out
    made = files_of(workshop.site)
    for stands in (False, True):
        assert (STANDS in workshop.build().out) == stands
        assert files_of(workshop.site) == made


def test_an_unchanged_build_waits_for_nobody(workshop: Workshop) -> None:
    with another_building(workshop):
        assert STANDS in workshop.build().out


def test_what_is_remembered_is_what_was_written_whoever_puts_a_site_there_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, memory = tmp_path / "site", tmp_path / "memory"
    put({"index.html": "A"}, Stage(out), memory)
    for text in ("B", "C"):
        place = stage(out, memory, ready=stand_by(out, memory))
        own = place.put_in_place

        def both(own: Callable[[], None] = own) -> None:
            own()
            put({"index.html": "Another's"}, Stage(out), tmp_path / "nowhere")

        monkeypatch.setattr(place, "put_in_place", both)
        put({"index.html": text}, place, memory)
        assert not stand_by(out, memory)
    put({"index.html": "D"}, stage(out, memory), memory)
    assert files_of(out) == {"index.html": b"D"}
