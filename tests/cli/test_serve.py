import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from urllib.request import urlopen

import pytest

from tests.factories import page, write
from tests.workshop import PROGRAMS, Workshop, u4ssc


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    files = {"about/a.md": page(title="As it was", status="published"), "about/b.md": page(title="A draft")}
    return Workshop.at(tmp_path / "work", files, registries=False)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


class Server:
    """`u4ssc serve`, from when it says that it serves until it is interrupted."""

    def __init__(self, workshop: Workshop, address: str = "") -> None:
        self.address = address or f"127.0.0.1:{free_port()}"
        self.process = subprocess.Popen(
            [PROGRAMS / "u4ssc", "serve", "--config", workshop.config, "--address", self.address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        # A server that never says what is waited for ends, and the wait with it.
        self.alarm = Timer(120, self.process.kill)
        self.alarm.start()
        self.wait_for("Serving on")

    def wait_for(self, said: str) -> None:
        """Read what it says up to a line that holds some words; a server that ends first is a fault."""
        assert self.process.stderr is not None
        told = []
        for line in self.process.stderr:
            told.append(line)
            if said in line:
                return
        raise AssertionError("".join(told))

    def get(self, path: str) -> str:
        with urlopen(f"http://{self.address}/{path}") as answer:
            text: str = answer.read().decode()
            return text

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=60)

    def end(self) -> None:
        """End it, whatever it does."""
        self.alarm.cancel()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def server(workshop: Workshop) -> Iterator[Server]:
    started = Server(workshop)
    yield started
    started.end()


def test_serve_shows_what_is_public_and_reloads_when_a_file_changes(
    server: Server, workshop: Workshop
) -> None:
    assert "As it was" in server.get("about/a/")
    assert ".u4ssc/preview.js" in server.get("about/a/")
    assert ".u4ssc/changes" in server.get(".u4ssc/preview.js")
    # Once more for what was saved while nobody watched.
    server.wait_for("Built")
    write(workshop.content, {"about/a.md": page(title="As it is now", status="published")})
    server.wait_for("Built")
    assert "As it is now" in server.get("about/a/")


def test_serve_ends_with_130_when_it_is_interrupted(server: Server) -> None:
    assert server.interrupt() == 130


def test_serve_refuses_a_configuration_that_is_not_there(tmp_path: Path) -> None:
    done = u4ssc("serve", "--config", tmp_path / "nowhere.yml")
    assert (done.code, done.out) == (2, "")
    assert "nowhere.yml" in done.err
    assert "Traceback" not in done.err


def test_serve_says_what_is_wrong_with_the_content_and_goes_on_once_it_is_mended(
    server: Server, workshop: Workshop
) -> None:
    server.wait_for("Built")
    write(workshop.content, {"about/a.md": page(titel="A", status="published")})
    server.wait_for("about/a.md:5:1 error FLD002")
    # All else is shown as it is.
    server.wait_for("Built")
    assert "As it was" in server.get("about/a/")
    write(workshop.content, {"about/a.md": page(title="As it is now", status="published")})
    server.wait_for("Built")
    assert "As it is now" in server.get("about/a/")


def test_serve_with_other_plugins_leaves_the_pages_to_mkdocs(workshop: Workshop) -> None:
    workshop.configure(more=["search"])
    write(workshop.content, {"about/a.md": page(titel="A")})
    done = u4ssc("serve", "--config", workshop.config, "--address", f"127.0.0.1:{free_port()}")
    assert (done.code, done.out) == (1, "")
    assert "about/a.md:5:1 error FLD002" in done.err


def test_serve_says_that_an_address_is_taken(workshop: Workshop) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        done = u4ssc(
            "serve", "--config", workshop.config, "--address", f"127.0.0.1:{listener.getsockname()[1]}"
        )
    assert (done.code, done.out) == (2, "")
    assert "serve-failed" in done.err
    assert "Traceback" not in done.err
