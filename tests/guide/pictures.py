"""The pictures of the handbook, of the site as it is: `python -m tests.guide.pictures`."""

import io
import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.cli.test_serve import Server
from tests.conftest import CHROMIUM_ARGUMENTS
from tests.guide.blocks import steps
from tests.workshop import CONTENT, Workshop, u4ssc

PAGE = CONTENT / "guide/first-contribution"
SIZE: ViewportSize = {"width": 1000, "height": 640}
QUALITY = 82
DRAFT = "case-studies/shade-for-schools"
"""The page that the handbook writes with its readers."""


def main() -> int:
    """Serve the shipped content with a draft in it, and photograph what a contributor sees."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _server(Path(folder)) as server,
        _window() as page,
    ):
        page.goto(f"http://{server.address}/guide/content-types/case-study/")
        _keep(page, "fields.webp")
        page.goto(f"http://{server.address}/{DRAFT}/")
        page.get_by_role("alert").first.wait_for()
        _keep(page, "preview.webp")
    print(f"Took 2 pictures into {PAGE.relative_to(CONTENT.parent)}/")
    return 0


def begin(folder: Path) -> None:
    """Begin the page as its readers do."""
    command = next(step.entered for step in steps("first-contribution/index.md") if " new " in step.entered)
    done = u4ssc(*shlex.split(command)[1:], cwd=folder)
    if done.code:
        raise SystemExit(done.err)


@contextmanager
def _server(folder: Path) -> Iterator[Server]:
    workshop = Workshop(folder)
    shutil.copytree(CONTENT, workshop.content)
    workshop.configure(languages=["en"], search=False, cards=False)
    begin(folder)
    server = Server(workshop)
    try:
        yield server
    finally:
        server.end()


@contextmanager
def _window() -> Iterator[Page]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium", args=CHROMIUM_ARGUMENTS
        )
        yield chromium.new_page(viewport=SIZE, color_scheme="light")
        chromium.close()


def _keep(page: Page, name: str) -> None:
    with Image.open(io.BytesIO(page.screenshot())) as picture:
        picture.convert("RGB").save(PAGE / name, "WEBP", quality=QUALITY, method=6)


if __name__ == "__main__":
    sys.exit(main())
