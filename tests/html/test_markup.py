"""What the Nu HTML Checker says of the built pages."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from tests.browser.pages import SAMPLE
from tests.built_site import BuiltSite
from tests.workshop import ROOT, run

pytestmark = pytest.mark.browser

VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"

NO_HOST = tuple(
    f"Resource violates Content Security Policy (meta tag): {kind} " for kind in ("external", "image")
)
"""A file on disk has no host, so the checker warns that nothing it names is of `'self'`; browsers try it."""

Messages = dict[str, list[str]]


def checked(*folders_and_files: Path, warnings: bool = True) -> Messages:
    """Errors, and warnings, by file. Without a larger stack the checker dies of deep pages."""
    # It has one thread: a collector of several only takes processors from other tests.
    done = run(
        *("java", "-Xss4m", "-XX:+UseSerialGC", "-jar", VNU),
        *("--format", "json", "--exit-zero-always", "--skip-non-html"),
        *([] if warnings else ["--errors-only"]),
        *folders_and_files,
    )
    assert done.code == 0, done.err
    found: Messages = defaultdict(list)
    for message in json.loads(done.err)["messages"]:
        if message["message"].startswith(NO_HOST) and message["type"] == "info":
            continue
        if message["type"] != "info" or message.get("subType") == "warning":
            line = f"{message['type']} at line {message.get('lastLine', '?')}: {message['message']}"
            found[message["url"].removeprefix("file:")].append(line)
    return found


@pytest.fixture(scope="module")
def shipped(site: BuiltSite) -> Messages:
    return checked(*(site.file(address) for address in SAMPLE.values()))


@pytest.fixture(scope="module")
def mini(mini_site: BuiltSite) -> Messages:
    return checked(mini_site.folder)


@pytest.mark.parametrize("name", SAMPLE)
def test_the_checker_finds_nothing_wrong(site: BuiltSite, shipped: Messages, name: str) -> None:
    assert shipped[str(site.file(SAMPLE[name]))] == []


def test_the_checker_finds_no_error_on_any_page_of_the_site(site: BuiltSite) -> None:
    assert checked(site.folder, warnings=False) == {}


def test_the_checker_finds_no_error_on_any_page_of_the_mini_site(mini: Messages) -> None:
    errors = [
        (file, said) for file, all_said in mini.items() for said in all_said if said.startswith("error")
    ]
    assert errors == []


@pytest.mark.parametrize("warnings", [True, False])
def test_the_checker_would_find_something_wrong(
    tmp_path: Path,
    warnings: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><html lang="en"><title>x</title><p sideways="left">x</html>', "utf-8")
    (found,) = checked(tmp_path, warnings=warnings)[str(page)]
    assert found.startswith("error at line 1: ")
