"""Whoever makes pages makes the same ones, few at a time."""

import pickle
import shutil
import signal
import sys
from concurrent.futures import Future
from pathlib import Path

import pytest

from generator.pipeline.processes import in_order
from tests.presses import press_of
from tests.running import children_of, is_running, python
from tests.workshop import ROOT, Workshop, files_of

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is forked")


@pytest.fixture(scope="module")
def mini(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The golden mini-site."""
    workshop = Workshop(tmp_path_factory.mktemp("mini"))
    shutil.copytree(ROOT / "tests/golden/content", workshop.content)
    workshop.configure(as_of="2029-07-01")
    return workshop


SITES = """
    import sys
    from multiprocessing import active_children
    from pathlib import Path
    from generator.engine import config as engine_config
    from generator.engine.writer import write_site
    from generator.pipeline import crew
    from generator.pipeline.how import How
    from tests.presses import edition_of
    crew.WORTH_PROCESSES = 1
    configuration, folder = map(Path, sys.argv[1:])
    config, edition = engine_config.load(configuration), edition_of(configuration)
    spread = crew.spread
    def watched(task, parts, **options):
        with_results = spread(task, parts, **options)
        class Watched:
            def __enter__(self):
                results = with_results.__enter__()
                print(len(active_children()), flush=True)
                return results
            def __exit__(self, *error):
                return with_results.__exit__(*error)
        return Watched()
    crew.spread = watched
    for jobs in (1, 2, 3):
        write_site(config, edition, folder / str(jobs), How(crew=crew.Local(jobs)))
"""


@linux
def test_so_many_processes_as_there_are_jobs_make_the_same_site(mini: Workshop, tmp_path: Path) -> None:
    out, err = python(SITES, mini.config, tmp_path).communicate()
    assert out.split() == ["0", "2", "3"], err
    one, two, three = (files_of(tmp_path / jobs) for jobs in "123")
    assert len(one) > 300
    assert one == two == three


def test_pages_are_made_from_what_was_sent_and_nothing_else(mini: Workshop, tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "work")
    shutil.copytree(mini.content, workshop.content)
    workshop.configure(as_of="2029-07-01")
    press_of(workshop.config, tmp_path / "work/.cache")
    # Read from what the first build has kept, page by page, when asked for.
    press, pages = press_of(workshop.config, tmp_path / "work/.cache")
    sent = pickle.dumps((press, pages))
    made = [press.page(planned) for planned in pages]
    shutil.rmtree(tmp_path / "work")
    press, pages = pickle.loads(sent)  # noqa: S301 - made above
    assert [press.page(planned) for planned in pages] == made


def test_few_parts_are_on_their_way_and_results_come_in_order() -> None:
    submitted: list[int] = []

    def submit(part: int) -> Future[int]:
        submitted.append(part)
        future: Future[int] = Future()
        future.set_result(part * part)
        return future

    results = in_order(submit, range(10), 3)
    assert submitted == [0, 1, 2]
    ahead = []
    for number, result in enumerate(results):
        assert result == number * number
        # Without the one just taken.
        ahead.append(len(submitted) - number - 1)
    assert ahead == [3, 3, 3, 3, 3, 3, 3, 2, 1, 0]


WORK = """
    import os, signal, sys, time
    from pathlib import Path
    from generator.cli import main
    from generator.model.errors import GeneratorError
    from generator.pipeline import site_files
    from generator.pipeline import crew
    from generator.pipeline.how import How
    crew.WORTH_PROCESSES = 1
    def finish(self, made):
        {finish}
    site_files.SiteFiles._finish = finish
    main(["build", "--no-cache", "--config", sys.argv[1], "--out", sys.argv[2], "--jobs", "2"])
"""


@linux
def test_what_the_operator_is_to_mend_is_told_from_wherever_it_went_wrong(
    mini: Workshop, tmp_path: Path
) -> None:
    code = WORK.format(finish='raise GeneratorError(reference="full", message="no room", hint="make some")')
    process = python(code, mini.config, tmp_path / "site")
    _, err = process.communicate()
    assert err.endswith("u4ssc: full: no room\n  hint: make some\n")
    assert process.returncode == 2
    assert list(tmp_path.iterdir()) == []


SLEEP = 'os.write(1, b"making\\n"); time.sleep(600)'
"""In one piece: what two processes print may be mixed."""


@linux
def test_an_interrupted_build_ends_those_who_make_its_pages(mini: Workshop, tmp_path: Path) -> None:
    process = python(WORK.format(finish=SLEEP), mini.config, tmp_path / "site")
    assert process.stdout is not None
    assert [process.stdout.readline() for _ in range(2)] == ["making\n"] * 2
    makers = children_of(process.pid)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err.splitlines()[-1]) == (130, "u4ssc: interrupted")
    assert (len(makers), [maker for maker in makers if is_running(maker)]) == (2, [])
    assert list(tmp_path.iterdir()) == []
