"""What several test folders share: Hypothesis profiles, the shipped site built once, and a browser."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from xdist.remote import Producer

from tests.built_site import BuiltSite
from tests.engines import ENGINES
from tests.sharing import Sharing, turn_of
from tests.subjects import SUBJECTS
from tests.workshop import AS_OF, ROOT, Workshop, u4ssc

# A law is no race: how long an example takes depends on what else the machine does.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, database=None)
# What a law says does not depend on the interpreter: of further ones, each law is tried on few examples.
settings.register_profile("few", settings.get_profile("ci"), max_examples=20)
settings.register_profile("fuzz", settings.get_profile("default"), max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NewPage = Callable[..., Page]

POLICY = "Content Security Policy"
"""What browsers write to the console names it when a page tries what its policy forbids."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first."""
    items.sort(key=lambda item: turn_of(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing | None:
    """`--dist loadfile` keeps files together, and is told here which others stay together or part."""
    return Sharing(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all processes that share the tests."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def site(shared: Path) -> BuiltSite:
    """The shipped content as `make site` builds it, once."""
    folder = shared / "shipped-site"
    with locked(shared / "shipped-site.lock"):
        if not folder.exists():
            done = u4ssc("build", "--as-of", AS_OF, "--out", folder)
            assert done.code == 0, done.err
    return BuiltSite(folder)


@pytest.fixture(scope="session")
def written(shared: Path) -> Callable[[str, str], Path]:
    """The site that an engine makes of a subject, `written("mini", "mkdocs")`; each is built once."""

    def folder(subject: str, engine: str) -> Path:
        workshop = Workshop(shared / f"{subject}-by-{engine}")
        with locked(workshop.folder.with_suffix(".lock")):
            if not workshop.site.exists():
                ENGINES[engine](SUBJECTS[subject].workshop(workshop.folder).config, workshop.site)
        return workshop.site

    return folder


@pytest.fixture(scope="session")
def mini_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The golden mini-site, which has every feature of bodies, every banner and a translation."""
    workshop = Workshop(tmp_path_factory.mktemp("mini-site"))
    shutil.copytree(ROOT / "tests/golden/content", workshop.content)
    workshop.configure(as_of="2029-07-01")
    return BuiltSite(workshop.built())


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold a lock among processes; it goes with the process that holds it."""
    with file.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, *_arguments: object) -> None:
        """Keep the output of the tests for the tests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; gives the address, with a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def site_url(site: BuiltSite) -> Iterator[str]:
    """Address at which the shipped site is served."""
    with served(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium of this machine; without one the tests that need it fail."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium", args=CHROMIUM_ARGUMENTS
        )
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[NewPage]:
    """Opens pages, each in a context of its own: `new_page(java_script_enabled=False)`.

    Whatever a page does must keep to its Content-Security-Policy, unless it is said that it may not.
    """
    contexts = []
    broken: list[str] = []

    def told(message: ConsoleMessage) -> None:
        if POLICY in message.text:
            broken.append(message.text)

    def make(*, policy_may_be_broken: bool = False, **options: object) -> Page:
        context = chromium.new_context(**options)  # type: ignore[arg-type]
        if not policy_may_be_broken:
            context.on("console", told)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert broken == []
