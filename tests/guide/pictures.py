"""The pictures of the handbook, of the site as it is: `python -m tests.guide.pictures`."""

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.cli.test_serve import Server
from tests.conftest import CHROMIUM_ARGUMENTS
from tests.factories import write
from tests.workshop import CONTENT, Workshop

PAGE = CONTENT / "guide/first-contribution"
SIZE: ViewportSize = {"width": 1000, "height": 640}
QUALITY = 82
DRAFT = "case-studies/shade-for-schools"
"""The page that the handbook writes with its readers."""


def main() -> int:
    """Serve the shipped content with a draft in it, and photograph what a contributor sees."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _server(Path(folder)) as (server, workshop),
        _window() as page,
    ):
        page.goto(f"http://{server.address}/guide/content-types/case-study/")
        _keep(page, "fields.webp")
        _open_draft(page, server)
        write(workshop.content, {f"{DRAFT}/index.md": draft().replace("summary:", "sumary:")})
        page.get_by_role("alert").first.wait_for()
        _keep(page, "fault.webp")
    print(f"Took 2 pictures into {PAGE.relative_to(CONTENT.parent)}/")
    return 0


def draft() -> str:
    """The file that the page tells its readers to make."""
    text = (PAGE / "index.md").read_text(encoding="utf-8")
    return text.partition(f"```markdown content/{DRAFT}/index.md\n")[2].partition("```\n")[0]


@contextmanager
def _server(folder: Path) -> Iterator[tuple[Server, Workshop]]:
    workshop = Workshop(folder)
    shutil.copytree(CONTENT, workshop.content)
    write(workshop.content, {f"{DRAFT}/index.md": draft()})
    workshop.configure(languages=["en"], search=False, cards=False)
    # Paths are told from the folder that the server was started in, as readers start it.
    with chdir(folder):
        server = Server(workshop)
    try:
        yield server, workshop
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


def _open_draft(page: Page, server: Server) -> None:
    """The draft where the preview shows drafts, else a page that it shows."""
    answer = page.goto(f"http://{server.address}/{DRAFT}/")
    if answer is None or not answer.ok:
        page.goto(f"http://{server.address}/cities/pully/")


def _keep(page: Page, name: str) -> None:
    with Image.open(io.BytesIO(page.screenshot())) as picture:
        picture.convert("RGB").save(PAGE / name, "WEBP", quality=QUALITY, method=6)


if __name__ == "__main__":
    sys.exit(main())
